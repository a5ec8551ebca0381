// Whether a report from outside keeps what every report of ours promises: each span is a slice of the text, each actor of a row is there.
import type { Report } from '../ledger/report.ts'

export function isSound({ document, actors, statements, interactions, dates }: Report): boolean {
  const known = new Set(actors.map(({ id }) => id))
  const holds = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return true
    const { start, end, text, actor } = value as Readonly<Record<string, unknown>>
    if (typeof start === 'number' && typeof end === 'number' && typeof text === 'string')
      if (document.text.slice(start, end) !== text) return false
    if (typeof actor === 'string' && !known.has(actor)) return false
    return Object.values(value).every(holds)
  }
  return (
    holds([actors, statements, interactions, dates]) &&
    statements.every(({ about }) => about.every((id) => known.has(id))) &&
    document.blocks.every(({ start, end }) => start <= end && end <= document.text.length)
  )
}
