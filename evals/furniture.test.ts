import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { evaluateFurniture, findDataFolder, readCleanedPairs } from './furniture.ts'

let folder: string

/** Labels what stands between ⟦ and ⟧, with no space in front of it, as the corpus does. */
function label(id: string, marked: string): object {
  const [before = '', tooltip = '', after = ''] = marked.split(/[⟦⟧]/u)
  const raw = before + tooltip + after
  const furniture = tooltip === '' ? [] : [[before.length, before.length + tooltip.length]]
  return { id, raw, furniture, clean: tooltip === '' ? raw : before.trimEnd() + after }
}

function write(articles: readonly object[], negatives: string, plain: readonly string[]): void {
  mkdirSync(join(folder, 'furniture', 'outlets'), { recursive: true })
  mkdirSync(join(folder, 'coreference'))
  writeFileSync(
    join(folder, 'furniture', 'articles.jsonl'),
    articles.map((one) => JSON.stringify(one)).join('\n'),
  )
  writeFileSync(join(folder, 'furniture', 'outlets', 'outlet-MORE_not.txt'), negatives)
  writeFileSync(
    join(folder, 'coreference', 'gum.jsonl'),
    plain.map((text) => JSON.stringify({ text })).join('\n'),
  )
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-furniture-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
  vi.unstubAllEnvs()
})

const good = label(
  'a',
  'Sen. Mara Quill ⟦Mara Jane QuillFerry strike ends MORE⟧ (R-Ohio) left.\n\nADVERTISEMENT\n\nShe did.',
)
const unfound = label('b', 'The senator ⟦Mara Jane QuillFerry strike ends MORE⟧ left.')
const overcut = label('c', 'She left. Follow her on Twitter: @mquill.')
const negative =
  "# class\n[x] https://example.org\n>>> 'MORE'\nBefore.\nNO MORE, she said.\n-----\n[y] z\n>>> 'MORE'\nREAD MORE:"

describe('the figures', () => {
  test('are full where all is found and nothing else is cut', () => {
    write([good], negative, ['The ferry is late.'])
    expect(evaluateFurniture(folder)).toMatchObject({
      tooltips: 1,
      tooltipsExact: 1,
      wordsWronglyRemoved: 0,
      articlesEqual: 1,
      hardNegatives: 2,
      hardNegativesWhole: 1,
      hardNegativesOtherFurniture: 0.5,
      plainTextCharactersCut: 0,
    })
  })

  test('fall with a missed tooltip, a word too much and a cut in plain text, and each is told', () => {
    write([good, unfound, overcut], negative, ['Nobody came.\n\n6 years ago'])
    const misses: string[] = []
    const figures = evaluateFurniture(folder, (miss) => misses.push(miss))
    expect(figures.tooltipsExact).toBe(0.5)
    expect(figures.wordsWronglyRemoved).toBeCloseTo(5 / (3 + 3 + 1 + 2 + 3 + 7), 1)
    expect(figures.articlesEqual).toBeCloseTo(1 / 3)
    expect(figures.plainTextCharactersCut).toBe('6 years ago'.length)
    expect(misses.some((miss) => miss.startsWith('missed b'))).toBe(true)
    expect(misses.some((miss) => miss.startsWith('plain text cut: age-stamp'))).toBe(true)
  })

  test('pairs hold the article cleaned by us and by its labels, without advertisement lines', () => {
    write([good], negative, [])
    const clean = 'Sen. Mara Quill (R-Ohio) left.\n\nShe did.'
    expect(readCleanedPairs(folder)).toEqual([{ id: 'a', cleanedByUs: clean, clean }])
  })
})

describe('the data folder', () => {
  test('not named: the error says how to name it', () => {
    vi.stubEnv('HEARSAY_DATA', '')
    expect(findDataFolder).toThrow(/HEARSAY_DATA=… node evals\/furniture\.ts/u)
  })

  test('named but empty: the error says what is missing', () => {
    vi.stubEnv('HEARSAY_DATA', folder)
    expect(findDataFolder).toThrow(/no furniture\/articles\.jsonl/u)
  })
})
