// A PDF as a plain text. Comes in: its bytes; goes out: the text of its pages, or a plain word why there is none.
// It is read in a thread of its own (pdf-worker.ts) with a limit on time and memory, one PDF after another; the thread stays for the next.
import { Worker } from 'node:worker_threads'
import { type Loaded, SourceError } from './article.ts'
import { allBytes } from './byte-reader.ts'
import { asUtf8 } from './columns.ts'
import { type Limits, sizeInWords } from './limits.ts'
import { type Opened, type Setting, unpacked } from './opened.ts'
import type { PdfAnswer, PdfJob } from './pdf-worker.ts'

type Text = Pick<Loaded, 'bytes' | 'options'>

/** Megabytes of memory for one PDF. */
const memory = 1024
const source = new URL('./pdf-worker.ts', import.meta.url)
const script = import.meta.url.endsWith('.ts') ? source : new URL(source.href.replace(/\.ts$/, '.js'))

let worker: Worker | null = null
let turn: Promise<unknown> = Promise.resolve()

/** The text of a PDF. @throws {SourceError} where it has none, is damaged, locked, or takes too long. */
export function pdfText(
  bytes: Uint8Array,
  limits: Pick<Limits, 'pages' | 'pdfTime' | 'articleBytes'>,
): Promise<Text> {
  const text = turn
    .then(() => ask({ bytes, pages: limits.pages }, limits.pdfTime))
    .then((answer) => {
      if ('problem' in answer) throw new SourceError(wordsFor(answer, limits))
      if (answer.text.trim() === '')
        throw new SourceError(
          'This PDF has no text, only pictures of pages. Run it through text recognition (OCR) first, for example ocrmypdf.',
        )
      const read = Buffer.from(answer.text, 'utf8')
      if (read.length > limits.articleBytes)
        throw new SourceError(`The text of this PDF is longer than ${sizeInWords(limits.articleBytes)}.`)
      return { bytes: read, options: asUtf8('plain') }
    })
  turn = text.catch(() => {})
  return text
}

/** The text of a PDF that has been opened. */
export async function openedPdf(opened: Opened, setting: Setting): Promise<Loaded> {
  const { limits } = setting
  const bytes = await allBytes(await unpacked(opened, setting), limits.articleBytes)
  if (bytes === null)
    throw new SourceError(`This PDF is longer than ${sizeInWords(limits.articleBytes)}, so it was not read.`)
  const { bytes: text, options } = await pdfText(bytes, limits)
  const { url, fileName } = opened.options
  return {
    bytes: text,
    options: {
      ...options,
      ...(url === undefined ? {} : { url }),
      ...(fileName === undefined ? {} : { fileName }),
    },
  }
}

type Answer = PdfAnswer | { readonly problem: 'time' | 'memory' }

function ask(job: PdfJob, time: number): Promise<Answer> {
  worker ??= new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: memory },
    stdout: true,
    stderr: true,
  })
  const open = worker
  open.ref()
  return new Promise((resolve) => {
    const done = (answer: Answer, stop: boolean): void => {
      clearTimeout(timer)
      open.off('message', answered).off('error', failed).off('exit', stopped).unref()
      if (stop) {
        worker = null
        // A thread that is stopped may still complain.
        open.on('error', () => {})
        void open.terminate()
      }
      resolve(answer)
    }
    const answered = (answer: PdfAnswer): void => done(answer, false)
    const failed = (error: Error & { code?: string }): void => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      done(isMemory ? { problem: 'memory' } : { problem: 'damaged', words: error.message }, true)
    }
    const stopped = (): void => done({ problem: 'damaged', words: 'the reader stopped' }, true)
    const timer = setTimeout(() => done({ problem: 'time' }, true), time)
    open.on('message', answered).on('error', failed).on('exit', stopped)
    open.postMessage(job)
  })
}

function wordsFor(
  answer: Exclude<Answer, { readonly text: string }>,
  { pages, pdfTime }: Pick<Limits, 'pages' | 'pdfTime'>,
): string {
  switch (answer.problem) {
    case 'password':
      return 'This PDF is locked with a password. Save it without one, and read that.'
    case 'pages':
      return `This PDF has ${answer.words} pages; up to ${pages} are read. Part it into articles first.`
    case 'time':
      return `This PDF could not be read within ${Math.round(pdfTime / 1000)} seconds. It may be damaged.`
    case 'memory':
      return 'This PDF wants too much memory. It may be damaged.'
    case 'damaged':
      return `This PDF is damaged or broken off (${answer.words.slice(0, 120)}).`
  }
}
