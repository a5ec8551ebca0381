// A thread that takes the text out of PDFs, so that a PDF that never ends or wants all the memory can be stopped.
// Comes in: { bytes, pages }; goes out: { text } or { problem }, a word for each thing that can be wrong.
import { parentPort } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'
import { type PdfPage, textOfPages } from './pdf-lines.ts'

export interface PdfJob {
  readonly bytes: Uint8Array
  /** Most pages. */
  readonly pages: number
}

export type PdfAnswer =
  | { readonly text: string }
  | { readonly problem: 'password' | 'pages' | 'damaged'; readonly words: string }

async function textOf({ bytes, pages }: PdfJob): Promise<PdfAnswer> {
  const document = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false })
  try {
    if (document.numPages > pages) return { problem: 'pages', words: String(document.numPages) }
    const read: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      // One page that is damaged does not cost the others.
      const page = await document.getPage(number).catch(() => null)
      const content = await page?.getTextContent().catch(() => null)
      if (!page || !content) continue
      const pieces = content.items.flatMap((item) =>
        'str' in item
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                width: item.width,
                size: Math.hypot(Number(item.transform[2]), Number(item.transform[3])) || item.height,
              },
            ]
          : [],
      )
      read.push({ height: page.getViewport({ scale: 1 }).height, pieces })
      page.cleanup()
    }
    return { text: textOfPages(read) }
  } finally {
    await document.destroy()
  }
}

parentPort?.on('message', (job: PdfJob) => {
  textOf(job)
    .catch((error: unknown): PdfAnswer => {
      const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown }
      return { problem: name === 'PasswordException' ? 'password' : 'damaged', words: String(message) }
    })
    .then((answer) => parentPort!.postMessage(answer))
})
