// Links between articles as text files: invented articles, a row a line, and what must come of linking them.
//
//   ## A wire report in two outlets
//   A = The Harbour Post, 2031-05-06
//   A: Talia Brandt | said | “There were many contacts with the campaign.”
//   B = Alder Courier, 2031-05-07
//   B> A paragraph without rows.
//   B! Talia Brandt > Oskar Lendvai | met | consult, denied, 2031-05-06 | at the harbour
//   =>
//   exact A1 B1
//
// Rows are written as src/testing/compare-case.ts says. Articles come into the ledger in the order of their letters. Expected, a line each
// in any order, or "nothing":
//   copy B of A: 93 % · exact A1 B1 · cut A1 B1: both [only A|] · altered A1 B1: both [A's|B's] both
//   denial A1 B1: reason (so counter, status, day; interactions: Ai1) · relayed B1 from A1

import type { Report } from '../ledger/report.ts'
import { linkDocuments } from '../linking/link-documents.ts'
import type { SameQuotation } from '../store/links.ts'
import { readArticle } from './compare-case.ts'
import { type LinkLedger, linkLedger } from './link-ledger.ts'

export interface LinkCase {
  readonly title: string
  readonly articles: readonly { readonly letter: string; readonly report: Report }[]
  readonly expected: readonly string[]
}

export function parseLinkCases(file: string): LinkCase[] {
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
      const odd = rows.find((row) => !/^[A-Z][:!>=] |^[A-Z] = /.test(row))
      if (odd) throw new Error(`The case “${title}” has a line that is no row: ${odd}`)
      const articles = rows.flatMap((row) => {
        const [, letter, publisher, published] = /^([A-Z]) = (.*?)(?:, (\d{4}-\d{2}-\d{2}))?$/.exec(row) ?? []
        if (letter === undefined) return []
        const page = { publisher: publisher === 'nobody' ? null : publisher!, published: published ?? null }
        const own = rows.filter((line) => line.startsWith(letter) && line[1] !== ' ')
        return [{ letter, report: readArticle(letter, own, page) }]
      })
      return { title, articles, expected: expected.sort() }
    })
}

/** Links the articles, those of each list together, one list after the other. */
export async function linkedLines(
  lists: readonly (readonly LinkCase['articles'][number][])[],
): Promise<{ readonly lines: string[]; readonly ledger: LinkLedger }> {
  const ledger = linkLedger()
  const documents = new Map<string, string>()
  for (const list of lists) {
    for (const { letter, report } of list) documents.set(ledger.add(report), letter)
    await linkDocuments(ledger)
  }
  return { lines: linesOf(ledger, documents), ledger }
}

function linesOf({ database }: LinkLedger, documents: ReadonlyMap<string, string>): string[] {
  const all = (sql: string) => database.prepare(sql).all() as Record<string, string>[]
  const names = new Map<string, string>()
  for (const table of ['statements', 'interactions'])
    for (const { key, local, document } of all(
      `SELECT r.key, r.local, d.key AS document FROM ${table} r JOIN documents d ON d.id = r.document`,
    ))
      names.set(key!, `${documents.get(document!)}${local!.replace(/^s/, '')}`)
  const name = (key: string | undefined) => names.get(key!) ?? '?'
  const lines = [
    ...all(
      'SELECT c.key, o.key AS origin, c.copied FROM documents c JOIN documents o ON o.id = c.copy_of',
    ).map(
      ({ key, origin, copied }) =>
        `copy ${documents.get(key!)} of ${documents.get(origin!)}: ${Math.round(Number(copied) * 100)} %`,
    ),
    ...all('SELECT * FROM same_quotations').map(({ a, b, likeness, difference }) =>
      quotationLine(name(a), name(b), likeness!, JSON.parse(difference!)),
    ),
    ...all('SELECT * FROM disputes').map(({ kind, a, b, reason }) =>
      kind === 'day' && name(b) < name(a)
        ? `day ${name(b)} ${name(a)}`
        : `${kind} ${name(a)} ${name(b)}${kind === 'day' ? '' : `: ${reason}`}`,
    ),
    ...all('SELECT * FROM relayed').map(
      ({ statement, origin }) => `relayed ${name(statement)} from ${name(origin)}`,
    ),
  ].sort()
  return lines.length ? lines : ['nothing']
}

/** Keys have no order that a person could know; the file names the article with the earlier letter first. */
function quotationLine(a: string, b: string, likeness: string, runs: SameQuotation['difference']): string {
  if (b < a)
    return quotationLine(
      b,
      a,
      likeness,
      runs.map(({ of, text }) => ({ of: of === 'both' ? of : of === 'a' ? 'b' : 'a', text })),
    )
  if (runs.length === 0) return `${likeness} ${a} ${b}`
  const words: string[] = []
  for (const [n, { of, text }] of runs.entries()) {
    const before = runs[n - 1]?.of
    if (of === 'both') words.push(text)
    else if (before !== undefined && before !== 'both') continue
    else {
      const next = runs[n + 1]
      const other = next && next.of !== 'both' ? next.text : ''
      words.push(of === 'a' ? `[${text}|${other}]` : `[${other}|${text}]`)
    }
  }
  return `${likeness} ${a} ${b}: ${words.join(' ')}`
}
