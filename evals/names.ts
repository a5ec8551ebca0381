// How well names of one person or organization are told from names of others. Comes in: a folder with names/name-bench.jsonl
// (labelled pairs), names/hill-alias-pairs.tsv (a name in an article, the full one) and names/us-legislators.jsonl (people with
// their other names). Goes out: shares, and what went wrong, one line each.
// usage: HEARSAY_DATA=FOLDER node evals/names.ts [--json] [--misses]
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { compareNames, type NamedKind, SAME_NAME } from '../src/ledger/names/same-name.ts'

export interface LabelledPair {
  readonly id: string
  readonly schema: string
  readonly name1: string
  readonly name2: string
  readonly match: boolean
  readonly quality: string
}

export interface FullForm {
  readonly inText: string
  readonly full: string
}

export interface Alias {
  readonly name: string
  readonly aliases: readonly string[]
}

export interface NamesScore {
  readonly figures: Record<string, number>
  readonly misses: readonly string[]
}

/** Shares of right pairs, alike for each kind of data. */
export async function evaluateNames(dataFolder: string): Promise<Record<string, number>> {
  return scoreNames(dataFolder).figures
}

export function scoreNames(dataFolder: string): NamesScore {
  const read = (file: string) =>
    readFileSync(join(dataFolder, 'names', file), 'utf8')
      .trim()
      .split('\n')
  const pairs = read('name-bench.jsonl').map((line) => JSON.parse(line) as LabelledPair)
  const hill = read('hill-alias-pairs.tsv')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([inText = '', full = '']): FullForm => ({ inText, full }))
  const people = read('us-legislators.jsonl').map((line) => JSON.parse(line) as Alias)
  const all = scorePairs(pairs)
  const parts = [all, scoreFullForms(hill), scoreAliases(people)]
  const figures = Object.assign({}, ...parts.map((part) => part.figures)) as Record<string, number>
  for (const half of ['a', 'b'] as const) {
    figures[`names.f1.half-${half}`] = scorePairs(pairs.filter(({ id }) => halfOf(id) === half)).figures[
      'names.f1'
    ]!
  }
  return { figures, misses: parts.flatMap((part) => part.misses) }
}

/** Numbers were chosen on half "a"; the second hex digit of the id's hash decides. */
export function halfOf(id: string): 'a' | 'b' {
  return Number.parseInt(createHash('sha256').update(id).digest('hex')[1]!, 16) % 2 === 0 ? 'a' : 'b'
}

export function scorePairs(pairs: readonly LabelledPair[], threshold = SAME_NAME): NamesScore {
  const misses: string[] = []
  const count = { right: 0, false: 0, missed: 0, strongFalse: 0, strongMissed: 0 }
  for (const { schema, name1, name2, match, quality } of pairs) {
    const kind: NamedKind = schema === 'Person' ? 'person' : 'organization'
    const score = compareNames(name1, name2, kind)
    const same = score >= threshold
    if (same && match) count.right++
    if (same === match) continue
    const strong = quality === 'STRONG' ? 1 : 0
    if (same) count.false++
    else count.missed++
    if (same) count.strongFalse += strong
    else count.strongMissed += strong
    misses.push(`${same ? 'joined' : 'missed'} ${quality} ${score.toFixed(2)} ${name1} | ${name2}`)
  }
  const precision = ratio(count.right, count.right + count.false)
  const recall = ratio(count.right, count.right + count.missed)
  return {
    figures: {
      'names.f1': ratio(2 * precision * recall, precision + recall),
      'names.precision': precision,
      'names.recall': recall,
      'names.strong-false': count.strongFalse,
      'names.strong-missed': count.strongMissed,
    },
    misses,
  }
}

/** A name of two words and more finds its full form, and no other person of the same surname. */
export function scoreFullForms(pairs: readonly FullForm[]): NamesScore {
  const misses: string[] = []
  const named = pairs.filter(({ inText }) => inText.trim().includes(' '))
  let found = 0
  for (const { inText, full } of named) {
    if (compareNames(inText, full, 'person') >= SAME_NAME) found++
    else misses.push(`missed hill ${inText} | ${full}`)
  }
  const surname = (name: string) => name.split(' ').at(-1)!
  const fulls = [...new Set(pairs.map(({ full }) => full))]
  let [family, joined] = [0, 0]
  // The same person may have two full forms; then one name in an article led to both.
  const anchors = new Map(
    fulls.map((full) => [
      full,
      new Set(pairs.filter((pair) => pair.full === full).map(({ inText }) => inText)),
    ]),
  )
  for (const { inText, full } of named) {
    for (const other of fulls) {
      if (other === full || surname(other) !== surname(full)) continue
      if ([...anchors.get(full)!].some((anchor) => anchor.includes(' ') && anchors.get(other)!.has(anchor)))
        continue
      family++
      if (compareNames(inText, other, 'person') < SAME_NAME) continue
      joined++
      misses.push(`joined hill ${inText} | ${other}`)
    }
  }
  return {
    figures: {
      'names.hill-found': ratio(found, named.length),
      'names.hill-family-pairs': family,
      'names.hill-joined': joined,
    },
    misses,
  }
}

/** Each person's other names are found; two people are joined only where their lists share a name. */
export function scoreAliases(people: readonly Alias[]): NamesScore {
  const misses: string[] = []
  let [aliases, found, joined] = [0, 0, 0]
  for (const { name, aliases: others } of people) {
    for (const other of others) {
      aliases++
      if (compareNames(name, other, 'person') >= SAME_NAME) found++
      else misses.push(`missed legislator ${name} | ${other}`)
    }
  }
  const lists = people.map(({ name, aliases: others }) => new Set([name, ...others]))
  for (const [i, { name }] of people.entries()) {
    for (let j = i + 1; j < people.length; j++) {
      if (compareNames(name, people[j]!.name, 'person') < SAME_NAME) continue
      if ([...lists[i]!].some((other) => lists[j]!.has(other))) continue
      joined++
      misses.push(`joined legislators ${name} | ${people[j]!.name}`)
    }
  }
  return {
    figures: { 'names.legislators-found': ratio(found, aliases), 'names.legislators-joined': joined },
    misses,
  }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, misses: { type: 'boolean', default: false } },
  })
  const folder = process.env.HEARSAY_DATA
  if (!folder || !existsSync(join(folder, 'names', 'name-bench.jsonl'))) {
    console.error(
      'No names to score. Set HEARSAY_DATA to a folder with names/name-bench.jsonl; docs/reference/evals.md says more.',
    )
    process.exitCode = 2
  } else {
    const { figures, misses } = scoreNames(folder)
    if (values.misses) console.log(misses.join('\n'))
    if (values.json) console.log(JSON.stringify(figures, null, 2))
    else
      for (const [name, value] of Object.entries(figures))
        console.log(`${name.padEnd(28)}${Number(value.toFixed(4))}`)
  }
}
