// Counts as bars of text. Comes in: labels with counts, and months with gaps; goes out: lines of a terminal.
import { fold, pad, plain, widthOf } from '../terminal-text.ts'
import type { Screen } from './answer-writer.ts'

export interface Bar {
  readonly label: string
  readonly value: number
  /** What stands behind the bar, where it is not the value alone. */
  readonly note?: string
}

/** A bar of fewer columns tells nothing; there the counts stand alone. */
const narrowest = 4
/** Parts of a block, from one eighth up. */
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']
const longest = 40

/** A bar each; the longest is the largest value, or `whole` where that is said. What is more than nothing shows at least an eighth. */
export function barLines(bars: readonly Bar[], { width, paint }: Screen, whole?: number): string[] {
  const labels = bars.map(({ label }) => fold(plain(label), Math.max(Math.floor(width * 0.4), 8)))
  const margin = labels.flat().reduce((most, line) => Math.max(most, widthOf(line)), 0)
  const notes = bars.map(({ value, note }) => note ?? `${value}`)
  const room = width - margin - notes.reduce((most, note) => Math.max(most, widthOf(note)), 0) - 6
  if (room < narrowest)
    return bars.flatMap(({ label }, i) =>
      fold(`${plain(label)}: ${notes[i]!}`, width - 2).map((line) => `  ${line}`),
    )
  const most = whole ?? bars.reduce((largest, { value }) => Math.max(largest, value), 1)
  return bars.flatMap(({ value }, i) => {
    const steps = Math.round((value / most) * Math.min(room, longest) * 8)
    const filled = value > 0 ? Math.max(steps, 1) : 0
    const bar = '█'.repeat(filled >> 3) + eighths[filled & 7]!
    const [first = '', ...others] = labels[i]!
    return [
      `  ${pad(first, margin)}  ${bar ? `${paint('cue', bar)} ` : ''}${notes[i]!}`,
      ...others.map((line) => `  ${line}`),
    ]
  })
}

/** More months than this are shown as years. */
const mostMonths = 36
/** A period with more years than this shows only those that have something. */
const mostYears = 60

/** "2016-11" and its count, in order and without gaps: months where they are few, else years. What has no month comes last. */
export function monthBars(months: readonly { readonly month: string; readonly value: number }[]): Bar[] {
  const dated = months.filter(({ month }) => /^\d{4}-\d{2}$/.test(month))
  const undated = months.filter((one) => !dated.includes(one)).reduce((sum, { value }) => sum + value, 0)
  const numbers = dated.map(({ month }) => numberOf(month))
  const isShort = numbers.length === 0 || spanOf(numbers) < mostMonths
  const bars = isShort
    ? filled(
        dated.map(({ value }, i) => [numbers[i]!, value]),
        mostMonths,
        monthOf,
      )
    : filled(
        dated.map(({ month, value }) => [Number(month.slice(0, 4)), value]),
        mostYears,
        (year) => String(year).padStart(4, '0'),
      )
  return undated ? [...bars, { label: 'no day', value: undated }] : bars
}

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
const spanOf = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.max(a, b)) - numbers.reduce((a, b) => Math.min(a, b))

function filled(
  counts: readonly (readonly [at: number, value: number])[],
  most: number,
  labelOf: (at: number) => string,
): Bar[] {
  const sums = new Map<number, number>()
  for (const [at, value] of counts) sums.set(at, (sums.get(at) ?? 0) + value)
  const present = [...sums.keys()].sort((a, b) => a - b)
  const [first, last] = [present[0] ?? 0, present.at(-1) ?? -1]
  const all = last - first < most ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : present
  return all.map((at) => ({ label: labelOf(at), value: sums.get(at) ?? 0 }))
}
