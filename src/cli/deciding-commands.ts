// The commands by which a person decides: whose appearances are one actor, which rows are wrong. Decisions are added, never overwritten.
import type { Command } from 'commander'
import { example, withAllPages, withAnswerOptions, withJudge, withLedgerOption } from './shared-options.ts'
import type { Exit, Terminal } from './terminal.ts'

export function addDecidingCommands(program: Command, terminal: Terminal, done: (exit: Exit) => void): void {
  program.commandsGroup('Decide:')
  addActors(program, terminal, done)
  addJudge(program, terminal, done)

  withJudge(withLedgerOption(program.command('import')))
    .summary('apply a file of corrections as decisions')
    .description(
      'Apply a file of corrections as decisions, a line each. A line that cannot be applied is said, and the rest goes on.',
    )
    .argument('<file>', 'CSV or JSON Lines, or - for standard input (CSV)')
    .option('--as <kind>', 'csv or jsonl (default: by the ending of the file, else csv)')
    .option('--dry-run', 'say what would be decided, and decide nothing')
    .option('-q, --quiet', 'no closing remark; errors are still shown')
    .addHelpText('after', example('hearsay import corrections.csv --by Imke --dry-run'))
    .action(async (file: string, flags: object) => {
      const { importCorrections } = await import('./commands/import.ts')
      done(await importCorrections(file, flags, terminal))
    })
}

function addActors(program: Command, terminal: Terminal, done: (exit: Exit) => void): void {
  const load = () => import('./commands/actors.ts')
  const actors = withAnswerOptions(withAllPages(program.command('actors')))
    .summary('who is in the ledger; make two actors one, or one two')
    .description('Who is in the ledger, those who speak most first.')
    .argument('[words...]', 'a name or a part of it')
    .addHelpText('after', example('hearsay actors Brandt'))
    .action(async (words: string[], flags: object) => {
      done(await (await load()).actors(words, flags, terminal))
    })

  withJudge(actors.command('merge'))
    .summary('these are one actor')
    .description('These are one actor. It can be undone, and holds when a new model reads the articles.')
    .argument('<actor...>', 'two or more: numbers, or names that one actor alone has')
    .addHelpText('after', example(`hearsay actors merge 12 40 --note 'same envoy'`))
    .action(async (words: string[], _: object, command: Command) => {
      done(await (await load()).merge(words, command.optsWithGlobals(), terminal))
    })

  withJudge(actors.command('split'))
    .summary('some appearances are somebody else’s')
    .description(
      'These appearances are taken out and are an actor by themselves. Without any, they are listed.',
    )
    .argument('<actor>', 'a number or a name')
    .argument('[appearance...]', 'keys of appearances, as “hearsay actors split 12” lists them')
    .addHelpText('after', example('hearsay actors split 12 a0123456789abcdef'))
    .action(async (word: string, keys: string[], _: object, command: Command) => {
      done(await (await load()).split(word, keys, command.optsWithGlobals(), terminal))
    })

  actors
    .command('candidates')
    .summary('pairs that could be one, for you to decide')
    .description('Pairs of actors that could be one and were not joined, with the reasons.')
    .addHelpText('after', example('hearsay actors candidates'))
    .action(async (_: object, command: Command) => {
      done(await (await load()).candidates(command.optsWithGlobals(), terminal))
    })

  withJudge(actors.command('undo'))
    .summary('take a decision back')
    .description('Take a decision back. Undoing an undo brings it back.')
    .argument('<judgement>', 'its number, as “hearsay actors log” prints it')
    .addHelpText('after', example('hearsay actors undo 7'))
    .action(async (number: string, _: object, command: Command) => {
      const { undo } = await import('./judging.ts')
      done(await undo(number, command.optsWithGlobals(), terminal))
    })

  actors
    .command('log')
    .summary('what was decided about actors')
    .description('What was decided about actors, newest first; what was undone, too.')
    .addHelpText('after', example('hearsay actors log'))
    .action(async (_: object, command: Command) => {
      done(await (await load()).log(command.optsWithGlobals(), terminal))
    })
}

function addJudge(program: Command, terminal: Terminal, done: (exit: Exit) => void): void {
  const load = () => import('./commands/judge.ts')
  const judge = program
    .command('judge')
    .summary('decide about a row: it is wrong, somebody else said it')
    .description('Decide about a row. It can be undone, and holds when a new model reads the article.')
    .addHelpText('after', example(`hearsay judge speaker s0123456789abcdef Talia Brandt`))
  const deciding = (name: string) => withAnswerOptions(withJudge(judge.command(name)))

  deciding('reject')
    .summary('the row is wrong')
    .description('The row is wrong: it is not shown, searched or exported any more.')
    .argument('<row>', 'the key of a statement or an interaction, as “hearsay search” prints it')
    .addHelpText('after', example('hearsay judge reject s0123456789abcdef'))
    .action(async (row: string, flags: object) => {
      done(await (await load()).reject(row, flags, terminal))
    })

  deciding('speaker')
    .summary('who said it')
    .description('Who said it: an actor of the same article, or words that stand in it.')
    .argument('<row>', 'the key of a statement')
    .argument('[name...]', 'a name as the article has it, or an actor’s number')
    .option('--nobody', 'the text names nobody who said it')
    .addHelpText('after', example('hearsay judge speaker s0123456789abcdef Talia Brandt'))
    .action(async (row: string, words: string[], flags: object) => {
      done(await (await load()).speaker(row, words, flags, terminal))
    })

  deciding('set')
    .summary('another value of a field')
    .description('Another value of one field: kind, act or negated of a statement, status of an interaction.')
    .argument('<row>', 'the key of a statement or an interaction')
    .argument('<field>', 'kind, act, negated or status')
    .argument('<value>', 'what it is')
    .addHelpText('after', example('hearsay judge set s0123456789abcdef act deny'))
    .action(async (row: string, field: string, value: string, flags: object) => {
      done(await (await load()).set(row, field, value, flags, terminal))
    })

  deciding('undo')
    .summary('take a decision back')
    .description('Take a decision back. Undoing an undo brings it back.')
    .argument('<judgement>', 'its number, as “hearsay judge log” prints it')
    .addHelpText('after', example('hearsay judge undo 7'))
    .action(async (number: string, flags: object) => {
      const { undo } = await import('./judging.ts')
      done(await undo(number, flags, terminal))
    })

  withAnswerOptions(withAllPages(judge.command('log')))
    .summary('all that was decided')
    .description('All that was decided, newest first; what was undone, too.')
    .option('--standing', 'what holds alone, oldest first: as “hearsay import” takes it')
    .addHelpText('after', example('hearsay judge log --standing --all --out decisions.csv'))
    .action(async (flags: object) => {
      const { judgementLog } = await import('./judging.ts')
      done(await judgementLog(flags, terminal))
    })
}
