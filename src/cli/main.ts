#!/usr/bin/env node
// The program `hearsay`. Everything it does is in program.ts; this is the world it does it in.
import { run } from './program.ts'

// So that whatever was begun is put away (see outlet.ts).
process.once('SIGINT', () => process.exit(130))

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  openReader: async (options) => (await import('../index.ts')).openReader(options),
})
// A pipe that was closed early leaves work behind that nobody waits for.
if (process.stdout.destroyed) process.exit()
