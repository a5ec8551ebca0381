// The same article in two ways must give the same rows: with its furniture and without, by one runtime and by the other.
import { readdirSync, readFileSync } from 'node:fs'
import type { Block } from '../src/document/document.ts'
import { openReader, type Quoted, type Report, RuntimeMissing, type Statement } from '../src/index.ts'
import type { ReadingModel } from '../src/model/reading-model.ts'
import { readLayers } from '../src/pipeline.ts'
import { readCleanedPairs } from './furniture.ts'

export interface SameRows {
  /** How many were compared: articles, or rows that either side has. */
  readonly compared: number
  readonly same: number
  /** What differs, for a person. */
  readonly differences: readonly string[]
}

/** Attributions of every labelled article, cleaned by us and by its labels. Only texts that differ need reading. */
export async function compareCleaned(data: string, model: ReadingModel): Promise<SameRows> {
  const pairs = readCleanedPairs(data)
  const differences: string[] = []
  for (const { id, cleanedByUs, clean } of pairs) {
    if (cleanedByUs === clean) continue
    const [ours, theirs] = [await rowsOf(cleanedByUs, model), await rowsOf(clean, model)]
    if (ours.join('\n') !== theirs.join('\n')) {
      const row = ours.find((one) => !theirs.includes(one)) ?? theirs.find((one) => !ours.includes(one))
      differences.push(`${id}: ${row}`)
    }
  }
  return { compared: pairs.length, same: pairs.length - differences.length, differences }
}

async function rowsOf(text: string, model: ReadingModel): Promise<string[]> {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'paragraph',
  }))
  const { attributions } = await readLayers({ text, blocks }, model)
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return attributions.map((a) => `${words(a.source)} | ${words(a.cue)} | ${words(a.content)}`)
}

/** Rows of the examples by both runtimes; null where the native one does not load. */
export async function compareRuntimes(): Promise<SameRows | null> {
  const folder = new URL('../examples/', import.meta.url)
  const names = readdirSync(folder).filter((name) => /\.(html|txt)$/.test(name))
  const rows: Set<string>[] = []
  for (const runtime of ['native', 'wasm'] as const) {
    try {
      const reader = await openReader({ runtime })
      const found = new Set<string>()
      for (const name of names) {
        const report = await reader.read(readFileSync(new URL(name, folder)), { fileName: name })
        for (const row of report.statements) found.add(`${name}: ${describe(report, row)}`)
      }
      rows.push(found)
      await reader.close()
    } catch (error) {
      if (runtime === 'native' && error instanceof RuntimeMissing) return null
      throw error
    }
  }
  const [native, wasm] = rows as [Set<string>, Set<string>]
  const differences = [
    ...[...native].filter((row) => !wasm.has(row)).map((row) => `native alone: ${row}`),
    ...[...wasm].filter((row) => !native.has(row)).map((row) => `WebAssembly alone: ${row}`),
  ]
  const compared = new Set([...native, ...wasm]).size
  return { compared, same: compared - differences.length, differences }
}

/** What a row says and where. Not its number, which shifts with rows before it, nor its confidence, whose last digits may differ. */
function describe({ actors }: Report, { kind, act, speaker, cue, content, negated }: Statement): string {
  const place = (span: Quoted | null | undefined) =>
    span ? `${span.text} [${span.start}, ${span.end}]` : '–'
  const who = actors.find(({ id }) => id === speaker?.actor)?.name ?? '–'
  const words = content.map(place).join(' … ')
  return [who, place(speaker?.span), place(cue), words, kind, act, negated ? 'negated' : ''].join(' | ')
}
