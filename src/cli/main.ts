#!/usr/bin/env node
// The program `hearsay`. Everything it does is in program.ts; this is the world it does it in.
import { run } from './program.ts'

// So that whatever was begun is put away (see outlet.ts); a command that can end better takes the first Ctrl-C for itself.
const end = (): void => process.exit(130)
let interrupt = end
process.on('SIGINT', () => interrupt())

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  openReader: async (options) => (await import('../index.ts')).openReader(options),
  openLedger: async (path, options) => (await import('../store/open-ledger.ts')).openLedger(path, options),
  onInterrupt(handler) {
    interrupt = () => {
      interrupt = end
      handler()
    }
    return () => {
      interrupt = end
    }
  },
})
// A pipe that was closed early leaves work behind that nobody waits for.
if (process.stdout.destroyed) process.exit()
