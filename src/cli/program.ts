// The commands and their flags. Comes in: the words after "hearsay"; goes out: how it ended. A command is loaded when it is called.
import { Command, CommanderError } from 'commander'
import { version } from '../version.ts'
import { complain, UsageError } from './complaint.ts'
import { NobodyListens, NotWritten } from './outlet.ts'
import { type Exit, exits, type Terminal } from './terminal.ts'

export async function run(words: readonly string[], terminal: Terminal): Promise<Exit> {
  let exit: Exit = exits.ok
  const program = commands(terminal, (code) => {
    exit = code
  })
  try {
    if (words.length === 0) program.help({ error: true })
    await program.parseAsync(words, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exits.ok : exits.usage
    if (error instanceof NobodyListens) return exits.ok
    complain(terminal, error instanceof NotWritten ? (error.cause ?? error) : error, aboutOf(error))
    if (error instanceof NotWritten) return exits.notWritten
    return error instanceof UsageError ? exits.usage : exits.nothingRead
  }
}

const aboutOf = (error: unknown): string | undefined =>
  error instanceof NotWritten ? error.message : undefined

/** Every command; `done` is told how one ended. */
export function commands(terminal: Terminal, done: (exit: Exit) => void): Command {
  const program = new Command('hearsay')
    .description(
      'Reads the news and keeps a ledger of who said what, with the exact characters that show it.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'hearsay: ')),
      getOutHelpWidth: () => terminal.stdout.columns ?? 100,
      getErrHelpWidth: () => terminal.stderr.columns ?? 100,
    })
    .showHelpAfterError('“hearsay --help” and “hearsay read --help” say what there is.')
    .exitOverride()

  program
    .command('read')
    .summary('read articles and print who said what')
    .description('Read articles and print who said what.')
    .argument(
      '<input...>',
      'a file, a folder, a pattern ("news/*.html"), a web address, or - for standard input',
    )
    .option(
      '-f, --format <name>',
      'table, json, jsonl, csv, markdown or html (default: by the ending of --out, else table)',
    )
    .option('-o, --out <file>', 'write to a file, which is put in place only when it is whole')
    .option(
      '--rows <name>',
      'one sort of rows alone: statements, interactions, actors or dates (table and csv; csv: statements)',
    )
    .option(
      '--timeline',
      'the days of the article in order, with what was said and done (table, json, jsonl)',
    )
    .option('--published <day>', 'the day the article appeared, YYYY-MM-DD; used before what the page says')
    .option('--url <address>', 'the address the article came from, where the input is a file')
    .option('--allow-private', 'read web addresses on this machine or a private network, too')
    .option('--explain <row>', 'show how one row (s1, s2, …) came about, and from which words')
    .option('--runtime <name>', 'what runs the reading model: native, wasm or auto', 'auto')
    .option('--width <columns>', 'width of the table (default: the terminal’s, else 100)')
    .option('--color', 'colour the table even where it does not go to a terminal')
    .option('--no-color', 'never colour the table (NO_COLOR does the same)')
    .option('-q, --quiet', 'no progress line and no closing remark; errors are still shown')
    .addHelpText('after', readHelp)
    .action(async (inputs: string[], flags: object) => {
      const { read } = await import('./commands/read.ts')
      done(await read(inputs, flags, terminal))
    })

  program
    .command('compare')
    .summary('read two articles and print where they agree, differ and deny')
    .description(
      'Read two articles and print the rows that they share, the quotations that they give in different words, and what one of them denies and the other reports. Mechanical, with the words of both; no verdict.',
    )
    .argument('<a>', 'a file, a web address, or - for standard input')
    .argument('<b>', 'the article to compare it with')
    .option('-f, --format <name>', 'text or json (default: by the ending of --out, else text)')
    .option('-o, --out <file>', 'write to a file, which is put in place only when it is whole')
    .option('--allow-private', 'read web addresses on this machine or a private network, too')
    .option('--runtime <name>', 'what runs the reading model: native, wasm or auto', 'auto')
    .option('--width <columns>', 'width of the text (default: the terminal’s, else 100)')
    .option('--color', 'colour the text even where it does not go to a terminal')
    .option('--no-color', 'never colour the text (NO_COLOR does the same)')
    .option('-q, --quiet', 'no progress line; errors are still shown')
    .addHelpText('after', compareHelp)
    .action(async (a: string, b: string, flags: object) => {
      const { compare } = await import('./commands/compare.ts')
      done(await compare([a, b], flags, terminal))
    })

  program
    .command('schema')
    .summary('print the JSON Schema of a report')
    .description('Print the JSON Schema of a report (hearsay/1).')
    .action(async () => {
      const { schema } = await import('./commands/schema.ts')
      done(await schema(terminal))
    })

  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}

const readHelp = `
Exit status:
  0  everything was read
  1  something could not be read; the rest was
  2  the command was called wrongly
  3  nothing could be read
  4  the result could not be written

Examples:
  hearsay read article.html
  hearsay read news/ --format csv --out ledger.csv
  hearsay read https://harbourpost.example/ferry --format html --out ferry.html
  pbpaste | hearsay read - --published 2031-05-08
  hearsay read news/ --format csv --rows interactions --out met.csv
  hearsay read article.html --timeline
  hearsay read article.html --explain s3`

const compareHelp = `
Exit status:
  0  both were read and compared, whatever came of it
  2  the command was called wrongly
  3  one of the two could not be read
  4  the result could not be written

Examples:
  hearsay compare harbour-post.html tern.html
  hearsay compare article.html https://harbourpost.example/ferry --format json --out ferry.json`
