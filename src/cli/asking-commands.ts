// The commands that ask a ledger.
import type { Command } from 'commander'
import {
  example,
  withAllPages,
  withAnswerOptions,
  withDays,
  withFilters,
  withPaging,
} from './shared-options.ts'
import type { Exit, Terminal } from './terminal.ts'

export function addAskingCommands(program: Command, terminal: Terminal, done: (exit: Exit) => void): void {
  program.commandsGroup('Ask a ledger:')

  withAnswerOptions(withFilters(withAllPages(program.command('search'))))
    .summary('find statements by their words, speaker, day, …')
    .description('Find statements. Without words: all that pass the filters, newest first.')
    .argument('[words...]', 'words, \'"a phrase"\', the beginning of a word (ferr*), OR, NOT')
    .addHelpText('after', example(`hearsay search 'night ferry' --speaker 'Talia Brandt' --since 2031-05`))
    .action(async (words: string[], flags: object) => {
      const { search } = await import('./commands/search.ts')
      done(await search(words, flags, terminal))
    })

  withAnswerOptions(withPaging(program.command('who')))
    .summary('an actor: names, roles, what they said, to whom, of whom')
    .description('The page of one actor. Where several fit a name, they are listed with their numbers.')
    .argument('<actor...>', 'a name, or a number as “hearsay actors” prints it')
    .addHelpText('after', example('hearsay who Talia Brandt'))
    .action(async (words: string[], flags: object) => {
      const { who } = await import('./commands/who.ts')
      done(await who(words, flags, terminal))
    })

  withAnswerOptions(withFilters(withAllPages(program.command('timeline'))))
    .summary('the days in order, with what was said and done')
    .description('The days in order, with what was said and done; rows whose day the text tells.')
    .option('--actor <actor>', 'what this actor said, did and was done to: a name or a number')
    .addHelpText('after', example('hearsay timeline --actor 12 --since 2031'))
    .action(async (flags: object) => {
      const { timeline } = await import('./commands/timeline.ts')
      done(await timeline(flags, terminal))
    })

  withAnswerOptions(withPaging(withDays(program.command('network'))), 'table, json, csv, gexf or graphml')
    .summary('who did what to whom, added up')
    .description(
      'Who did what to whom, added up by pair, sort of act and status. Copies of one article count once.',
    )
    .option('--top <actors>', 'among the actors with most interactions (default: 500)')
    .option('--types <names>', 'sorts of act alone, parted by commas: consult,accuse')
    .option('--outlet <name>', 'in this outlet’s articles alone')
    .addHelpText('after', example('hearsay network --types consult,accuse --limit 50'))
    .action(async (flags: object) => {
      const { network } = await import('./commands/network.ts')
      done(await network(flags, terminal))
    })

  withAnswerOptions(withFilters(program.command('sources')))
    .summary('what a collection rests on: unnamed, single and relayed sources')
    .description(
      'What a collection rests on: sources without a name, claims of one origin, agencies, the most quoted.',
    )
    .addHelpText('after', example(`hearsay sources --outlet 'The Harbour Post'`))
    .action(async (flags: object) => {
      const { sources } = await import('./commands/sources.ts')
      done(await sources(flags, terminal))
    })

  withAnswerOptions(withPaging(program.command('verify')))
    .summary('is a quotation in the ledger: word for word, altered, or not at all')
    .description(
      'Look a quotation up: does the ledger have it word for word, in other words, or not at all; who said it, and where first.',
    )
    .argument('<quotation...>', 'the words, or - for standard input')
    .addHelpText('after', example(`hearsay verify 'Nobody will swim home'`))
    .action(async (words: string[], flags: object) => {
      const { verify } = await import('./commands/verify.ts')
      done(await verify(words, flags, terminal))
    })

  withAnswerOptions(withFilters(withAllPages(program.command('disputes'))))
    .summary('where the articles disagree')
    .description(
      'Denials and what they deny, accusations and their counters, one act with two statuses or days. No verdict.',
    )
    .addHelpText('after', example('hearsay disputes --since 2031-05 --format csv --out disputes.csv'))
    .action(async (flags: object) => {
      const { disputes } = await import('./commands/disputes.ts')
      done(await disputes(flags, terminal))
    })
}
