// What holds for every input whatsoever, with the real model: spans are slices, every character leads back to the raw input, nothing
// throws, and the same input gives the same bytes. None of it depends on what the model has learned.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MappedText } from './document/mapped-text.ts'
import { openReader, type Reader, type Report } from './index.ts'

const examples = ['envoy.html', 'bridge.html', 'clinic.html', 'ports.txt'].map((name) => ({
  name,
  raw: readFileSync(new URL(`../examples/${name}`, import.meta.url), 'utf8'),
}))

let reader: Reader
beforeAll(async () => {
  reader = await openReader()
})
afterAll(() => reader.close())

/** Objects with a start, an end and words, anywhere in the rows; their raw places are another text's. */
function spansIn(value: unknown): { start: number; end: number; text: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(spansIn)
  return 'start' in value && 'text' in value ? [value as (typeof inner)[number], ...inner] : inner
}

/** Fails unless the report keeps every promise that a report makes about its own text and its raw input. */
function check({ document, actors, statements, interactions, dates }: Report, raw: string): void {
  const { text, blocks, origin, removed } = document
  for (const span of spansIn([actors, statements, interactions, dates])) {
    expect(text.slice(span.start, span.end)).toBe(span.text)
    expect(span.text.trim()).not.toBe('')
  }
  checkNames({ actors, statements, interactions })

  let end = 0
  for (const block of blocks) {
    if (end > 0) expect(text.slice(end, block.start)).toBe('\n\n')
    else expect(block.start).toBe(0)
    expect(block.end).toBeGreaterThan(block.start)
    end = block.end
  }
  expect(end).toBe(text.length)

  let covered = 0
  let before = 0
  for (const [at, rawAt, length] of origin) {
    expect(at).toBe(covered)
    expect(rawAt).toBeGreaterThanOrEqual(before)
    expect(rawAt + length).toBeLessThanOrEqual(raw.length)
    covered += length
    before = rawAt
  }
  expect(covered).toBe(text.length)
  checkWayBack(new MappedText(text, origin), raw)
  for (const { raw: place } of removed)
    expect(place.start >= 0 && place.start < place.end && place.end <= raw.length).toBe(true)
}

/** A letter or digit stands in the raw input as itself, or there begins what it was written as: an entity. */
function checkWayBack(text: MappedText, raw: string): void {
  let wrong = 0
  for (let i = 0; i < text.length; i++) {
    const character = text.text[i]!
    if (!/[\p{L}\p{N}]/u.test(character)) continue
    const there = raw[text.rawAt(i)]
    if (there !== character && there !== '&') wrong++
  }
  expect(wrong).toBe(0)
}

/** Every id is there once, and every reference leads to one. */
function checkNames({
  actors,
  statements,
  interactions,
}: Pick<Report, 'actors' | 'statements' | 'interactions'>): void {
  const ids = [...actors, ...statements, ...interactions].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const known = new Set(actors.map(({ id }) => id))
  const rows = new Set(statements.map(({ id }) => id))
  for (const { speaker, to, via, about, continues, content } of statements) {
    for (const part of [...(speaker ? [speaker] : []), ...to, ...via]) expect(known).toContain(part.actor)
    for (const actor of about) expect(known).toContain(actor)
    if (continues !== null) expect(rows).toContain(continues)
    expect(content.length).toBeGreaterThan(0)
    for (const [i, part] of content.entries())
      expect(part.start).toBeGreaterThanOrEqual(content[i - 1]?.end ?? 0)
  }
}

const withoutTime = (report: Report) => JSON.stringify({ ...report, made: { ...report.made, ms: 0 } })

describe('every report', () => {
  test.each(examples)('keeps its promises: $name', async ({ name, raw }) => {
    check(await reader.read(raw, { fileName: name }), raw)
  })

  test.each(examples)('is the same for the same input, as a string and as bytes: $name', async ({ raw }) => {
    const first = withoutTime(await reader.read(raw))
    expect(withoutTime(await reader.read(raw))).toBe(first)
    expect(withoutTime(await reader.read(new TextEncoder().encode(raw)))).toBe(first)
  })

  test('does not depend on what was read before', async () => {
    const [envoy, bridge] = examples.map(({ raw }) => raw)
    const second = await openReader({ runtime: reader.runtime })
    await second.read(bridge!)
    expect(withoutTime(await second.read(envoy!))).toBe(withoutTime(await reader.read(envoy!)))
    await second.close()
  })

  test('comes of any truncation of a page', async () => {
    const cuts = examples.flatMap(({ raw }) =>
      fc.sample(fc.nat(raw.length), { seed: 11, numRuns: 12 }).map((at) => raw.slice(0, at)),
    )
    for (const cut of cuts) check(await reader.read(cut), cut)
  })

  test('comes of any Unicode', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    )
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('html', 'plain', undefined), async (raw, kind) => {
        check(await reader.read(raw, kind ? { kind } : {}), raw)
      }),
      { seed: 12, numRuns: 150 },
    )
  })

  test('comes of half a surrogate, a null and a byte order mark', async () => {
    for (const raw of [
      '\ud83d',
      'a\udc00b said “no”',
      '\u0000',
      '\ufeffHe said: “No.”',
      '“\ud83d” she said',
      '\u202e“abc” he said',
    ])
      check(await reader.read(raw, { kind: 'plain' }), raw)
  })

  test('comes of any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await reader.read(bytes)).format).toBe('hearsay/1')
      }),
      { seed: 13, numRuns: 80 },
    )
  })

  test('comes of any mixture of quotation marks', async () => {
    const pieces = [
      ...[
        '“',
        '”',
        '"',
        '‘',
        '’',
        "'",
        '«',
        '»',
        '„',
        '``',
        "''",
        '(',
        ')',
        '—',
        '. ',
        ', ',
        '\n\n',
        '? ',
        '…',
        '<p>',
        '&quot;',
        '&#8220;',
      ],
      ...[
        'Ada Quill said',
        ' she said',
        'told reporters',
        'he added',
        'according to Bo Marsh',
        'the bridge is shut',
        'we did not know',
        'No',
      ],
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces), { maxLength: 40 }),
        fc.constantFrom(' ', ''),
        async (parts, glue) => {
          const raw = parts.join(glue)
          check(await reader.read(raw), raw)
        },
      ),
      { seed: 14, numRuns: 120 },
    )
  })

  test('comes of a page with its paragraphs shuffled and doubled', async () => {
    const paragraphs = examples[0]!.raw.match(/<p>[\s\S]*?<\/p>/g)!
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...paragraphs), { maxLength: 12 }), async (parts) => {
        const raw = `<!doctype html><article><h1>Envoy</h1>${parts.join('\n')}</article>`
        check(await reader.read(raw), raw)
      }),
      { seed: 15, numRuns: 12 },
    )
  })
})

describe('check', () => {
  test('finds a report that breaks its promises', async () => {
    const raw = 'Ada Quill said: “The bridge is shut, and the ferry does not run.”'
    const report = await reader.read(raw, { kind: 'plain' })
    check(report, raw)
    const { document } = report
    const shifted = document.origin.map(([at, rawAt, length]) => [at, rawAt + 1, length] as const)
    expect(() => check({ ...report, document: { ...document, origin: shifted } }, `${raw} `)).toThrow()
    expect(() =>
      check({ ...report, document: { ...document, origin: document.origin.slice(1) } }, raw),
    ).toThrow()
    const actor = { id: 'a9', name: 'Ada', kind: 'person', aliases: [], roles: [] } as const
    const mention = { start: 0, end: 3, text: 'Bo ', form: 'name' } as const
    expect(() => check({ ...report, actors: [{ ...actor, mentions: [mention] }] }, raw)).toThrow()
  })
})
