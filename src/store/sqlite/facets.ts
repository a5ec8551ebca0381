// What search filters by, as words of the full-text index, so that a filter costs no more than another word would. Comes in: a statement's
// ids, kind, act and days; goes out: its words. And for a question: a day filter as an expression over these words.
// Hard part: a statement may be of a day, a month, a year or any period, and must be found by every period that touches its own. So both
// are cut into whole years, whole months and single days; two periods touch where a piece of one is, or lies in, a piece of the other.
//   said in "November 2016": m201611 y2016 e201611 ("e": the whole of it) · asked from 2016-11-20 on: d20161120 … d20161130 OR e201611 …

export interface Facets {
  readonly speaker: number | null
  readonly to: readonly number[]
  readonly via?: readonly number[]
  readonly about?: readonly number[]
  readonly outlet: number | null
  readonly kind: string
  readonly act: string
  /** First and last day, ISO; the last is the first where it is not said. */
  readonly day: string | null
  readonly dayEnd?: string | null
}

/** "a12 t34 t35 v7 relayed b12 o5 direct deny d20161110 m201611 y2016": by 12, to 34 and 35, by way of 7, about 12, in outlet 5. */
export function facetsOf({
  speaker,
  to,
  via = [],
  about = [],
  outlet,
  kind,
  act,
  day,
  dayEnd,
}: Facets): string {
  return [
    ...(speaker === null ? [] : [`a${speaker}`]),
    ...to.map((id) => `t${id}`),
    ...via.map((id) => `v${id}`),
    ...(via.length ? [RELAYED] : []),
    ...about.map((id) => `b${id}`),
    ...(outlet === null ? [] : [`o${outlet}`]),
    kind,
    act,
    ...(day === null ? [UNDATED] : wordsOfPeriod(day, dayEnd && dayEnd > day ? dayEnd : day)),
  ].join(' ')
}

/** Before each facet in the index, so that it is no word that anybody says: a character for private use. */
const MARK = '\ue000'

/** What the index holds of a statement: its words and, behind them, its facets. In one column, as a second one costs as much as the words. */
export const indexed = (words: string, facets: string): string =>
  `${words.replaceAll(MARK, ' ')} ${facets.replace(/\S+/g, `${MARK}$&`)}`

/** An expression of the index for statements that have one of these facets. */
export const matchFacets = (facets: readonly string[]): string =>
  `words : (${facets.map((facet) => `"${MARK}${facet}"`).join(' OR ')})`

/** The word of statements that came by way of somebody. */
export const RELAYED = 'relayed'

/** The word of statements of which nobody knows the day. */
export const UNDATED = 'undated'

function wordsOfPeriod(first: string, last: string): string[] {
  const words = new Set<string>()
  for (const piece of piecesOf(first, last, MOST_YEARS)) {
    for (const above of holders(piece)) words.add(word(above))
    words.add(word(piece))
    if (piece.length < 8) words.add(`e${piece}`)
  }
  return [...words]
}

/** Words of the index, one of which every statement has whose period touches this one, and no other statement has. */
export function wordsTouching(first: string, last: string): string[] {
  const words = new Set<string>()
  for (const piece of piecesOf(first, last, Number.POSITIVE_INFINITY)) {
    words.add(word(piece))
    for (const above of holders(piece)) words.add(`e${above}`)
  }
  return [...words]
}

const letters: Readonly<Record<number, string>> = { 4: 'y', 6: 'm', 8: 'd' }
const word = (piece: string): string => `${letters[piece.length]}${piece}`

/** The year, and the month, in which a piece lies. */
const holders = (piece: string): string[] =>
  [4, 6].filter((n) => n < piece.length).map((n) => piece.slice(0, n))

/** No statement is indexed for a longer period; "the first two thousand years" would fill the index. */
const MOST_YEARS = 60

/** "2016-11-29", "2018-02-01" → 20161129 20161130 201612 2017 201801 20180201 */
function piecesOf(first: string, last: string, mostYears: number): string[] {
  const pieces: string[] = []
  const lastYear = Math.min(Number(last.slice(0, 4)), Number(first.slice(0, 4)) + mostYears)
  for (let year = Number(first.slice(0, 4)); year <= lastYear; year++) {
    const name = String(year).padStart(4, '0')
    const [from, to] = [larger(first, `${name}-01-01`), smaller(last, `${name}-12-31`)]
    if (from.endsWith('-01-01') && to.endsWith('-12-31')) pieces.push(name)
    else pieces.push(...monthsOf(name, from, to))
  }
  return pieces
}

function* monthsOf(year: string, from: string, to: string): Generator<string> {
  for (let month = Number(from.slice(5, 7)); month <= Number(to.slice(5, 7)); month++) {
    const name = String(month).padStart(2, '0')
    const length = daysIn(Number(year), month)
    const start = from.slice(5, 7) === name ? Number(from.slice(8, 10)) : 1
    const end = to.slice(5, 7) === name ? Math.min(Number(to.slice(8, 10)), length) : length
    if (start === 1 && end === length) yield `${year}${name}`
    else for (let day = start; day <= end; day++) yield `${year}${name}${String(day).padStart(2, '0')}`
  }
}

/** The calendar repeats every 400 years, and Date reads years below 100 as something else. */
const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()

const larger = (a: string, b: string): string => (a > b ? a : b)
const smaller = (a: string, b: string): string => (a < b ? a : b)
