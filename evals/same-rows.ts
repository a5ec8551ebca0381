// The same article in two ways must give the same rows: with its furniture and without, by one runtime and by the other.
import { readdirSync, readFileSync } from 'node:fs'
import type { Block } from '../src/document/document.ts'
import type { Report } from '../src/index.ts'
import { openReader, RuntimeMissing } from '../src/index.ts'
import type { ReadingModel } from '../src/model/reading-model.ts'
import { readLayers } from '../src/pipeline.ts'
import { readCleanedPairs } from './furniture.ts'

export interface SameRows {
  readonly articles: number
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
  return { articles: pairs.length, same: pairs.length - differences.length, differences }
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

/** The examples by both runtimes; null where the native one does not load. */
export async function compareRuntimes(): Promise<SameRows | null> {
  const folder = new URL('../examples/', import.meta.url)
  const names = readdirSync(folder).filter((name) => /\.(html|txt)$/.test(name))
  const reports: Report[][] = []
  for (const runtime of ['native', 'wasm'] as const) {
    try {
      const reader = await openReader({ runtime })
      const read: Report[] = []
      for (const name of names)
        read.push(await reader.read(readFileSync(new URL(name, folder)), { fileName: name }))
      reports.push(read)
      await reader.close()
    } catch (error) {
      if (runtime === 'native' && error instanceof RuntimeMissing) return null
      throw error
    }
  }
  // Confidence may differ in its last digits: the two add up in another order.
  const rows = (report: Report) => report.statements.map(({ confidence: _, ...row }) => JSON.stringify(row))
  const differences = names.flatMap((name, i) => {
    const [native, wasm] = [rows(reports[0]![i]!), rows(reports[1]![i]!)]
    const row = native.find((one, k) => one !== wasm[k]) ?? wasm[native.length]
    return row === undefined ? [] : [`${name}: ${row}`]
  })
  return { articles: names.length, same: names.length - differences.length, differences }
}
