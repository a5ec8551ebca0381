// The fields by which a ledger is asked, and the address that holds them, so that a search can be kept, sent and gone back to.
// Comes in: the query of an address; goes out: filters, and the other way round. Fields that are empty are in neither.

export const askedFields = [
  'words',
  'speaker',
  'to',
  'actor',
  'outlet',
  'since',
  'until',
  'kind',
  'act',
] as const
export type AskedField = (typeof askedFields)[number]
export type Asked = { readonly [Field in AskedField]?: string }

/** Filters of an address; what it does not know is left out. */
export function readAsked(query: URLSearchParams, fields: readonly AskedField[]): Asked {
  const entries = fields.map((field) => [field, query.get(field)?.trim() ?? ''] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

/** The query of an address, "?" included; "" where nothing is asked. */
export function writeAsked(asked: Asked, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams()
  for (const field of askedFields) if (asked[field]) query.set(field, asked[field])
  for (const [name, value] of Object.entries(more)) if (value) query.set(name, value)
  return query.size ? `?${query}` : ''
}

/** Another value of one field; an empty one takes the field out. */
export function withField(asked: Asked, field: AskedField, value: string): Asked {
  const { [field]: _, ...rest } = asked
  return value.trim() === '' ? rest : { ...rest, [field]: value.trim() }
}

/** A day, a month or a year that a calendar has: "2031-05-08", "2031-05", "2031". */
export function isDay(written: string): boolean {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written)
  if (!found) return false
  const [, year, month = '01', day = '01'] = found
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`
}

/** Why two days cannot be asked for; null: they can. */
export function daysComplaint({ since = '', until = '' }: Asked): string | null {
  for (const written of [since, until])
    if (written !== '' && !isDay(written))
      return `“${written}” is no day. Write 2031-05-08, or 2031-05 for a month, or 2031 for a year.`
  // A shorter one holds the longer: 2031 to 2031-05 is fine.
  const length = Math.min(since.length, until.length)
  if (length > 0 && since.slice(0, length) > until.slice(0, length))
    return 'The first day lies behind the last. Change one of them.'
  return null
}
