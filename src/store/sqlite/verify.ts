// Did anybody say so? Comes in: a quotation as somebody gives it; goes out: the statements that hold these words, or nearly these, with
// what differs, word by word.
// Hard part: a million statements cannot be laid beside the quotation. The index gives those that hold it as a phrase, and those that
// share its rarest words; of these, the ones with most words in common are aligned (src/compare/align-words.ts).
//   asked “we will mend it” · “The boat is ours. We will mend it.”: verbatim      near miss: “We will not mend it”: altered
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { type Alignment, alignWords } from '../../compare/align-words.ts'
import { isCommonWord } from '../../compare/common-words.ts'
import { type Word, wordsIn } from '../../compare/words.ts'
import type { DocumentRef, StatementFound, Verification } from '../answers.ts'
import { quoteTerm } from '../search-words.ts'
import { prepared } from './prepared.ts'
import { statementsFound } from './statements-found.ts'

type Row = Record<string, SQLOutputValue>
type Found = Verification['found'][number]
type Pair = readonly [asked: number, ledger: number]

/** Statements that are shown. */
const SHOWN = 50
/** Of a phrase, so many words are looked for; the rest is compared. */
const PHRASE = 40
/** Words whose number of statements is counted, and statements beyond which a word is common. */
const [COUNTED, COMMON] = [24, 2000]
/** Statements that are looked at for words in common, and those of them that are aligned. */
const [LOOKED_AT, ALIGNED] = [4000, 60]

export function verify(database: DatabaseSync, quotation: string): Verification {
  const asked = wordsIn([{ start: 0, end: quotation.length, text: quotation }])
  if (asked.length === 0) return { verdict: 'absent', found: [], first: null }
  const matches = [...candidates(database, asked)]
    .map((row) => compare(quotation, asked, row))
    .filter((match) => match !== null)
    .sort(byLikeness)
    .slice(0, SHOWN)
  const statements = statementsFound(
    database,
    matches.map(({ id }) => id),
  )
  const isVerbatim = matches.some((match) => match.isVerbatim)
  return {
    verdict: isVerbatim ? 'verbatim' : matches.length ? 'altered' : 'absent',
    found: matches.map((match, n) => found(match, statements[n]!)),
    first: firstOf(matches.flatMap((match, n) => (match.isVerbatim || !isVerbatim ? [statements[n]!] : []))),
  }
}

const found = ({ likeness, difference }: Match, statement: StatementFound): Found => ({
  ...statement,
  likeness,
  difference,
})

function firstOf(statements: readonly StatementFound[]): DocumentRef | null {
  const day = ({ day, document }: StatementFound) => day ?? document.published ?? '9999'
  return (
    statements.reduce<StatementFound | null>(
      (first, next) => (first === null || day(next) < day(first) ? next : first),
      null,
    )?.document ?? null
  )
}

function* candidates(database: DatabaseSync, asked: readonly Word[]): Generator<Row> {
  const seen = new Set<number>()
  for (const row of [...holdingPhrase(database, asked), ...sharingWords(database, asked)]) {
    if (seen.has(Number(row.id))) continue
    seen.add(Number(row.id))
    yield row
  }
}

/** Oldest first. */
function holdingPhrase(database: DatabaseSync, asked: readonly Word[]): Row[] {
  const phrases = partsOf(asked).map((part) =>
    quoteTerm(
      part
        .slice(0, PHRASE)
        .map(({ key }) => key)
        .join(' '),
    ),
  )
  const found = prepared(
    database,
    `SELECT s.id FROM statement_search f CROSS JOIN statement_rows s ON s.id = f.rowid WHERE statement_search MATCH ?
     ORDER BY s.day IS NULL, s.day, s.id LIMIT ?`,
  ).all(`words : (${phrases.join(' AND ')})`, SHOWN)
  return withWords(
    database,
    found.map(({ id }) => Number(id)),
  )
}

/** In the order of the ids. */
function withWords(database: DatabaseSync, ids: readonly number[]): Row[] {
  const select = prepared(database, 'SELECT id, day, words FROM statements WHERE id = ?')
  return ids.map((id) => select.get(id)!)
}

/** Words parted where the quotation itself marks that some are left out. */
function partsOf(words: readonly Word[]): Word[][] {
  const parts: Word[][] = []
  for (const [n, word] of words.entries()) {
    if (n === 0 || word.afterGap) parts.push([])
    parts.at(-1)!.push(word)
  }
  return parts
}

/** Most words in common first. */
function sharingWords(database: DatabaseSync, asked: readonly Word[]): Row[] {
  if (asked.length < 3) return []
  const match = rareWords(database, asked) ?? triples(asked)
  const keys = new Set(asked.map(({ key }) => key))
  const found = prepared(
    database,
    'SELECT rowid AS id FROM statement_search WHERE statement_search MATCH ? LIMIT ?',
  ).all(`words : (${match})`, LOOKED_AT)
  return withWords(
    database,
    found.map(({ id }) => Number(id)),
  )
    .map((row) => [row, sharedIn(String(row.words), keys)] as const)
    .sort(([a, x], [b, y]) => y - x || Number(a.id) - Number(b.id))
    .slice(0, ALIGNED)
    .map(([row]) => row)
}

/** How many of the words stand in a text. */
function sharedIn(text: string, keys: ReadonlySet<string>): number {
  const shared = new Set(wordsIn([{ start: 0, end: text.length, text }]).map(({ key }) => key))
  return [...shared].filter((key) => keys.has(key)).length
}

/** The rarest words, as many as do not find too much together; null where all are common. */
function rareWords(database: DatabaseSync, asked: readonly Word[]): string | null {
  const telling = [...new Set(asked.map(({ key }) => key))].filter((key) => !isCommonWord(key))
  const counted = telling.slice(0, COUNTED).map((key) => [key, occurrences(database, key)] as const)
  const rare = counted.filter(([, n]) => n > 0 && n <= COMMON).sort(([, x], [, y]) => x - y)
  const taken: string[] = []
  let sum = 0
  for (const [key, n] of rare) {
    if (sum + n > LOOKED_AT) break
    sum += n
    taken.push(quoteTerm(key))
  }
  return taken.length ? taken.join(' OR ') : null
}

function occurrences(database: DatabaseSync, key: string): number {
  const row = prepared(
    database,
    'SELECT count(*) AS n FROM (SELECT 1 FROM statement_search WHERE statement_search MATCH ? LIMIT ?)',
  ).get(`words : ${quoteTerm(key)}`, COMMON + 1)!
  return Number(row.n)
}

const MOST_TRIPLES = 12

/** Three words in a row, here and there. */
function triples(asked: readonly Word[]): string {
  const step = Math.max(1, Math.ceil((asked.length - 2) / MOST_TRIPLES))
  const starts = asked.slice(2).flatMap((_, i) => (i % step === 0 ? [i] : []))
  return starts
    .map((i) =>
      quoteTerm(
        asked
          .slice(i, i + 3)
          .map(({ key }) => key)
          .join(' '),
      ),
    )
    .join(' OR ')
}

interface Match {
  readonly id: number
  readonly day: string | null
  readonly isVerbatim: boolean
  readonly likeness: Found['likeness']
  readonly difference: Found['difference']
  /** Share of the quotation's words that are there. */
  readonly share: number
}

function compare(quotation: string, asked: readonly Word[], row: Row): Match | null {
  const text = String(row.words)
  const ledger = wordsIn([{ start: 0, end: text.length, text }])
  const held = heldIn(asked, ledger)
  const alignment = held ? null : alignWords(asked, ledger)
  if (alignment && !isLike(alignment, asked, ledger)) return null
  const pairs = held ?? alignment!.pairs
  return {
    id: Number(row.id),
    day: row.day as string | null,
    isVerbatim: held !== null,
    likeness: held
      ? asked.length === ledger.length
        ? 'exact'
        : 'cut'
      : alignment!.relation === 'differ'
        ? 'altered'
        : 'cut',
    difference: runsOf(pairs, { text: quotation, words: asked }, { text, words: ledger }),
    share: pairs.length / asked.length,
  }
}

/** Each part of the quotation as it stands, one behind the other; null where it does not. */
function heldIn(asked: readonly Word[], ledger: readonly Word[]): Pair[] | null {
  const pairs: Pair[] = []
  let from = 0
  for (const part of partsOf(asked)) {
    const at = indexOf(part, ledger, from)
    if (at < 0) return null
    for (const n of part.keys()) pairs.push([pairs.length, at + n])
    from = at + part.length
  }
  return pairs
}

function indexOf(part: readonly Word[], ledger: readonly Word[], from: number): number {
  for (let at = from; at + part.length <= ledger.length; at++)
    if (part.every(({ key }, n) => ledger[at + n]!.key === key)) return at
  return -1
}

/**
 * Most of the words of the shorter one, close together, and most of those that say something.
 *   near miss: the same names and "said that", far apart
 */
function isLike(
  { pairs, telling, longest }: Alignment,
  asked: readonly Word[],
  ledger: readonly Word[],
): boolean {
  if (pairs.length < 3 || (longest < 3 && pairs.length < 5) || telling < 2) return false
  const tellingIn = (words: readonly Word[]) => words.filter(({ key }) => !isCommonWord(key)).length
  const stretch = ledger.slice(pairs[0]![1], pairs.at(-1)![1] + 1)
  const shorter = Math.min(asked.length, ledger.length)
  const enough = asked.length <= ledger.length || pairs.length >= 5 ? 0.6 : 0.8
  return (
    pairs.length >= enough * shorter &&
    pairs.length >= 0.5 * stretch.length &&
    telling >= 0.5 * Math.min(tellingIn(asked), tellingIn(ledger))
  )
}

interface Side {
  readonly text: string
  readonly words: readonly Word[]
}

function runsOf(pairs: readonly Pair[], asked: Side, ledger: Side): Found['difference'] {
  const runs: { of: 'both' | 'asked' | 'ledger'; text: string }[] = []
  const add = (of: 'both' | 'asked' | 'ledger', { text, words }: Side, from: number, to: number) => {
    if (to > from) runs.push({ of, text: text.slice(words[from]!.start, words[to - 1]!.end) })
  }
  let [i, j] = [0, 0]
  for (let n = 0; n < pairs.length; ) {
    const [a, b] = pairs[n]!
    add('asked', asked, i, a)
    add('ledger', ledger, j, b)
    const first = n
    while (n < pairs.length && pairs[n]![0] === a + n - first && pairs[n]![1] === b + n - first) n++
    ;[i, j] = [a + n - first, b + n - first]
    add('both', ledger, b, j)
  }
  add('asked', asked, i, asked.words.length)
  add('ledger', ledger, j, ledger.words.length)
  return runs
}

const ranks: Readonly<Record<Found['likeness'], number>> = { exact: 0, cut: 1, altered: 2 }

/** Verbatim ones first; then the more words, in steps of a tenth; then the oldest. */
function byLikeness(a: Match, b: Match): number {
  const rank = ({ isVerbatim, likeness, share }: Match) =>
    isVerbatim ? ranks[likeness] : 3 + Math.round(10 * (1 - share)) + ranks[likeness] / 10
  const day = ({ day }: Match) => day ?? '9999'
  return rank(a) - rank(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.id - b.id)
}
