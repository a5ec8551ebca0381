// What every hand-over format is: parts of files, some before the first document, some for each document, some after the last. One
// format is a single text; another is a folder of several files, or of bytes. Whoever writes them to disk or to standard output needs
// to know no more than this. Documents are written one by one, so a hundred thousand take no more memory than one; what must be summed
// over all of them (actors, the edges of a network) is held as sums.
import type { Report } from '../ledger/report.ts'
import type { StoredReport } from '../store/store.ts'
import type { ReportWriter } from './report-writer.ts'
import { storing } from './stored-from.ts'

/** A piece of a file. Pieces of one file come in order; those of several files may come in turns. */
export interface FilePart {
  /** Letters, digits, "-", "_" and one "." at a time; never a folder. */
  readonly file: string
  readonly data: string | Uint8Array
  /** Nothing more of this file will come, so that it can be closed. */
  readonly last: boolean
}

export interface LedgerWriter {
  /** Name of the one file that comes of it, a text in UTF-8; null: several files, which want a folder. */
  readonly only: string | null
  open(): Iterable<FilePart>
  /** One document; called in the order in which they are to appear. */
  write(stored: StoredReport): Iterable<FilePart>
  close(): Iterable<FilePart>
}

/** A format that is one text. */
export interface TextWriter {
  open(): string
  write(stored: StoredReport): string
  /** Several strings where one could grow too long for a string. */
  close(): string | Iterable<string>
}

export function oneFile(file: string, { open, write, close }: TextWriter): LedgerWriter {
  const part = (data: string, last = false): FilePart => ({ file, data, last })
  return {
    only: file,
    open: () => [part(open())],
    write: (stored) => [part(write(stored))],
    *close() {
      const text = close()
      for (const data of typeof text === 'string' ? [text] : text) yield part(data)
      yield part('', true)
    },
  }
}

/** All parts of an export, as the documents come. */
export async function* partsOf(
  writer: LedgerWriter,
  documents: AsyncIterable<StoredReport> | Iterable<StoredReport>,
): AsyncGenerator<FilePart> {
  yield* writer.open()
  for await (const stored of documents) yield* writer.write(stored)
  yield* writer.close()
}

/** A format of one text for reports that are in no ledger: their actors are numbered in order, each article's by themselves. */
export function reportWriterOf(writer: LedgerWriter): ReportWriter {
  const store = storing()
  return {
    open: () => textOf(writer.open()),
    write: (report: Report) => textOf(writer.write(store(report))),
    close: () => textOf(writer.close()),
  }
}

function textOf(parts: Iterable<FilePart>): string {
  let text = ''
  for (const { data } of parts) text += data
  return text
}
