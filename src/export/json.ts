// Reports as JSON for people and programs: indented; one report by itself, or a list of them.
import type { Report } from '../ledger/report.ts'
import { type ReportWriter, writeAll } from './report-writer.ts'

export interface JsonOptions {
  /** Exactly one report will be written, by itself and not in a list. */
  readonly single?: boolean
  /** What is written of a report; all of it where not said. */
  readonly show?: (report: Report) => unknown
}

export function jsonWriter({ single = false, show = (report) => report }: JsonOptions = {}): ReportWriter {
  let written = 0
  return {
    open: () => (single ? '' : '['),
    write: (report) =>
      `${single ? '' : written++ ? ',\n' : '\n'}${pretty(show(report))}${single ? '\n' : ''}`,
    close: () => (single ? '' : written ? '\n]\n' : ']\n'),
  }
}

/** One report gives an object, a list gives a list. */
export function toJson(reports: Report | readonly Report[]): string {
  return isList(reports) ? writeAll(jsonWriter(), reports) : writeAll(jsonWriter({ single: true }), [reports])
}

const isList = (reports: Report | readonly Report[]): reports is readonly Report[] => Array.isArray(reports)

/** Anything as the reports are written. */
export const jsonText = (value: unknown): string => `${pretty(value)}\n`

/** Two spaces a level, but a run of the origin map and a span stand on one line each; a report is long enough. */
function pretty(value: unknown, margin = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${margin}  `
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    if (value.every((item) => typeof item === 'number')) return `[${value.join(', ')}]`
    return `[\n${value.map((item) => inner + pretty(item, inner)).join(',\n')}\n${margin}]`
  }
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  const lines = fields.map(([name, field]) => `${JSON.stringify(name)}: ${pretty(field, inner)}`)
  const isSpan = 'start' in value && 'end' in value && fields.every(([, field]) => typeof field !== 'object')
  return isSpan
    ? `{ ${lines.join(', ')} }`
    : `{\n${lines.map((line) => inner + line).join(',\n')}\n${margin}}`
}
