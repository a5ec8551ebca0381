// One report a line, each line a JSON object: for programs that read many articles.
import type { Report } from '../ledger/report.ts'
import { type ReportWriter, writeAll } from './report-writer.ts'

export function jsonlWriter(): ReportWriter {
  return { open: () => '', write: (report) => `${JSON.stringify(report)}\n`, close: () => '' }
}

export function toJsonl(reports: Iterable<Report>): string {
  return writeAll(jsonlWriter(), reports)
}
