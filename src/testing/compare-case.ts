// Comparisons as text files: two invented articles, a row a line, and what must come of comparing them.
//
//   ## A word was changed
//   A: Talia Brandt | said | “There were many contacts with the campaign.”
//   B: Brandt | told reporters | “There were some contacts with the campaign.”
//   =>
//   differ A1 B1: There were [many|some] contacts with the campaign
//
// A statement: speaker ("nobody": none; "officials (group)": its kind) | cue | content, parts parted by " / " | what else holds:
// "indirect", "mixed", "negated", "act deny", "about X, Y", "via X". The kind is direct where the content begins with a quotation mark.
// An interaction: "A! Talia Brandt > Oskar Lendvai | met | consult, denied, 2031-05-06, by 1 | at the harbour": "by 1": statement A1
// carries it; the last part: words behind it. A paragraph without rows: "A> The harbour was closed."
// What is expected, a line each, or "nothing":
//   whole A1 B1 · cut A1 B1: the words · differ A1 B1: with [A's|B's] words · denied by A: A1 B2 (interactions: Ai1 Bi2)
// with ", other speaker" or ", speaker unsure" after the rows where it is so.
import type { Comparison, Denied, Differing, SameSpeaker, Shared, Side } from '../compare/comparison.ts'
import type { Quoted } from '../document/span.ts'
import type { Actor, Interaction, Report, Statement } from '../ledger/report.ts'
import {
  type ActorSketch,
  type InteractionSketch,
  type PartSketch,
  type ReportSketch,
  reportFixture,
  type StatementSketch,
} from './report-fixture.ts'

export interface CompareCase {
  readonly title: string
  readonly a: Report
  readonly b: Report
  readonly expected: readonly string[]
}

export function parseCompareCases(file: string): CompareCase[] {
  return file
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n').map((line) => line.trim())
      const at = lines.indexOf('=>')
      if (at < 0) throw new Error(`The case “${title}” has no line “=>” and so expects nothing.`)
      const rows = lines.slice(0, at).filter(Boolean)
      const expected = lines.slice(at + 1).filter(Boolean)
      if (expected.length === 0) throw new Error(`The case “${title}” expects nothing; write “nothing”.`)
      const odd = rows.find((row) => !/^[AB][:!>] /.test(row))
      if (odd) throw new Error(`The case “${title}” has a line that is no row: ${odd}`)
      return { title, a: readArticle('A', rows), b: readArticle('B', rows), expected }
    })
}

/** The article of a letter: the rows that begin with it. `more`: what is known of the page. */
export function readArticle(
  letter: string,
  rows: readonly string[],
  more: Pick<ReportSketch, 'publisher' | 'published'> = {},
): Report {
  const blocks: string[] = []
  const actors = new Map<string, ActorSketch>()
  const statements: StatementSketch[] = []
  const interactions: InteractionSketch[] = []
  /** A number before each block keeps the words of one row from being found in another. */
  const place = (words: string): PartSketch['words'] => {
    const times = [
      ...blocks
        .slice(0, -1)
        .join('\n\n')
        .matchAll(new RegExp(literal(words), 'g')),
    ].length
    return times ? `${words}@${times + 1}` : words
  }
  const nameOf = (words: string): string => {
    const [, name = words, kind] = /^(.*?) \((person|organization|country|group|unnamed)\)$/.exec(words) ?? []
    if (!actors.has(name)) actors.set(name, { name, kind: (kind ?? 'person') as Actor['kind'] })
    return name
  }
  for (const row of rows.filter((line) => line.startsWith(letter))) {
    const [first = '', second = '', third = '', more = ''] = row.slice(3).split(' | ')
    if (row[1] === '>') {
      blocks.push(row.slice(3))
      continue
    }
    if (row[1] === '!') {
      const [who = '', whom = ''] = first.split(' > ').map(nameOf)
      blocks.push(`${who} ${second} ${whom}${more && ` ${more}`}.`)
      const [type, ...rest] = third.split(', ')
      const day = rest.find((word) => /^\d/.test(word))
      const status = rest.find((word) => /^[a-z]+$/.test(word))
      const carrier = rest.find((word) => word.startsWith('by '))
      interactions.push({
        type: type as Interaction['type'],
        actor: [{ name: who, words: place(who) }],
        recipient: [{ name: whom, words: place(whom) }],
        evidence: place(second),
        ...(status ? { status: status as Interaction['status'] } : {}),
        ...(carrier ? { accordingTo: Number(carrier.slice(3)) } : {}),
        ...(day ? { when: { day, words: place(second) } } : {}),
      })
      continue
    }
    const speaker = first === 'nobody' ? null : nameOf(first)
    const content = third.split(' / ')
    const facts = more.split('; ')
    const via = facts.flatMap((fact) => (fact.startsWith('via ') ? [nameOf(fact.slice(4))] : []))
    blocks.push([`${speaker ?? ''} ${second}: ${content.join(' — ')}`, ...via].join(' — '))
    const about = facts
      .find((fact) => fact.startsWith('about '))
      ?.slice(6)
      .split(', ')
      .map(nameOf)
    const act = facts.find((fact) => fact.startsWith('act '))?.slice(4)
    const kind = facts.find((fact) => fact === 'indirect' || fact === 'mixed')
    statements.push({
      ...(speaker ? { speaker: { name: speaker, words: place(speaker) } } : {}),
      cue: place(second),
      content: content.map(place),
      kind: (kind ?? (/^[“"‘]/.test(third) ? 'direct' : 'indirect')) as Statement['kind'],
      ...(act ? { act: act as Statement['act'] } : {}),
      ...(about ? { about } : {}),
      via: via.map((name) => ({ name, words: place(name) })),
      negated: facts.includes('negated'),
    })
  }
  return reportFixture({
    ...more,
    blocks: blocks.length ? blocks : ['Nothing.'],
    actors: [...actors.values()],
    statements,
    interactions,
  })
}

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The comparison as the file would write it. */
export function comparisonLines({ shared, differing, denied }: Comparison): string[] {
  const lines = [...shared.map(sharedLine), ...differing.map(differingLine), ...denied.map(deniedLine)]
  return lines.length ? lines : ['nothing']
}

const rowsOf = ({ a, b }: { a: Side; b: Side }): string => `${name('A', a)} ${name('B', b)}`
const name = (letter: string, { row }: Side): string => letter + row.replace(/^s/, '')
const speakersOf = (speakers: SameSpeaker): string =>
  speakers === 'same' ? '' : speakers === 'other' ? ', other speaker' : ', speaker unsure'
const joined = (spans: readonly Quoted[]): string => spans.map(({ text }) => text).join(' … ')

const sharedLine = (one: Shared): string =>
  `${one.extent} ${rowsOf(one)}${speakersOf(one.speakers)}${one.extent === 'cut' ? `: ${joined(one.a.evidence)}` : ''}`

const differingLine = (one: Differing): string =>
  `differ ${rowsOf(one)}${speakersOf(one.speakers)}: ${one.steps
    .map(({ same, a, b }) => (same ? joined(a) : `[${joined(a)}|${joined(b)}]`))
    .join(' ')}`

const deniedLine = (one: Denied): string => `denied by ${one.by.toUpperCase()}: ${rowsOf(one)}`
