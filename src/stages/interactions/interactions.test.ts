import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareLayers } from '../../document/layers/bare-layers.ts'
import type { NameKind } from '../../document/layers/names.ts'
import type { Span } from '../../document/span.ts'
import { parseMarkedText } from '../../testing/marked-text.ts'
import { findSentences } from '../sentences/sentences.ts'
import { findTokens } from '../tokens/tokens.ts'
import { findActs, findInteractions } from './interactions.ts'

interface Case {
  readonly title: string
  readonly text: string
  readonly layers: ReturnType<typeof bareLayers>
  readonly expected: readonly string[]
}

function readCases(): Case[] {
  const file = readFileSync(new URL('./cases.txt', import.meta.url), 'utf8')
  return file
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', marked = '', tree = '', arrow, ...rows] = part.split('\n')
      if (arrow !== '=>') throw new Error(`The case “${title}” has no line “=>” behind its tokens.`)
      const { text, marks } = parseMarkedText(marked)
      const sentences = findSentences(text, [{ start: 0, end: text.length, kind: 'paragraph' }])
      const tokens = findTokens(text, sentences)
      const nodes = tree.split(' ').map(readNode)
      const words = tokens.map(({ start, end }) => text.slice(start, end))
      if (words.join(' ') !== nodes.map(({ word }) => word).join(' '))
        throw new Error(`The tokens of “${title}” are ${words.join(' ')}`)
      const heads = nodes.map(({ head }) => head)
      const syntax = {
        tags: nodes.map(({ tag }) => tag),
        relations: nodes.map(({ relation }) => relation),
        heads,
        dependents: nodes.map((_, i) => heads.flatMap((head, child) => (head === i ? [child] : []))),
      }
      const names = marks.map(({ label, start, end }) => ({
        start,
        end,
        kind: label.slice('N '.length) as NameKind,
        confidence: 1,
      }))
      return {
        title,
        text,
        layers: bareLayers({ sentences, tokens, names, syntax }),
        expected: rows.filter(Boolean),
      }
    })
}

/** "met/VBD/root/0"; a slash may be a word as well. */
function readNode(node: string) {
  const [, word, tag, relation, head] = /^(.+)\/([^/]+)\/([^/]+)\/(\d+)$/.exec(node) ?? []
  if (!word || !tag || !relation) throw new Error(`“${node}” is not word/tag/relation/head.`)
  return { word, tag, relation, head: Number(head) - 1 }
}

const cases = readCases()

describe('cases.txt', () => {
  test.each(cases.map((one) => [one.title, one] as const))('%s', (_, { text, layers, expected }) => {
    const words = (span: Span) => text.slice(span.start, span.end)
    const found = findInteractions(text, layers).map(
      ({ type, status, actor, recipient, evidence }) =>
        `${type} ${status}: ${actor.map(words).join(', ')} → ${recipient.map(words).join(', ')} (${words(evidence)})`,
    )
    expect(found).toEqual(expected)
  })

  test('as many cases say what is no act as rules need', () => {
    expect(cases.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(5)
  })
})

describe('findInteractions', () => {
  test('whatever the tree says, spans lie in the text, nothing throws', () => {
    const words = fc.array(
      fc.constantFrom(
        'Moss',
        'met',
        'accused',
        'talks',
        'with',
        'Lund',
        'of',
        'refused',
        'sanctions',
        'he',
        '’',
        's',
      ),
      { minLength: 1, maxLength: 12 },
    )
    const tag = fc.constantFrom('NNP', 'VBD', 'VBN', 'VB', 'NN', 'IN', 'PRP', 'POS', 'PART')
    const relation = fc.constantFrom(
      'nsubj',
      'dobj',
      'nmod',
      'case',
      'conj',
      'xcomp',
      'acl',
      'nsubjpass',
      'appos',
    )
    fc.assert(
      fc.property(
        words,
        fc.array(fc.tuple(tag, relation, fc.nat(11)), { minLength: 12, maxLength: 12 }),
        (list, nodes) => {
          const text = list.join(' ')
          const sentences = [{ start: 0, end: text.length, block: 0 }]
          const tokens = findTokens(text, sentences)
          // A tree: every token hangs on an earlier one.
          const heads = tokens.map((_, i) => (i === 0 ? -1 : nodes[i % 12]![2] % i))
          const layers = bareLayers({
            sentences,
            tokens,
            names: tokens.flatMap(({ start, end }) =>
              /^[A-Z]/.test(text.slice(start, end))
                ? [{ start, end, kind: 'person' as const, confidence: 1 }]
                : [],
            ),
            syntax: {
              tags: tokens.map((_, i) => nodes[i % 12]![0]),
              relations: tokens.map((_, i) => (i === 0 ? 'root' : nodes[i % 12]![1])),
              heads,
              dependents: tokens.map((_, i) => heads.flatMap((head, child) => (head === i ? [child] : []))),
            },
          })
          for (const { evidence, actor, recipient, confidence } of findInteractions(text, layers)) {
            for (const { start, end } of [evidence, ...actor, ...recipient]) {
              expect(start).toBeLessThan(end)
              expect(end).toBeLessThanOrEqual(text.length)
            }
            expect(recipient.length).toBeGreaterThan(0)
            expect(confidence).toBeGreaterThan(0)
            expect(confidence).toBeLessThanOrEqual(1)
          }
        },
      ),
      { seed: 20161110, numRuns: 400 },
    )
  })

  test('an empty text has no acts', () => {
    expect(findInteractions('', bareLayers())).toEqual([])
  })
})

describe('findActs', () => {
  test('names the act whether its sides are there or not', () => {
    const one = cases.find(({ title }) => title === 'One subject and nobody else is no meeting')!
    expect(findActs(one.text, one.layers).map(({ type }) => type)).toEqual(['consult'])
  })
})
