// The commands that read articles, without a ledger.
import type { Command } from 'commander'
import type { Exit, Terminal } from './terminal.ts'

export function addReadingCommands(program: Command, terminal: Terminal, done: (exit: Exit) => void): void {
  program.commandsGroup('Read articles:')

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
      'table, json, jsonl, csv, markdown, html, or one for other programs: web-annotation, ftm, prov, schema-org, gexf, graphml, timelinejs, conllu (default: by the ending of --out, else table)',
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
