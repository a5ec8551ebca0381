// Articles for the bench, made from the examples: as many as are wanted, each with a text of its own.
import { readdirSync, readFileSync } from 'node:fs'

export interface BenchArticle {
  readonly fileName: string
  readonly raw: string
}

const folder = new URL('../examples/', import.meta.url)

export function readExamples(): BenchArticle[] {
  return readdirSync(folder)
    .filter((name) => /\.(html|txt)$/.test(name))
    .sort()
    .map((name) => ({ fileName: name, raw: readFileSync(new URL(name, folder), 'utf8') }))
}

/** The n-th article: an example with its number in place of some of its words, so that no two are alike. */
export function makeArticle(examples: readonly BenchArticle[], n: number): BenchArticle {
  const { fileName, raw } = examples[n % examples.length]!
  return { fileName, raw: raw.replaceAll(' six ', ` ${n + 6} `).replaceAll(' two ', ` ${n + 2} `) }
}

/** A plain text of that many words: the examples' own paragraphs, one after another. */
export function makeText(paragraphs: readonly string[], words: number): string {
  const kept: string[] = []
  let left = words
  for (let i = 0; left > 0; i++) {
    const own = paragraphs[i % paragraphs.length]!.split(' ').slice(0, left)
    kept.push(own.join(' '))
    left -= own.length
  }
  return kept.join('\n\n')
}
