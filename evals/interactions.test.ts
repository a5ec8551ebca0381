import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bareLayers } from '../src/document/layers/bare-layers.ts'
import { findInteractions } from '../src/stages/interactions/interactions.ts'
import { findTokens } from '../src/stages/tokens/tokens.ts'
import { evaluateInteractions } from './interactions.ts'

const folder = mkdtempSync(join(tmpdir(), 'interactions-'))
afterAll(() => rmSync(folder, { recursive: true }))

const text = 'Moss accused Lund'
const moss = { start: 0, end: 4, text: 'Moss' }
const lund = { start: 13, end: 17, text: 'Lund' }

/** "Moss accused Lund", whatever is read. */
async function read() {
  const sentences = [{ start: 0, end: text.length, block: 0 }]
  const layers = bareLayers({
    sentences,
    tokens: findTokens(text, sentences),
    names: [moss, lund].map(({ start, end }) => ({ start, end, kind: 'person' as const, confidence: 1 })),
    syntax: {
      tags: ['NNP', 'VBD', 'NNP'],
      relations: ['nsubj', 'root', 'dobj'],
      heads: [1, -1, 1],
      dependents: [[], [0, 2], []],
    },
  })
  return { ...layers, interactions: findInteractions(text, layers) }
}

function write(
  event: string,
  source: object,
  target: object,
  trigger = { start: 5, end: 12, text: 'accused' },
) {
  const spans = [
    { role: 'SRC', ...source },
    { role: 'TAR', ...target },
  ]
  writeFileSync(join(folder, 'plover.jsonl'), `${JSON.stringify({ id: '1', event, text, spans })}\n`)
  const events = [{ type: 'contact.negotiate.meet', trigger }]
  writeFileSync(join(folder, 'rams-dev-contact.jsonl'), `${JSON.stringify({ text, events })}\n`)
}

test('the right act between the right two counts', async () => {
  write('ACCUSE', moss, lund)
  expect(await evaluateInteractions(folder, read)).toMatchObject({
    triples: 1,
    swapped: 0,
    contacts: 1,
    misses: [],
  })
})

test('another act between them does not', async () => {
  write('AID', moss, lund)
  expect(await evaluateInteractions(folder, read)).toMatchObject({
    triples: 0,
    precision: 0,
    recall: 0,
    swapped: 0,
  })
})

test('the wrong way round is neither right nor unseen', async () => {
  write('ACCUSE', lund, moss)
  expect(await evaluateInteractions(folder, read)).toMatchObject({ triples: 0, swapped: 1 })
})

test('a trigger that names no act is a miss', async () => {
  write('ACCUSE', moss, lund, lund)
  expect(await evaluateInteractions(folder, read)).toMatchObject({ contacts: 0, contactsWhole: 0 })
})
