// The command that answers a browser, and programs that ask over HTTP.
import type { Command } from 'commander'
import { example, withLedgerOption } from './shared-options.ts'
import type { Exit, Terminal } from './terminal.ts'

export function addServingCommands(program: Command, terminal: Terminal, done: (exit: Exit) => void): void {
  program.commandsGroup('In a browser:')

  withLedgerOption(program.command('serve'))
    .summary('read, search and correct in a browser; an interface for programs')
    .description(
      'Open a page on this machine to read, search and correct, and an interface for programs (docs/reference/api.md). Runs until Ctrl-C. No article leaves the machine.',
    )
    .option('--port <number>', 'where it listens; 0: any port that is free', '8420')
    .option(
      '--host <address>',
      'let others in by this address; they need the token that is printed',
      '127.0.0.1',
    )
    .option(
      '--name <host>',
      'a name by which browsers reach it, behind a proxy; may be given several times',
      (name: string, all: string[] = []) => [...all, name],
    )
    .option('--open', 'open the page in the browser')
    .option('--allow-private', 'read web addresses on this machine or a private network, too')
    .addHelpText('after', example('hearsay serve --ledger news.db --open'))
    .action(async (flags: object) => {
      const { serve } = await import('./commands/serve.ts')
      done(await serve(flags, terminal))
    })
}
