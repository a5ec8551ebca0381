// The year that is meant where none is written. Comes in: a day or month of any year, and where it stands. Goes out: the day or month
// of that year; null where nobody knows the day of publication.
import { usElectionDay } from '../../lexicon/holidays.ts'
import { type Day, monthOf, monthValue, yearOf } from './calendar.ts'
import { holidayIn } from './holiday-day.ts'
import type { Scene } from './rule.ts'

/** Of the years in which a day falls, the one that is meant; null where none is near. */
export function resolveYear(
  inYear: (year: number) => Day | null,
  { published, tense }: Scene,
  firm = false,
): Day | null {
  if (published === null) return null
  const now = yearOf(published)
  const days = [now - 4, now - 3, now - 2, now - 1, now, now + 1, now + 2, now + 3, now + 4].flatMap(
    (year) => inYear(year) ?? [],
  )
  const past = days.findLast((day) => day <= published)
  const future = days.find((day) => day >= published)
  if (past === undefined || future === undefined) return past ?? future ?? null
  const nearest = published - past <= future - published ? past : future
  const said = tense()
  // News gives the year of a day that is most of a year away: what is near wins over a verb misread.
  const wanted = said === 'past' ? past : said === 'future' ? future : nearest
  return !firm && Math.abs(wanted - published) > 240 && Math.abs(nearest - published) <= 120
    ? nearest
    : wanted
}

const ELECTION_AFTER = /^(?:[’']s)? (?:\p{L}+ )?(?:elections?|vote|midterms?|ballot|referendum|polls?)\b/u
const ELECTION_BEFORE =
  /\b(?:elections?|re-election|vote|midterms?|ballot|referendum|wins?|winning)(?: \S+){0,3} in $/
/** Less than that will do where no verb speaks of the past: "an advantage in November", of candidates. */
const CAMPAIGN =
  /\b(?:nomin\w+|primar(?:y|ies)|caucus\w*|campaign\w*|candidates?|voters?|electorates?|ballots?)\b.* in $/i
const AHEAD = /\b(?:towards?|into|ahead of|until|come|by) $/i

/** A month without a year: the last such one up to publication, or the next one if its verb is about what is to come. */
export function resolveMonth(month: number, scene: Scene): string | null {
  const { published, thisYear, before, after } = scene
  if (published === null) return thisYear === null ? null : monthValue(thisYear, month)
  const year = yearOf(published)
  const now = monthOf(published)
  const last = month <= now ? year : year - 1
  const next = month >= now ? year : year + 1
  // "the November election", said in October, is the one to come. In November, that is every other year.
  const tense = scene.tense()
  const election = ELECTION_AFTER.test(after) || ELECTION_BEFORE.test(before)
  if (tense !== 'future' && (election || (tense === null && month === 11 && CAMPAIGN.test(before)))) {
    if (month === 11) {
      const day = resolveYear((y) => holidayIn(usElectionDay, y), { ...scene, tense: () => null })
      return day === null ? null : monthValue(yearOf(day), month)
    }
    return monthValue(
      now - month + 12 * (year - last) <= month - now + 12 * (next - year) ? last : next,
      month,
    )
  }
  return monthValue(tense === 'future' || (tense === null && AHEAD.test(before)) ? next : last, month)
}
