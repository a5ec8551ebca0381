// A date as pages write it to an ISO day or instant. Comes in: the words of a meta tag, an attribute or a line. Goes out: the
// value, or null where the words could mean two days or none. A time without its zone is no instant: only its day is kept.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

const isoDate =
  /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[T ]{1,2}(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? {0,2}(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?/i
const yearFirst = /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/
const eastAsian = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/
const monthFirst = new RegExp(`\\b${monthName} {1,3}(\\d{1,2})(?:st|nd|rd|th)?,? {1,3}(\\d{4})(?!\\d)`, 'i')
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${monthName},?[ -](\\d{4})(?!\\d)`,
  'i',
)
const slashes = /(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\d/])/
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/
const epoch = /^(\d{10}|\d{13})$/

/** The first full date in `text`. Month and day in figures (`03/04/2019`) count only where one of them cannot be a month. */
export function parseDate(text: string): string | null {
  const words = text.slice(0, 300).replace(/\s+/g, ' ').trim()
  const iso = isoDate.exec(words)
  if (iso) return isoValue(iso)
  const seconds = epoch.exec(words)?.[1]
  if (seconds)
    return new Date(Number(seconds) * (seconds.length === 10 ? 1000 : 1)).toISOString().replace('.000', '')
  const numbers = compact.exec(words) ?? yearFirst.exec(words) ?? eastAsian.exec(words)
  if (numbers) return day(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]))
  const american = monthFirst.exec(words)
  if (american) return day(Number(american[3]), monthNumber(american[1]!), Number(american[2]))
  const european = dayFirst.exec(words)
  if (european) return day(Number(european[3]), monthNumber(european[2]!), Number(european[1]))
  const figures = slashes.exec(words)
  if (figures) {
    const [first, second, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])]
    if (first > 12 || first === second) return day(year, second, first)
    if (second > 12) return day(year, first, second)
  }
  return null
}

function isoValue(match: RegExpExecArray): string | null {
  const date = day(Number(match[1]), Number(match[2]), Number(match[3]))
  const [hour, minute, second, zone] = [match[4], match[5], match[6] ?? '00', match[7]]
  if (!date || !hour || !minute || !zone) return date
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date
  const digits = zone.replace(':', '')
  const offset = /^[+-]/.test(zone) ? `${digits.slice(0, 3)}:${digits.slice(3) || '00'}` : 'Z'
  return `${date}T${hour}:${minute}:${second}${offset}`
}

function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/** Null where there is no such day, or no newspaper was written on it. */
function day(year: number, month: number, date: number): string | null {
  if (year < 1600 || year > 2199 || month < 1 || month > 12 || date < 1) return null
  if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The day that many outlets put into an address: `/2019/11/18/`, `/2019-11-18-`, `/20191118/`, `/2019/nov/18/`. */
export function parseDateInUrl(url: string): string | null {
  const path = url
    .slice(0, 2000)
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/, '')
  const numbers =
    /(?<!\d)((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(path) ??
    /[/-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_-]|$)/.exec(path)
  if (numbers) return day(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]))
  const named = new RegExp(`/((?:19|20)\\d{2})/${monthName}/(\\d{1,2})(?=/|$)`, 'i').exec(path)
  return named ? day(Number(named[1]), monthNumber(named[2]!), Number(named[3])) : null
}
