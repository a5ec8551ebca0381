import { describe, expect, test } from 'vitest'
import { defaultLimits } from './limits.ts'
import { pdfText } from './pdf.ts'

interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** A PDF 1.4 with one font; each page is a list of lines with their places. */
function pdfOf(pages: readonly (readonly Placed[])[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  for (const [i, lines] of pages.entries()) {
    const stream = lines
      .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`)
      .join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    )
  }
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  )
}

const lines = (y: number, ...texts: string[]): Placed[] =>
  texts.map((text, i) => ({ text, x: 50, y: y - i * 12 }))
const textOf = async (pages: readonly (readonly Placed[])[]): Promise<string> =>
  Buffer.from((await pdfText(pdfOf(pages), defaultLimits)).bytes).toString()
const failure = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no failure',
    (error: Error) => error.message,
  )

describe('pdfText', () => {
  test('lines become paragraphs; a hyphen at the end of a line is undone', async () => {
    const text = await textOf([
      [
        { text: 'Harbour talks end', x: 50, y: 540, size: 18 },
        ...lines(
          500,
          'The minister said on Monday that the govern-',
          'ment had ended the talks with the harbour.',
        ),
        ...lines(460, 'The mayor denied it.'),
      ],
    ])
    expect(text).toBe(
      'Harbour talks end\n\nThe minister said on Monday that the government had ended the talks with the harbour.\n\nThe mayor denied it.',
    )
  })

  test('a word that has its hyphen elsewhere keeps it', async () => {
    const text = await textOf([
      lines(500, 'A long-term lease was signed, and the long-', 'term plan of the harbour was dropped.'),
    ])
    expect(text).toBe('A long-term lease was signed, and the long-term plan of the harbour was dropped.')
  })

  test('a sentence goes on over the page; page numbers and running heads are left out', async () => {
    const pages = ['The mayor said that the ferry', 'stays as long as the harbour', 'has water in it.'].map(
      (line, i) => [
        { text: `The Harbour Post, page ${i + 1}`, x: 50, y: 580 },
        { text: line, x: 50, y: 300 },
        { text: String(i + 1), x: 200, y: 20 },
      ],
    )
    expect(await textOf(pages)).toBe(
      'The mayor said that the ferry stays as long as the harbour has water in it.',
    )
  })

  test('a year at the foot of the text is no page number', async () => {
    expect(await textOf([[...lines(500, 'The lease ends in'), { text: '2041.', x: 50, y: 300 }]])).toContain(
      '2041',
    )
  })

  test('pages without a text, with the way out', async () => {
    expect(await failure(pdfText(pdfOf([[]]), defaultLimits))).toContain('ocrmypdf')
  })

  test('what is no PDF, or breaks off', async () => {
    expect(await failure(pdfText(Buffer.from('%PDF-1.4 nothing'), defaultLimits))).toMatch(/damaged|no text/)
    const whole = pdfOf([lines(500, 'The ferry stays.')])
    for (let cut = 9; cut < whole.length; cut += 97) {
      const words = await failure(pdfText(whole.subarray(0, cut), defaultLimits))
      expect(words, `cut at ${cut}`).toMatch(/damaged|no text|no failure/)
    }
  })

  test('too many pages, too little time; the next one is read all the same', async () => {
    const two = pdfOf([lines(500, 'One.'), lines(500, 'Two.')])
    expect(await failure(pdfText(two, { ...defaultLimits, pages: 1 }))).toContain('2 pages; up to 1')
    expect(await failure(pdfText(two, { ...defaultLimits, pdfTime: 0 }))).toContain('within 0 seconds')
    expect(Buffer.from((await pdfText(two, defaultLimits)).bytes).toString()).toBe('One.\n\nTwo.')
  })
})
