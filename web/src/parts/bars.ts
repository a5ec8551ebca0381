// Counts by month, ready for bars. Comes in: months that have something; goes out: every month between the first and the last, grouped by
// year where there are too many to tell apart.

export interface MonthCount {
  /** "2031-05" */
  readonly month: string
  readonly count: number
}

export interface Bar {
  /** "2031-05", or "2031" where bars are years. */
  readonly label: string
  readonly count: number
}

/** More bars than this are narrower than a finger on a phone. */
const MOST_BARS = 60

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`

export function barsOf(counts: readonly MonthCount[]): readonly Bar[] {
  const known = counts.filter(({ month }) => /^\d{4}-\d{2}$/.test(month))
  if (known.length === 0) return []
  const indexes = known.map(({ month }) => indexOf(month))
  const [first, last] = [Math.min(...indexes), Math.max(...indexes)]
  if (last - first + 1 > MOST_BARS) return yearsOf(known)
  const byMonth = new Map<number, number>()
  known.forEach(({ count }, n) => {
    byMonth.set(indexes[n]!, (byMonth.get(indexes[n]!) ?? 0) + count)
  })
  return Array.from({ length: last - first + 1 }, (_, n) => ({
    label: monthAt(first + n),
    count: byMonth.get(first + n) ?? 0,
  }))
}

function yearsOf(known: readonly MonthCount[]): readonly Bar[] {
  const byYear = new Map<number, number>()
  for (const { month, count } of known) {
    const year = Number(month.slice(0, 4))
    byYear.set(year, (byYear.get(year) ?? 0) + count)
  }
  const years = [...byYear.keys()]
  // One wrong date far away must not make a thousand bars: years without anything are then left out.
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const shown =
    last - first < MOST_BARS
      ? Array.from({ length: last - first + 1 }, (_, n) => first + n)
      : years.toSorted((a, b) => a - b).slice(-MOST_BARS)
  return shown.map((year) => ({ label: String(year).padStart(4, '0'), count: byYear.get(year) ?? 0 }))
}

/** The height of the scale: a round number at or above the highest bar. */
export function topOf(bars: readonly Bar[]): number {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const power = 10 ** Math.floor(Math.log10(most))
  return (
    [1, 1.5, 2, 3, 4, 5, 6, 8, 10]
      .map((step) => step * power)
      .find((step) => step >= most && Number.isInteger(step)) ?? most
  )
}

/** Which bars are labelled, so that labels do not touch: the first of each year, else every so many. */
export function labelledBars(bars: readonly Bar[], room: number): ReadonlySet<number> {
  const firsts = bars.flatMap(({ label }, n) =>
    n === 0 || label.endsWith('-01') || label.length === 4 ? [n] : [],
  )
  const wanted = firsts.length > 1 ? firsts : bars.map((_, n) => n)
  const every = Math.max(1, Math.ceil(wanted.length / Math.max(1, room)))
  return new Set(wanted.filter((_, n) => n % every === 0))
}
