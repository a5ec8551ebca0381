// What a ledger is asked, from flags to values. A flag that means nothing is a UsageError that says what would.
import { parsePeriod } from '../ledger/period.ts'
import { acts } from '../lexicon/acts.ts'
import type { Filters, Page, Paging } from '../store/answers.ts'
import { UsageError } from './complaint.ts'
import { oneOf } from './flags.ts'

export interface FilterFlags {
  readonly speaker?: string
  readonly to?: string
  readonly outlet?: string
  readonly since?: string
  readonly until?: string
  readonly kind?: string
  readonly act?: string
}

export interface PagingFlags {
  readonly limit?: string
  readonly after?: string
}

export function filtersFrom(flags: FilterFlags): Filters {
  const { speaker, to, outlet, kind, act } = flags
  return {
    ...(speaker === undefined ? {} : { speaker: actorFrom(speaker) }),
    ...(to === undefined ? {} : { to: actorFrom(to) }),
    ...(outlet === undefined ? {} : { outlet }),
    ...daysFrom(flags),
    ...(kind === undefined ? {} : { kind: oneOf(['direct', 'indirect', 'mixed'] as const, kind, '--kind') }),
    ...(act === undefined ? {} : { act: oneOf(acts, act, '--act') }),
  }
}

/** A month or a year stands for its first day in --since, for its last in --until. */
export function daysFrom({ since, until }: Pick<FilterFlags, 'since' | 'until'>): {
  readonly since?: string
  readonly until?: string
} {
  const days = {
    ...(since === undefined ? {} : { since: periodFrom(since, '--since').start }),
    ...(until === undefined ? {} : { until: periodFrom(until, '--until').end }),
  }
  if (days.since !== undefined && days.until !== undefined && days.since > days.until)
    throw new UsageError(`--since ${since} is later than --until ${until}.`)
  return days
}

function periodFrom(words: string, flag: string): { start: string; end: string } {
  const period = words.includes('/') ? null : parsePeriod(words)
  if (!period)
    throw new UsageError(`${flag} ${words}: give a day, a month or a year, for example 2031-05-08.`)
  return period
}

const mostOnPage = 500

export function pagingFrom({ limit, after }: PagingFlags): Paging {
  return {
    ...(limit === undefined ? {} : { limit: countFrom(limit, '--limit', mostOnPage) }),
    ...(after === undefined ? {} : { after }),
  }
}

export function countFrom(words: string, flag: string, most: number): number {
  const count = /^\d{1,9}$/.test(words) ? Number(words) : 0
  if (count < 1 || count > most) throw new UsageError(`${flag} ${words}: give a number from 1 to ${most}.`)
  return count
}

/** "#12" and "12" are an actor's number; anything else is a name. */
export const actorFrom = (words: string): string => (/^\d{1,15}$/.test(words) ? `#${words}` : words)

export function actorIdFrom(words: string): number | null {
  const [, digits] = /^#?(\d{1,15})$/.exec(words.trim()) ?? []
  return digits === undefined ? null : Number(digits)
}

const usualLimit = 20

/** A page of a list that is all there; its cursor is how many came before. */
export function pageOf<Item>(
  items: readonly Item[],
  { limit = usualLimit, after = null }: Paging,
): Page<Item> & { readonly total: number } {
  const from = after === null ? 0 : /^\d{1,15}$/.test(after) ? Number(after) : Number.NaN
  if (Number.isNaN(from))
    throw new UsageError(`--after ${after}: take it from the last line of the page before.`)
  const to = from + limit
  return {
    items: items.slice(from, to),
    next: to < items.length ? String(to) : null,
    total: items.length,
  }
}
