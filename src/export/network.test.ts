// GEXF and GraphML, read back by parsers of others.

import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import graphology, { type MultiGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { describe, expect, test } from 'vitest'
import type { Network } from '../store/answers.ts'
import { anyReport } from '../testing/any-report.ts'
import { exportedText } from '../testing/exported.ts'
import { ferryReport } from '../testing/report-fixture.ts'
import { networkFormats, networkText } from './formats.ts'
import { NetworkSum } from './network-sum.ts'
import { storedFrom, storing } from './stored-from.ts'
import { escapeXml } from './xml-escape.ts'

/** A graph of whatever sort the file says; the types of the package know it under other names alone. */
const Graph = graphology as unknown as typeof MultiGraph

const readers = {
  gexf: (text: string) => gexf.parse(Graph, text),
  graphml: (text: string) => graphml.parse(Graph, text),
}

/** What XML can hold of a text. */
const inXml = (text: string) =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')

function summed(...documents: ReturnType<typeof storedFrom>[]) {
  const sum = new NetworkSum()
  for (const one of documents) sum.add(one)
  const { nodes, edges } = sum.network()
  return { nodes: [...nodes], edges: [...edges] }
}

describe('the sum', () => {
  test('the same pair in two articles is one edge, with the days of both', () => {
    const one = storedFrom(ferryReport)
    const interactions = ferryReport.interactions.map((row) =>
      row.when ? { ...row, when: { ...row.when, start: '2031-06-01', end: '2031-06-02' } } : row,
    )
    const document = { ...ferryReport.document, publisher: 'Tern Agency' }
    const other = { ...storedFrom({ ...ferryReport, interactions, document }), actors: one.actors }
    const { nodes, edges } = summed(one, other)
    expect(nodes.map(({ name }) => name)).toEqual(['Odalys Brandt', 'Lodestar Lines', 'the dockers'])
    const met = edges.find(({ actor, recipient }) => actor === 1 && recipient === 5)!
    expect(met).toMatchObject({ rows: 2, origins: 2, first: '2031-05-06', last: '2031-06-02' })
    expect(met.spells).toEqual([
      ['2031-05-06', '2031-05-06'],
      ['2031-06-01', '2031-06-02'],
    ])
  })

  test('two rows of one article are one document', () => {
    const interactions = [ferryReport.interactions[1]!, { ...ferryReport.interactions[1]!, id: 'i9' }]
    const { edges } = summed(storedFrom({ ...ferryReport, interactions }))
    expect(edges).toMatchObject([{ rows: 2, origins: 1 }])
  })

  test('without a day of its own an interaction has the day of the article; without either, none', () => {
    const interactions = [{ ...ferryReport.interactions[1]!, when: null }]
    const days = (published: string | null) =>
      summed(storedFrom({ ...ferryReport, interactions, document: { ...ferryReport.document, published } }))
        .edges[0]!.spells
    expect(days('2031-05-08T09:30:00Z')).toEqual([['2031-05-08', '2031-05-08']])
    expect(days(null)).toEqual([])
  })

  test('said to have met and said not to have met are two edges; a side left open is none', () => {
    const met = ferryReport.interactions[1]!
    const denied = { ...met, id: 'i8', status: 'denied' as const }
    const alone = { ...met, id: 'i9', recipient: [] }
    const { edges } = summed(storedFrom({ ...ferryReport, interactions: [met, denied, alone] }))
    expect(edges.map(({ status, rows }) => [status, rows])).toEqual([
      ['denied', 1],
      ['reported', 1],
    ])
  })
})

describe.each(networkFormats)('%s', (format) => {
  test('nodes and edges come back', async () => {
    const graph = readers[format](await exportedText(format, [ferryReport]))
    expect(graph.order).toBe(3)
    expect(graph.size).toBe(4)
    const labels = graph.mapNodes((_, { label }) => label)
    expect(labels).toEqual(['Odalys Brandt', 'Lodestar Lines', 'the dockers'])
    const told = graph.mapEdges((_, { type, status, weight }) => [type, status, weight])
    expect(told).toContainEqual(['consult', 'planned', 1])
    expect(told).toContainEqual(['request', 'denied', 1])
  })

  test('a network that the ledger has summed is written the same way', async () => {
    const network: Network = {
      nodes: [
        { id: 4, name: 'A & "B" <c>', kind: 'person', interactions: 2 },
        { id: 9, name: '陳🚢', kind: 'person', interactions: 2 },
      ],
      edges: [
        {
          ...{ actor: 4, recipient: 9, type: 'consult', status: 'reported', rows: 3, origins: 2 },
          ...{ first: '2031-05-06', last: '2031-05-09', examples: ['i1', 'i2'] },
        },
        {
          ...{ actor: 9, recipient: 4, type: 'accuse', status: 'denied', rows: 1, origins: 1 },
          ...{ first: null, last: null, examples: [] },
        },
      ],
    }
    const text = [...(await networkText(format, network))].join('')
    const graph = readers[format](text)
    expect(graph.mapNodes((_, { label }) => label)).toEqual(['A & "B" <c>', '陳🚢'])
    expect(graph.mapEdges((_, { origins }) => origins)).toEqual([2, 1])
    expect(text).toContain('2031-05-09')
  })

  test('no article gives no nodes', async () => {
    const text = await exportedText(format, [])
    expect(XMLValidator.validate(text)).toBe(true)
    expect(readers[format](text).order).toBe(0)
  })

  test('whatever the articles hold, it is XML, and the names come back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyReport, { maxLength: 2 }), async (reports) => {
        const documents = reports.map(storing())
        const text = await exportedText(format, reports)
        expect(XMLValidator.validate(text)).toBe(true)
        const graph = readers[format](text)
        const { nodes, edges } = summed(...documents)
        expect(graph.size).toBe(edges.length)
        expect(graph.mapNodes((_, { label }) => label)).toEqual(nodes.map(({ name }) => inXml(name)))
      }),
      { seed: 11, numRuns: 100 },
    )
  })
})

test('gexf: each edge has its days and tells parallel edges apart', async () => {
  const text = await exportedText('gexf', [ferryReport])
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' })
  const { gexf: root } = parser.parse(text)
  expect(root).toMatchObject({ version: '1.3', xmlns: 'http://gexf.net/1.3' })
  expect(root.graph).toMatchObject({ mode: 'dynamic', timeformat: 'date', defaultedgetype: 'directed' })
  const edges = root.graph.edges.edge as { kind: string; spells: { spell: { start: string; end: string } } }[]
  const refused = edges.find(({ kind }) => kind === 'consult, refused')!
  expect(refused.spells.spell).toEqual({ start: '2031-04-01', end: '2031-04-30' })
  for (const { spells } of edges) expect(spells.spell.start <= spells.spell.end).toBe(true)
})

test('what XML forbids is shown as missing, and line breaks outlive an attribute', () => {
  expect(escapeXml('a\u0000b\u001f\ud800\ufffe')).toBe('a�b���')
  expect(escapeXml('<a href="x">\'&\n')).toBe('&lt;a href=&quot;x&quot;&gt;&apos;&amp;&#10;')
  expect(escapeXml('陳🚢é\u0085')).toBe('陳🚢é&#133;')
})
