// The system, in order: every rule for dates there is. Where two find a date in the same place, the one that begins first and is
// longest is heard first; of two equals, the one listed first.
import * as anchored from './anchored-rules.ts'
import * as days from './day-rules.ts'
import * as distances from './distance-rules.ts'
import * as near from './near-rules.ts'
import type { DateRule } from './rule.ts'
import * as weekdays from './weekday-rules.ts'
import { writtenDate } from './written-rule.ts'
import * as years from './year-rules.ts'

export const system: readonly DateRule[] = [
  // Days of the week
  weekdays.weekdayFuture,
  weekdays.weekdayPast,
  weekdays.weekdayShifted,
  weekdays.weekdayOfWeek,
  weekdays.nthWeekdayOfMonth,
  weekdays.weekdaysAway,
  // Near the day of publication
  near.nearDay,
  near.partOfToday,
  near.weekend,
  near.namedUnit,
  near.namedMonth,
  near.namedSeason,
  near.endOfUnit,
  // So far from the day of publication
  distances.ago,
  distances.fromNow,
  distances.lastUnits,
  // Counted from another date or an event
  anchored.earlierLater,
  anchored.dayBefore,
  anchored.sameAsMention,
  anchored.countedFromEvent,
  // The calendar
  days.september11,
  days.holiday,
  writtenDate,
  days.compactDay,
  days.weekdayAndDay,
  days.dayOfMonth,
  years.seasonOfYear,
  years.quarter,
  years.yearRange,
  years.bareYear,
  years.decade,
  years.century,
  // Named, and nobody can place them
  distances.vagueUnits,
  distances.vagueDistance,
] as readonly DateRule[]
