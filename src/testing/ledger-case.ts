// Ledger cases as text files: an invented article with its attributions and names marked, and the rows it must give.
//
//   ## A surname stands for the full name
//   Minister [N person:Sergei Orlov] left. [T1:“We tried,”] [S1:[N person:Orlov]] [C1:said].
//   =>
//   1: Sergei Orlov; named; direct; say
//   actor Sergei Orlov: person; role Minister; also Orlov
//
// Marks: S, C, T with the attribution's number ("S1,2" serves two; "T2>1" continues the first), N with the kind of name, D with the
// value of a date ("[D 2019-05-02:Thursday]").
// A row: speaker ("nobody" for null); basis; kind; act; and, where they hold, "not said", "to A, B", "via A, B", "when DAY",
// "lemma LEMMA", "about A, B". An attribution that makes no row: "1: no row". Every attribution needs its line: one without fails.
// The first line of an article may say whose it is: "(The Harbour Post)".

import type { Block, Document } from '../document/document.ts'
import type { Attribution } from '../document/layers/attributions.ts'
import { bareLayers } from '../document/layers/bare-layers.ts'
import type { DateSpan } from '../document/layers/dates.ts'
import type { Layers } from '../document/layers/layers.ts'
import type { NameKind } from '../document/layers/names.ts'
import type { Span } from '../document/span.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Statement } from '../ledger/report.ts'
import { findQuotations } from '../stages/quotations/quotations.ts'
import { findSentences } from '../stages/sentences/sentences.ts'
import { parseMarkedText } from './marked-text.ts'

export interface LedgerCase {
  readonly title: string
  readonly document: Document
  readonly layers: Layers
  /** Numbers of the attributions as marked, in the order of the layer. */
  readonly numbers: readonly number[]
  /** What the file says, one line a row or actor, normalised. */
  readonly expected: readonly string[]
}

export function parseLedgerCases(file: string): LedgerCase[] {
  return file
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...rest] = part.split('\n')
      const [marked, rows] = rest.join('\n').split(/^=>$/m)
      if (rows === undefined) throw new Error(`The case “${head}” has no line “=>” and so expects nothing.`)
      const expected = rows
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line && !line.startsWith('#'))
      return { title: head.trim(), expected, ...readArticle(marked!.trim()) }
    })
}

function readArticle(marked: string): Pick<LedgerCase, 'document' | 'layers' | 'numbers'> {
  const [, publisher = null, article = marked] = /^\((.+)\)\n([\s\S]*)$/.exec(marked) ?? []
  const { text, marks } = parseMarkedText(article)
  const blocks = [...text.matchAll(/\S(?:.*\S)?(?:\n(?!\n).*\S)*/g)].map(
    (m): Block => ({ start: m.index, end: m.index + m[0].length, kind: 'paragraph' }),
  )
  const spans = new Map<string, Span[]>()
  const continues = new Map<number, number>()
  const names: Layers['names'][number][] = []
  const dates: DateSpan[] = []
  for (const { label, start, end } of marks) {
    const name = /^N ([a-z]+)$/.exec(label)
    if (name) {
      names.push({ start, end, kind: name[1] as NameKind, confidence: 1 })
      continue
    }
    const date = /^D ([\d/-]+)$/.exec(label)?.[1]
    if (date) {
      const [first = date, last = first] = date.split('/')
      dates.push({ start, end, value: date, days: { first, last }, rule: 'marked' })
      continue
    }
    const [, part, numbers, earlier] = /^([SCT])([\d,]+)(?:>(\d+))?$/.exec(label) ?? []
    if (!part || !numbers) throw new Error(`[${label}: is no mark of a ledger case.`)
    for (const number of numbers.split(',').map(Number)) {
      const key = `${part}${number}`
      spans.set(key, [...(spans.get(key) ?? []), { start, end }])
      if (earlier) continues.set(number, Number(earlier))
    }
  }
  const numbers = [...new Set([...spans.keys()].map((key) => Number(key.slice(1))))].sort((a, b) => a - b)
  const attributions = numbers.map((number): Attribution => {
    const content = spans.get(`T${number}`)
    if (!content) throw new Error(`Attribution ${number} has no [T${number}:…].`)
    const earlier = continues.get(number)
    return {
      source: spans.get(`S${number}`) ?? [],
      cue: spans.get(`C${number}`) ?? [],
      content,
      continues: earlier === undefined ? null : numbers.indexOf(earlier),
      confidence: 1,
      origin: 'model',
    }
  })
  const document: Document = {
    id: `sha256:${'0'.repeat(64)}`,
    url: null,
    title: null,
    publisher,
    byline: [],
    language: 'en',
    published: null,
    publishedFrom: null,
    text,
    blocks,
    removed: [],
    origin: [[0, 0, text.length]],
  }
  const layers = bareLayers({
    sentences: findSentences(text, blocks),
    quotations: findQuotations(text, blocks),
    names,
    dates,
    attributions,
  })
  return { document, layers, numbers }
}

/** The ledger as the lines a case would expect; actors only as far as the case speaks of them. */
export function describeLedger({ layers, numbers, expected }: LedgerCase, ledger: Ledger): string[] {
  const name = (id: string) => ledger.actors.find((actor) => actor.id === id)!.name
  const rows = layers.attributions.map((attribution, i) => {
    const first = attribution.content[0]!
    const row = ledger.statements.find(
      ({ content, cue }) =>
        content[0]!.start === first.start &&
        content[0]!.end === first.end &&
        cue?.start === attribution.cue[0]?.start,
    )
    if (!row) return `${numbers[i]}: no row`
    const wanted = expected.find((line) => line.startsWith(`${numbers[i]}:`)) ?? ''
    return [
      `${numbers[i]}: ${row.speaker ? name(row.speaker.actor) : 'nobody'}`,
      ...details(row, wanted, name),
    ].join('; ')
  })
  const actors = ledger.actors
    .filter((actor) => expected.some((line) => line.startsWith(`actor ${actor.name}:`)))
    .map(({ name, kind, roles, aliases }) =>
      [
        `actor ${name}: ${kind}`,
        ...roles.map((role) => `role ${role}`),
        ...aliases.map((alias) => `also ${alias}`),
      ].join('; '),
    )
  return [...rows, ...actors]
}

/** "lemma" and "about" are shown only where the case asks for them. */
function details(row: Statement, wanted: string, name: (id: string) => string): string[] {
  const parts: string[] = []
  if (row.speaker) parts.push(row.speaker.basis)
  parts.push(row.kind, row.act)
  if (row.negated) parts.push('not said')
  if (row.to.length) parts.push(`to ${row.to.map(({ actor }) => name(actor)).join(', ')}`)
  if (row.via.length) parts.push(`via ${row.via.map(({ actor }) => name(actor)).join(', ')}`)
  if (row.when) parts.push(`when ${[...new Set([row.when.start, row.when.end])].join('/')}`)
  if (wanted.includes('; lemma ') && row.cue) parts.push(`lemma ${row.cue.lemma}`)
  if (wanted.includes('; about ')) parts.push(`about ${row.about.map(name).join(', ')}`)
  return parts
}
