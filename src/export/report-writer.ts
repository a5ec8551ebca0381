// What every format is: text before the first report, text for each report, text after the last. Reports are written one by one, so
// a thousand articles take no more memory than one.
import type { Report } from '../ledger/report.ts'

export interface ReportWriter {
  /** Before the first report. */
  open(): string
  /** One report; called in the order in which the reports are to appear. */
  write(report: Report): string
  /** After the last report. */
  close(): string
}

/** All of it as one string, for a few reports. */
export function writeAll(writer: ReportWriter, reports: Iterable<Report>): string {
  let text = writer.open()
  for (const report of reports) text += writer.write(report)
  return text + writer.close()
}
