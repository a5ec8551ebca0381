// A line of a table as comma-separated values (RFC 4180: commas, double quotes, CRLF).
// Hard part: a spreadsheet runs a cell that begins with = + - @ as a formula, and articles are written by strangers. Such a cell gets
// an apostrophe in front, which spreadsheets understand as "this is text"; numbers are ours and stay as they are.

export type CsvCell = string | number | boolean | null
export type CsvColumn<Item> = readonly [name: string, cell: (item: Item) => CsvCell]

export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(write).join(',')}\r\n`

function write(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = startsFormula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The wide forms count as well: spreadsheets of East Asia read them as the narrow ones. */
const startsFormula = /^[=+\-@\t\r＝＋－＠]/
