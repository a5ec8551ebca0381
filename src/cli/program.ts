// The commands and their flags. Comes in: the words after "hearsay"; goes out: how it ended. A command is loaded when it is called.
import { Command, CommanderError } from 'commander'
import { version } from '../version.ts'
import { addAskingCommands } from './asking-commands.ts'
import { complain, UsageError } from './complaint.ts'
import { addDecidingCommands } from './deciding-commands.ts'
import { addKeepingCommands } from './keeping-commands.ts'
import { NobodyListens, NotWritten } from './outlet.ts'
import { addReadingCommands } from './reading-commands.ts'
import { addServingCommands } from './serving-commands.ts'
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

  addReadingCommands(program, terminal, done)
  addAskingCommands(program, terminal, done)
  addDecidingCommands(program, terminal, done)
  addKeepingCommands(program, terminal, done)
  addServingCommands(program, terminal, done)
  program.commandsGroup('Help:').helpCommand('help [command]', 'print the help of a command')

  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}
