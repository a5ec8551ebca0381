// Comes in: two given names. Goes out: whether one person may carry both ("William", "Bill"). The table has its own file.
import { nicknameTable } from './nickname-table.ts'

let nicknames: ReadonlyMap<string, ReadonlySet<string>> | null = null

/** Read on first use: most articles never ask. */
function read(): ReadonlyMap<string, ReadonlySet<string>> {
  nicknames ??= new Map(
    nicknameTable
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', short = ''] = line.split(': ')
        return [name, new Set(short.split(' '))] as const
      }),
  )
  return nicknames
}

/**
 * May both be one person's given name: the same, an initial of the other, or a known short form?
 *   William, Bill; J., James        near miss: William, James; Bill, Bob
 */
export function sameGivenName(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.toLowerCase().replace(/\.$/, '')) as [string, string]
  if (x === y) return true
  if (x.length === 1 || y.length === 1) return x[0] === y[0]
  if (sameShortForm(x, y)) return true
  return x.length > 2 && y.length > 2 && (x.startsWith(y) || y.startsWith(x))
}

/**
 * Is one a short form of the other that the table lists? Both in lower case.
 *   william, bill        near miss: bill, bob
 */
export function sameShortForm(a: string, b: string): boolean {
  const table = read()
  return table.get(a)?.has(b) === true || table.get(b)?.has(a) === true
}
