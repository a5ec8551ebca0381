// Flags that many commands have, so that they are called the same and do the same everywhere.
import type { Command } from 'commander'

export const withLedgerOption = (command: Command): Command =>
  command.option('--ledger <file>', 'the ledger (default: HEARSAY_LEDGER, else hearsay.db in this folder)')

/** How an answer looks and where it goes. */
export const withAnswerOptions = (command: Command, formats = 'table, json or csv'): Command =>
  withLedgerOption(command)
    .option('-f, --format <name>', `${formats} (default: by the ending of --out, else table)`)
    .option('-o, --out <file>', 'write to a file, which is put in place only when it is whole')
    .option('--width <columns>', 'width of the table (default: the terminal’s, else 100)')
    .option('--color', 'colour the table even where it does not go to a terminal')
    .option('--no-color', 'never colour the table (NO_COLOR does the same)')
    .option('-q, --quiet', 'no remarks on standard error; errors are still shown')

export const withPaging = (command: Command): Command =>
  command
    .option('--limit <rows>', 'rows on a page, 1 to 500 (default: 20)')
    .option('--after <cursor>', 'the page behind this one: as its last line says')

/** Lists that the ledger gives in pages. */
export const withAllPages = (command: Command): Command =>
  withPaging(command).option('--all', 'every page, one after another (csv)')

export const withDays = (command: Command): Command =>
  command
    .option('--since <day>', 'from this day on; a month or a year is its first day')
    .option('--until <day>', 'up to this day; a month or a year is its last day')

export const withFilters = (command: Command): Command =>
  withDays(
    command
      .option('--speaker <actor>', 'who says it: a name, or a number as “hearsay actors” prints it')
      .option('--to <actor>', 'whom it is said to')
      .option('--outlet <name>', 'whose article it is'),
  )
    .option('--kind <name>', 'direct, indirect or mixed')
    .option('--act <name>', 'say, deny, confirm, accuse, criticise, praise, ask, demand, promise, …')

/** Who decides, and why. */
export const withJudge = (command: Command): Command =>
  command
    .option('--by <name>', 'who decides (default: the name you are logged in by)')
    .option('--note <text>', 'why; it is kept with the decision')

/** What stands under the help of a command. */
export const example = (line: string): string => `\nExample:\n  ${line}`
