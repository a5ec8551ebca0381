// The commands that hand a ledger over and look after it.
import type { Command } from 'commander'
import { sourceKinds } from '../sources/source-kind.ts'
import { example, withAnswerOptions, withLedgerOption, withPaging } from './shared-options.ts'
import type { Exit, Terminal } from './terminal.ts'

export function addKeepingCommands(program: Command, terminal: Terminal, done: (exit: Exit) => void): void {
  program.commandsGroup('Keep a ledger:')

  withLedgerOption(program.command('ingest'))
    .summary('read articles into a ledger, by all cores')
    .description(
      'Read articles into a ledger: files, folders, patterns, tables (CSV, JSONL), feeds, sitemaps, lists of addresses, web archives, PDF. What the ledger has already is not read again.',
    )
    .argument(
      '[source...]',
      'files, folders, patterns ("news/*.html"), web addresses, or - for standard input',
    )
    .option(
      '--as <kind>',
      `what the sources are, where it cannot be told by looking: ${sourceKinds.join(', ')}`,
    )
    .option('--resume', 'go on with the run that was broken off')
    .option('--retry', 'try again what failed')
    .option('--reread', 'read anew what another reading model read; what people decided stays')
    .option('--workers <number>', 'processes that read (default: one for each core)')
    .option('--no-raw', 'do not keep the raw articles beside the ledger')
    .option('--no-fetch', 'do not fetch pages of which a feed gives a summary alone')
    .option('--no-link', 'do not look for copies, shared quotations and disputes')
    .option('--text <column>', 'tables: the column of the article; the others are guessed as this one is')
    .option('--url <column>', 'tables: the column of its address')
    .option('--published <column>', 'tables: the column of its day')
    .option('--title <column>', 'tables: the column of its headline')
    .option('--publisher <column>', 'tables: the column of its outlet')
    .option('--byline <column>', 'tables: the column of its writers')
    .option('--id <column>', 'tables: the column that names each row')
    .option('--allow-private', 'read web addresses on this machine or a private network, too')
    .option('--runtime <name>', 'what runs the reading model: native, wasm or auto', 'auto')
    .option('-q, --quiet', 'no progress line and no closing remark; errors are still shown')
    .addHelpText('after', example('hearsay ingest news/ feed.xml crawl.warc.gz --ledger news.db'))
    .action(async (sources: string[], flags: object) => {
      const { ingest } = await import('./commands/ingest.ts')
      done(await ingest(sources, flags, terminal))
    })

  withLedgerOption(program.command('export'))
    .summary('write the ledger in a format of another program')
    .description(
      'Write the whole ledger in a format that other programs read; docs/reference/exports.md has them all.',
    )
    .option(
      '-f, --format <name>',
      'csv, jsonl, parquet, web-annotation, ftm, prov, schema-org, gexf, graphml, timelinejs, brat or conllu (default: by the ending of --out)',
    )
    .option(
      '-o, --out <path>',
      'a file, or a folder for a format of several files (default: standard output)',
    )
    .option('--rows <name>', 'csv: statements (default), interactions, actors or dates')
    .option('-q, --quiet', 'no progress line and no closing remark; errors are still shown')
    .addHelpText('after', example('hearsay export --format parquet --out tables/'))
    .action(async (flags: object) => {
      const { exportLedger } = await import('./commands/export.ts')
      done(await exportLedger(flags, terminal))
    })

  withAnswerOptions(withPaging(program.command('failures')))
    .summary('articles that could not be read, and why')
    .description('Articles that could not be read, and why.')
    .addHelpText('after', example('hearsay failures --format csv --out failures.csv'))
    .action(async (flags: object) => {
      const { failures } = await import('./commands/failures.ts')
      done(await failures(flags, terminal))
    })

  withAnswerOptions(withPaging(program.command('check')))
    .summary('is the ledger whole?')
    .description(
      'Check every span against its text and every row against what it belongs to. Status 1 where something is wrong.',
    )
    .addHelpText('after', example('hearsay check --ledger news.db'))
    .action(async (flags: object) => {
      const { check } = await import('./commands/check.ts')
      done(await check(flags, terminal))
    })
}
