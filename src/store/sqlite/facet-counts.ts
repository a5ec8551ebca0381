// To what a search could be narrowed: how many of its statements have each speaker, outlet, kind, act and year. Comes in: words and filters;
// goes out: counts.
// Hard part: a million may pass. So no more than some thousand are counted, those that came in last, and the answer says so.
import type { DatabaseSync } from 'node:sqlite'
import type { SearchQuestion } from '../answers.ts'
import type { FacetCounts } from '../browsing.ts'
import { matchOf, parseSearchWords } from '../search-words.ts'
import { facetsOf } from './facets.ts'
import { EVERYTHING, readFilters } from './filters.ts'
import { prepared } from './prepared.ts'
import { matchAll } from './rows.ts'

const MOST_COUNTED = 10_000
const SHOWN = 20

/** Throws UnfitQuestion where a day is none. */
export function facetCounts(database: DatabaseSync, question: SearchQuestion): FacetCounts {
  const counts = new Map<string, number>()
  const { counted, complete } = tally(database, question, counts)
  const most = (isOne: (word: string) => boolean) =>
    [...counts].filter(([word]) => isOne(word)).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const speakers = most((word) => /^a\d+$/.test(word)).slice(0, SHOWN)
  const outlets = most((word) => /^o\d+$/.test(word)).slice(0, SHOWN)
  const actorNames = namesOf(database, 'actors', speakers)
  const outletNames = namesOf(database, 'outlets', outlets)
  const kinds = new Set(['direct', 'indirect', 'mixed'])
  return {
    counted,
    complete,
    speakers: speakers.map(([word, statements]) => {
      const id = Number(word.slice(1))
      return { id, name: actorNames.get(id) ?? '', statements }
    }),
    outlets: outlets.map(([word, statements]) => ({
      outlet: outletNames.get(Number(word.slice(1))) ?? '',
      statements,
    })),
    kinds: most((word) => kinds.has(word)).map(([kind, statements]) => ({ kind, statements })),
    acts: most((word) => /^[a-z]+$/.test(word) && !kinds.has(word) && word !== 'undated').map(
      ([act, statements]) => ({ act, statements }),
    ),
    years: most((word) => /^y\d{4}$/.test(word))
      .map(([word, statements]) => ({ year: word.slice(1), statements }))
      .sort((a, b) => (a.year < b.year ? -1 : 1)),
  }
}

function tally(
  database: DatabaseSync,
  question: SearchQuestion,
  counts: Map<string, number>,
): { counted: number; complete: boolean } {
  const words = parseSearchWords(question.words)
  const filter = readFilters(database, question)
  if (words.isVoid || filter.isEmpty) return { counted: 0, complete: true }
  const wanted = matchOf(words, EVERYTHING)
  const match = [...(wanted ? [`(${wanted})`] : []), ...filter.match].join(' AND ') || null
  const { where, values, period } = filter
  const rows = prepared(
    database,
    `SELECT s.speaker, d.outlet, m.kind, m.act, s.day, s.day_end FROM statement_search f CROSS JOIN statement_rows s ON s.id = f.rowid
     CROSS JOIN documents d ON d.id = s.document CROSS JOIN manners m ON m.id = s.manner
     WHERE statement_search MATCH ? ${where.map((one) => `AND ${one}`).join(' ')} ORDER BY f.rowid DESC LIMIT ?`,
  ).iterate(matchAll(database, { match, where, values, period }), ...values, MOST_COUNTED + 1)
  let counted = 0
  const outlets = new Map(
    prepared(database, 'SELECT id, name FROM outlets')
      .all()
      .map(({ id, name }) => [String(name), Number(id)]),
  )
  for (const { speaker, outlet, kind, act, day, day_end } of rows) {
    if (counted === MOST_COUNTED) return { counted, complete: false }
    counted++
    const facets = facetsOf({
      speaker: speaker as number | null,
      to: [],
      outlet: outlets.get(String(outlet)) ?? null,
      kind: String(kind),
      act: String(act),
      day: day as string | null,
      dayEnd: day_end as string | null,
    })
    for (const word of facets.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return { counted, complete: true }
}

function namesOf(
  database: DatabaseSync,
  table: 'actors' | 'outlets',
  words: readonly (readonly [string, number])[],
): Map<number, string> {
  return new Map(
    prepared(database, `SELECT id, name FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`)
      .all(JSON.stringify(words.map(([word]) => Number(word.slice(1)))))
      .map(({ id, name }) => [Number(id), String(name)]),
  )
}
