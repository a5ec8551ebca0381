// Days as a reader writes them. Comes in: ISO days, months, years ("2031-05-07"); goes out: "7 May 2031", "May 2031", "2031".
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A day, a month or a year; what is none of them is given back as it is. */
export function dayText(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? []
  if (!year) return iso
  const name = month && months[Number(month) - 1]
  if (!name) return year
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`
}

/** "7 May 2031", "5–7 May 2031", "28 April – 4 May 2031". */
export function periodText(start: string, end: string): string {
  if (start === end) return dayText(start)
  const isDay = start.length >= 10 && end.length >= 10
  if (isDay && start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8, 10))}–${dayText(end)}`
  const from = dayText(start)
  return `${start.slice(0, 4) === end.slice(0, 4) ? from.replace(/ ?\d{4}$/, '') || from : from} – ${dayText(end)}`
}

export const count = (n: number, noun: string, nouns = `${noun}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? noun : nouns}`
