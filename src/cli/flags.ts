// Flags that several commands have, from words to values. A word that means nothing is a UsageError that says what would.
import { UsageError } from './complaint.ts'
import type { Terminal } from './terminal.ts'

export function oneOf<T extends string>(choices: readonly T[], wanted: string, flag: string): T {
  const found = choices.find((choice) => choice === wanted)
  if (found === undefined) throw new UsageError(`${flag} ${wanted}: choose one of ${choices.join(', ')}.`)
  return found
}

/** The columns asked for, else those of the terminal; undefined where neither is known. */
export function widthFor({ width }: { readonly width?: string }, { stdout }: Terminal): number | undefined {
  if (width === undefined) return stdout.columns
  if (!/^\d{2,4}$/.test(width) || Number(width) < 20)
    throw new UsageError(`--width ${width}: give a number of columns, 20 or more.`)
  return Number(width)
}

export function colorOn(
  { color, out }: { readonly color?: boolean; readonly out?: string },
  { stdout, env }: Terminal,
): boolean {
  return color ?? (out === undefined && stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb')
}
