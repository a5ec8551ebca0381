// Days with a name of their own. Comes in: a name. Goes out: how its day is found in any year.
// Written for Hearsay from the public calendars of the United States and Britain; names are compared in lower case.

/** In a year: a fixed day; the nth weekday of a month (0 for Monday; -1 the last; `after` days later); or days from Easter Sunday. */
export type HolidayDay =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly after?: number }
  | { readonly fromEaster: number }

export interface Holiday {
  readonly day: HolidayDay
  /** It falls in every `every`th year from the year `from` on: inaugurations do. */
  readonly every?: number
  readonly from?: number
}

const fixed = (month: number, day: number): Holiday => ({ day: { month, day } })
const nth = (month: number, weekday: number, n: number, after = 0): Holiday => ({
  day: { month, weekday, nth: n, after },
})
const easter = (fromEaster: number): Holiday => ({ day: { fromEaster } })
/** The Tuesday after the first Monday of November. */
const electionDay: Holiday = { ...nth(11, 0, 1, 1), every: 2, from: 1846 }

const holidays: ReadonlyMap<string, Holiday> = new Map([
  ['new year’s day', fixed(1, 1)],
  ['new year’s eve', fixed(12, 31)],
  ['new year day', fixed(1, 1)],
  ['new year', fixed(1, 1)],
  ['martin luther king jr. day', nth(1, 0, 3)],
  ['martin luther king day', nth(1, 0, 3)],
  ['mlk day', nth(1, 0, 3)],
  ['inauguration day', { ...fixed(1, 20), every: 4, from: 1937 }],
  ['groundhog day', fixed(2, 2)],
  ['valentine’s day', fixed(2, 14)],
  ['presidents’ day', nth(2, 0, 3)],
  ['presidents day', nth(2, 0, 3)],
  ['saint patrick’s day', fixed(3, 17)],
  ['st. patrick’s day', fixed(3, 17)],
  ['ash wednesday', easter(-46)],
  ['palm sunday', easter(-7)],
  ['good friday', easter(-2)],
  ['easter sunday', easter(0)],
  ['easter monday', easter(1)],
  ['easter', easter(0)],
  ['earth day', fixed(4, 22)],
  ['may day', fixed(5, 1)],
  ['international workers’ day', fixed(5, 1)],
  ['memorial day', nth(5, 0, -1)],
  ['juneteenth', fixed(6, 19)],
  ['fourth of july', fixed(7, 4)],
  ['independence day', fixed(7, 4)],
  ['labor day', nth(9, 0, 1)],
  ['columbus day', nth(10, 0, 2)],
  ['halloween', fixed(10, 31)],
  ['guy fawkes night', fixed(11, 5)],
  ['bonfire night', fixed(11, 5)],
  ['election day', electionDay],
  ['election night', electionDay],
  ['veterans day', fixed(11, 11)],
  ['armistice day', fixed(11, 11)],
  ['thanksgiving day', nth(11, 3, 4)],
  ['thanksgiving', nth(11, 3, 4)],
  ['black friday', nth(11, 3, 4, 1)],
  ['cyber monday', nth(11, 3, 4, 4)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
])

/** Source of a regular expression that finds them all, longest first; use it with the flag i. */
export const HOLIDAY = `(?:${[...holidays.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.?').replaceAll('’', "[’']"))
  .join('|')})`

export function parseHoliday(name: string): Holiday | null {
  const folded = name.toLowerCase().replaceAll("'", '’').replace(/^st /, 'st. ')
  return holidays.get(folded) ?? null
}

/** The day on which the United States vote. */
export const usElectionDay = electionDay
