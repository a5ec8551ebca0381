// A gold case of the ledger (article.txt, gold.json) as a document and the layers that its own strings give: for measuring what
// follows reading without the reading model. Comes in: a case's folder. Goes out: text, layers, and the gold rows by index.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, Document } from '../src/document/document.ts'
import type { Attribution } from '../src/document/layers/attributions.ts'
import { bareLayers } from '../src/document/layers/bare-layers.ts'
import type { Layers } from '../src/document/layers/layers.ts'
import type { Name, NameKind } from '../src/document/layers/names.ts'
import { contains, type Span } from '../src/document/span.ts'
import { findCapitalised } from '../src/ledger/names/capitalised.ts'
import { findQuotations } from '../src/stages/quotations/quotations.ts'
import { findSentences } from '../src/stages/sentences/sentences.ts'

export interface GoldActor {
  readonly id: string
  readonly name: string
  readonly aka: readonly string[]
  readonly kind: string
}

export interface GoldStatement {
  readonly id: string
  readonly kind: string
  readonly speaker: string | null
  readonly speakerText: string | null
  readonly cue: string | null
  readonly content: readonly string[]
  readonly to: readonly string[]
  readonly via: readonly string[]
  readonly when: string | null
  readonly negated: boolean
}

export interface Gold {
  readonly id: string
  readonly url: string | null
  readonly published: string | null
  readonly furniture: readonly string[]
  readonly actors: readonly GoldActor[]
  readonly statements: readonly GoldStatement[]
  readonly dates: readonly { readonly text: string; readonly value: string | null }[]
}

export function caseFolders(cases: string): string[] {
  return readdirSync(cases)
    .sort()
    .map((name) => join(cases, name))
    .filter((folder) => existsSync(join(folder, 'gold.json')))
}

export function readGold(folder: string): { gold: Gold; raw: string } {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold
  return { gold, raw: readFileSync(join(folder, 'article.txt'), 'utf8') }
}

/** Where names come from: capitalised words, the names that the case lists, or a finder given (the reading model). */
export type NamesFrom = 'capitals' | 'gold' | readonly Name[]

export function layersOf(
  gold: Gold,
  raw: string,
  namesFrom: NamesFrom,
): { document: Document; layers: Layers } {
  const text = gold.furniture.reduce((left, furniture) => left.replace(furniture, ''), raw)
  const blocks = blocksOf(text)
  const attributions = gold.statements.map((statement): Attribution => {
    const content = statement.content.flatMap((wanted) => locate(text, wanted) ?? [])
    const cue = locate(text, statement.cue)
    const source = locateNear(text, statement.speakerText, cue ?? content[0])
    return {
      source: source ? [source] : [],
      cue: cue ? [cue] : [],
      content,
      continues: null,
      confidence: 1,
      origin: 'model',
    }
  })
  const document: Document = {
    id: `sha256:${'0'.repeat(64)}`,
    url: null,
    title: null,
    publisher: null,
    byline: [],
    language: 'en',
    published: gold.published,
    publishedFrom: gold.published ? 'caller' : null,
    text,
    blocks,
    removed: [],
    origin: text ? [[0, 0, text.length]] : [],
  }
  const layers = bareLayers({
    sentences: findSentences(text, blocks),
    quotations: findQuotations(text, blocks),
    names: findNames(gold, text, blocks, namesFrom),
    attributions: attributions.map((attribution, i) => ({
      ...attribution,
      continues:
        gold.statements[i]!.cue === null && attribution.source.length === 0
          ? continued(attributions, i)
          : null,
    })),
  })
  return { document, layers }
}

function findNames(gold: Gold, text: string, blocks: readonly Block[], from: NamesFrom): readonly Name[] {
  if (typeof from !== 'string') return from
  return from === 'gold' ? goldNames(gold, text) : blocks.flatMap((block) => findCapitalised(text, block))
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/\S(?:.*\S)?(?:\n(?!\s*\n).*\S)*/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    kind: 'paragraph',
  }))
}

/** "words@2" is the second place where the words stand. */
function locate(text: string, wanted: string | null): Span | null {
  if (wanted === null) return null
  const [, words = wanted, nth = '1'] = /^([\s\S]*)@(\d+)$/.exec(wanted) ?? [wanted, wanted]
  let start = -1
  for (let n = Number(nth); n > 0; n--) {
    start = text.indexOf(words, start + 1)
    if (start < 0) return null
  }
  return { start, end: start + words.length }
}

/** A source's place is often left open in a case ("he"): then the whole words nearest to the cue are meant. */
function locateNear(text: string, wanted: string | null, near: Span | undefined): Span | null {
  if (wanted === null || !near || /@\d+$/.test(wanted)) return locate(text, wanted)
  const distance = (span: Span) => Math.max(near.start - span.end, span.start - near.end, 0)
  let best: Span | null = null
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    const span = { start, end: start + wanted.length }
    if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[span.end] ?? '')) continue
    if (!best || distance(span) < distance(best)) best = span
  }
  return best ?? locate(text, wanted)
}

/** The last statement before that stands in nobody else's words. */
function continued(attributions: readonly Attribution[], index: number): number | null {
  const at = attributions[index]!.content[0]?.start ?? 0
  let best: number | null = null
  for (const [i, { content }] of attributions.entries()) {
    const first = content[0]
    if (
      !first ||
      first.start >= at ||
      attributions.some((other, j) => j !== i && other.content.some((span) => contains(span, first)))
    )
      continue
    if (best === null || first.start >= attributions[best]!.content[0]!.start) best = i
  }
  return best
}

function goldNames(gold: Gold, text: string): Name[] {
  const kinds: Record<string, NameKind> = { person: 'person', organization: 'organization', country: 'place' }
  const names: Name[] = []
  const wanted = gold.actors
    .filter(({ kind }) => kind in kinds)
    .flatMap(({ name, aka, kind }) => [name, ...aka].map((form) => ({ form, kind: kinds[kind]! })))
    .filter(({ form }) => /^\p{Lu}/u.test(form))
    .sort((a, b) => b.form.length - a.form.length)
  for (const { form, kind } of wanted) {
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
      const end = start + form.length
      const inWord = /[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[end] ?? '')
      if (!inWord && !names.some((name) => name.start < end && start < name.end))
        names.push({ start, end, kind, confidence: 1 })
    }
  }
  return names.sort((a, b) => a.start - b.start)
}
