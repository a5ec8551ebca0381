// How well dates are found and placed. In: the folder of the evaluation corpora (HEARSAY_DATA) and of the gold cases (HEARSAY_CASES).
// Out: the figures below. Run `node evals/dates.ts`, or with `--misses` to see each date that was missed, misread or made up.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DateSpan } from '../src/document/layers/dates.ts'
import { findDates } from '../src/stages/dates/dates.ts'
import { findSentences } from '../src/stages/sentences/sentences.ts'
import { caseFolders, layersOf, readGold } from './gold-case.ts'
import { dataFolder } from './sources.ts'

type Miss = (line: string) => void

interface Ratio {
  right: number
  of: number
}
const share = ({ right, of }: Ratio) => (of === 0 ? 0 : right / of)
const f1 = (hits: number, found: number, wanted: number) => (hits === 0 ? 0 : (2 * hits) / (found + wanted))

/** All figures, by the names in the table of `npm run eval`. */
export async function evaluateDates(
  data: string,
  cases: string | undefined,
  miss: Miss = () => {},
): Promise<Record<string, number>> {
  return {
    ...(cases === undefined ? {} : { 'dates.cases': scoreCases(cases, miss) }),
    ...scoreCommands(join(data, 'dates/recognizers-english.jsonl'), miss),
    ...scoreCorpus(data, miss),
  }
}

/** F1 of (words, value), counted as the ledger's scorer does: over all cases, without regard to the place. */
function scoreCases(cases: string, miss: Miss): number {
  let hits = 0
  let found = 0
  let wanted = 0
  for (const folder of caseFolders(cases)) {
    const { gold, raw } = readGold(folder)
    const { document, layers } = layersOf(gold, raw, 'capitals')
    const dates = findDates(document.text, layers.sentences, { published: gold.published })
    const pool = dates.map(({ start, end, value }) => `${fold(document.text.slice(start, end))}=${value}`)
    found += pool.length
    for (const { text, value } of gold.dates) {
      wanted++
      const want = `${fold(text.replace(/@\d+$/, ''))}=${value}`
      const at = pool.indexOf(want)
      if (at < 0) miss(`case ${gold.id}: missed ${want}`)
      else {
        hits++
        pool.splice(at, 1)
      }
    }
    for (const one of pool) miss(`case ${gold.id}: made up ${one}`)
  }
  return f1(hits, found, wanted)
}

const fold = (words: string) =>
  words.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"')

interface Command {
  readonly id: string
  readonly kind: 'date' | 'date-period' | 'relative-weekday' | 'none'
  readonly text: string
  readonly reference: string
  readonly expected: readonly { start: number; end: number; text: string; values: unknown }[]
}

/**
 * Commands to an assistant. A date is right where its value is one of those the set allows, the past or the future one. A reading no
 * finer than its unit ("two years ago": the year) is right where it holds the day that the set computes; `…-strict` counts it wrong.
 */
function scoreCommands(file: string, miss: Miss): Record<string, number> {
  const kinds: Record<string, Ratio> = {}
  const strict: Record<string, Ratio> = {}
  const count = (table: Record<string, Ratio>, kind: string, right: boolean) => {
    table[kind] ??= { right: 0, of: 0 }
    table[kind].of++
    if (right) table[kind].right++
  }
  let extents = 0
  let found = 0
  let wanted = 0
  let alarms = 0
  let none = 0
  for (const { kind, text, reference, expected } of lines<Command>(file)) {
    const dates = findDates(text, sentencesOf(text), { published: reference })
    if (kind === 'none') {
      none++
      if (dates.length > 0) {
        alarms++
        miss(`none: made up ${dates.map((d) => text.slice(d.start, d.end)).join(' | ')} in: ${text}`)
      }
      continue
    }
    found += dates.length
    wanted += expected.length
    for (const one of expected) {
      const overlapping = dates.filter((date) => date.start < one.end && one.start < date.end)
      const exact = overlapping.find((date) => date.start === one.start && date.end === one.end)
      if (exact) extents++
      const allowed = valuesOf(one.values)
      // A day that does not exist must not be read.
      const nothing = allowed.length === 0
      const isRight = overlapping.some(({ value }) => value !== null && allowed.includes(value))
      const holds = overlapping.some(
        ({ days }) => days !== null && allowed.some((day) => days.first <= day && day <= days.last),
      )
      const right = nothing ? overlapping.every(({ value }) => value === null || value.length < 10) : isRight
      count(strict, kind, right)
      const wide = /\b(?:weeks?|fortnight|months?|years?)\b/i.test(one.text)
      count(kinds, kind, right || (wide && kind !== 'date-period' && holds))
      if (!right && !(wide && holds))
        miss(
          `${kind}: ${reference.slice(0, 10)} ${text} | want ${one.text} = ${allowed} | got ${overlapping.map((d) => `${text.slice(d.start, d.end)} = ${d.value} ${d.rule}`)}`,
        )
    }
  }
  return {
    'dates.relative-weekday': share(kinds['relative-weekday']!),
    'dates.date': share(kinds.date!),
    'dates.date-strict': share(strict.date!),
    'dates.period': share(kinds['date-period']!),
    'dates.extent': f1(extents, found, wanted),
    'dates.false-alarms': alarms / none,
  }
}

/** Every value that the set allows; a period with its last day inside, as ours. */
function valuesOf(values: unknown): string[] {
  return (values as Record<string, unknown>[]).flatMap((entry) => {
    const sides = [entry, entry.past, entry.future].filter(
      (side) => typeof side === 'object' && side !== null,
    )
    return (sides as Record<string, string | undefined>[]).flatMap((side) => {
      const day = side.value ?? side.date
      const start = side.start ?? side.startDate
      const end = side.end ?? side.endDate
      if (typeof day === 'string') return /^(?!0001)\d{4}/.test(day) ? [day] : []
      if (start === undefined || end === undefined) return []
      return periodForms(start, end)
    })
  })
}

/** "2016-11-01" up to before "2016-12-01" is "2016-11" as well. */
function periodForms(start: string, end: string): string[] {
  const last = new Date(Date.parse(end) - 86_400_000)
  if (Number.isNaN(last.getTime())) return []
  const forms = [`${start}/${last.toISOString().slice(0, 10)}`, `${start}/${end}`]
  if (start.endsWith('-01') && end.endsWith('-01')) {
    const [from, to] = [start.slice(0, 7), last.toISOString().slice(0, 7)]
    forms.push(from === to ? from : `${from}/${to}`)
    if (start.endsWith('-01-01') && end.endsWith('-01-01')) {
      const [a, b] = [start.slice(0, 4), to.slice(0, 4)]
      forms.push(a === b ? a : `${a}/${b}`)
    }
  }
  return forms
}

interface Dated {
  readonly id: string
  readonly genre: string
  readonly date: string
  readonly dates: readonly { start: number; end: number; text: string; when?: string }[]
}

/** News and interviews: not every date is marked in them, so only what is marked counts. */
function scoreCorpus(data: string, miss: Miss): Record<string, number> {
  const texts = new Map(
    lines<{ id: string; text: string }>(join(data, 'coreference/gum.jsonl')).map(({ id, text }) => [
      id,
      text,
    ]),
  )
  const recall: Ratio = { right: 0, of: 0 }
  const values: Ratio = { right: 0, of: 0 }
  for (const { id, date, dates } of lines<Dated>(join(data, 'dates/gum-dates.jsonl'))) {
    const text = texts.get(id) ?? ''
    const found = findDates(text, sentencesOf(text), { published: date })
    for (const { start, end, text: words, when } of dates) {
      const over = found.filter((one) => one.start < end && start < one.end)
      recall.of++
      if (over.length > 0) recall.right++
      if (when === undefined || over.length === 0) {
        if (over.length === 0)
          miss(
            `corpus ${id}: missed ${words} = ${when} in …${text.slice(start - 30, end + 20).replaceAll('\n', ' ')}`,
          )
        continue
      }
      values.of++
      if (over.some((one) => agrees(one, when.replace(/^-(?=\d{4})/, '').slice(0, 10)))) values.right++
      else
        miss(
          `corpus ${id} (${date}): ${words} = ${when}, got ${over.map((one) => `${text.slice(one.start, one.end)} = ${one.value} ${one.rule}`)} in …${text.slice(start - 40, end + 20).replaceAll('\n', ' ')}`,
        )
    }
  }
  return { 'dates.corpus-recall': share(recall), 'dates.corpus-values': share(values) }
}

/** "--10" is an October of no particular year. */
function agrees({ value }: DateSpan, when: string): boolean {
  if (value === null) return false
  return when.startsWith('--')
    ? value.slice(4, 7) === when.slice(1)
    : value === when || value.split('/').includes(when)
}

function sentencesOf(text: string) {
  const blocks = [...text.matchAll(/\S[^\n]*/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.trimEnd().length,
    kind: 'paragraph' as const,
  }))
  return findSentences(text, blocks)
}

function lines<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const say = process.argv.includes('--misses') ? (line: string) => console.log(line) : () => {}
  const figures = await evaluateDates(dataFolder(), process.env.HEARSAY_CASES ?? '', say)
  for (const [name, value] of Object.entries(figures)) console.log(name.padEnd(24), (100 * value).toFixed(2))
}
