// What the tables do not hold of a report, small: JSON by columns, through deflate. The text stays outside, where people and SQL can read
// it; the words of a span are left out where they are those of the text at its place, which is nearly everywhere; and a place is given as
// its distance from the one before.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Report } from '../../ledger/report.ts'
import { fromColumns, toColumns } from './columns.ts'
import { DICTIONARY } from './dictionary.ts'

/** First byte of what is packed this way with this dictionary; another way gets another. */
const WAY = 1
/** A report of some hundred kilobytes at most; a blob that unpacks to more was not written here. */
const LARGEST = 1 << 28
/** In place of words that are those of the text at the span's place. */
const AS_IN_TEXT = 1

const dictionary = Buffer.from(DICTIONARY)

export function pack(report: Report): Uint8Array {
  const { text, ...rest } = report.document
  const document = { ...rest, origin: runsToGaps(rest.origin) }
  const json = JSON.stringify(toColumns([shorten({ ...report, document }, text)]))
  return Buffer.concat([Buffer.of(WAY), deflateRawSync(json, { level: 9, dictionary })])
}

/** Throws where it was packed in no way that is known here. */
export function unpack(packed: Uint8Array, text: string): Report {
  if (packed[0] !== WAY) throw new Error('This report was packed by another Hearsay.')
  const json = inflateRawSync(packed.subarray(1), { maxOutputLength: LARGEST, dictionary }).toString()
  const [report] = fromColumns(JSON.parse(json), 1) as [Packed]
  lengthen(report, text)
  const { url, title, publisher, byline, language, published, publishedFrom, id, origin, ...rest } =
    report.document
  // In the order of the contract: who prints a report should not see how it was kept.
  const document = { id, url, title, publisher, byline, language, published, publishedFrom, text, ...rest }
  return { ...report, document: { ...document, origin: gapsToRuns(origin) } }
}

type Origin = Report['document']['origin']
type Packed = Omit<Report, 'document'> & {
  readonly document: Omit<Report['document'], 'origin' | 'text'> & { readonly origin: readonly Gap[] }
}

/** How far behind the last run one begins, in the text and in the raw input. */
interface Gap {
  readonly text: number
  readonly raw: number
  readonly length: number
}

function runsToGaps(runs: Origin): Gap[] {
  let [textEnd, rawEnd] = [0, 0]
  return runs.map(([text, raw, length]) => {
    const gap = { text: text - textEnd, raw: raw - rawEnd, length }
    textEnd = text + length
    rawEnd = raw + length
    return gap
  })
}

function gapsToRuns(gaps: readonly Gap[]): Origin {
  let [textEnd, rawEnd] = [0, 0]
  return gaps.map(({ text, raw, length }) => {
    const run = [textEnd + text, rawEnd + raw, length] as const
    textEnd = run[0] + length
    rawEnd = run[1] + length
    return run
  })
}

type Tree = Record<string, unknown>
type Span = Tree & { start: number; end: number }

const isSpan = (tree: Tree): tree is Span => typeof tree.start === 'number' && typeof tree.end === 'number'

/** A copy with places as distances, start from start and end from its own start, and without the words that are the text's. */
function shorten(report: unknown, text: string): unknown {
  let last = 0
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(copy)
    const tree = value as Tree
    const made: Tree = {}
    for (const key in tree) made[key] = tree[key]
    if (isSpan(tree)) {
      made.start = tree.start - last
      made.end = tree.end - tree.start
      if (typeof tree.text === 'string' && tree.text === text.slice(tree.start, tree.end))
        made.text = AS_IN_TEXT
      last = tree.start
    }
    for (const key in made) if (typeof made[key] === 'object') made[key] = copy(made[key])
    return made
  }
  return copy(report)
}

/** The way back, in place. */
function lengthen(report: unknown, text: string): void {
  let last = 0
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const tree = value as Tree
    if (!Array.isArray(value) && isSpan(tree)) {
      tree.start += last
      tree.end += tree.start
      last = tree.start
      if (tree.text === AS_IN_TEXT) tree.text = text.slice(tree.start, tree.end)
    }
    for (const inner of Object.values(tree)) walk(inner)
  }
  walk(report)
}

/**
 * A report whose strings SQLite gives back as they went in. Half a surrogate pair has no UTF-8, and SQL functions stop at NUL; both become
 * U+FFFD, which is one UTF-16 code unit like them, so every span stays true.
 */
export function storable(report: Report): Report {
  const odd = (text: string): boolean => !text.isWellFormed() || text.includes('\0')
  const mend = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd')
  const { document } = report
  if (
    ![
      document.text,
      document.title ?? '',
      document.publisher ?? '',
      document.url ?? '',
      ...document.byline,
    ].some(odd)
  )
    return report
  return JSON.parse(JSON.stringify(report), (_, value) =>
    typeof value === 'string' ? mend(value) : value,
  ) as Report
}
