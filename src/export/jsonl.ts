// One report a line, each line a JSON object: for programs that read many articles.
import type { Report } from '../ledger/report.ts'
import { type ReportWriter, writeAll } from './report-writer.ts'

/** `show`: what is written of a report; all of it where not said. */
export function jsonlWriter({
  show = (report) => report,
}: {
  readonly show?: (report: Report) => unknown
} = {}): ReportWriter {
  return { open: () => '', write: (report) => `${JSON.stringify(show(report))}\n`, close: () => '' }
}

export function toJsonl(reports: Iterable<Report>): string {
  return writeAll(jsonlWriter(), reports)
}
