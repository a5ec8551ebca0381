// Entries of a timeline under their days. Comes in: entries in order, page after page; goes out: groups with one heading each. An entry
// with less than a day ("2031-05", a year, a period) stands under its own words for it, and never under a day that nobody named.
import type { TimelineEntry } from '../../../../src/store/answers.ts'

export interface DayGroup {
  readonly start: string
  readonly end: string
  readonly entries: readonly TimelineEntry[]
}

export function groupDays(entries: readonly TimelineEntry[]): readonly DayGroup[] {
  const groups: (DayGroup & { entries: TimelineEntry[] })[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last && last.start === entry.start && last.end === entry.end) last.entries.push(entry)
    else groups.push({ start: entry.start, end: entry.end, entries: [entry] })
  }
  return groups
}
