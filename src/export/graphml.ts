// The network of interactions as GraphML, which igraph, NetworkX, yEd and Cytoscape read. It has no time: an edge tells its first and
// its last day.
import type { Network } from '../store/answers.ts'
import { type LedgerWriter, oneFile } from './ledger-writer.ts'
import { NetworkSum, type TimedNetwork, timedNetwork } from './network-sum.ts'
import { escapeXml as x } from './xml-escape.ts'

export function graphmlWriter(): LedgerWriter {
  const sum = new NetworkSum()
  return oneFile('network.graphml', {
    open: () => '',
    write(stored) {
      sum.add(stored)
      return ''
    },
    close: () => graphmlLines(sum.network()),
  })
}

export const graphmlText = (network: Network): Iterable<string> => graphmlLines(timedNetwork(network))

const keys = {
  node: { label: 'string', kind: 'string', interactions: 'int' },
  edge: {
    type: 'string',
    status: 'string',
    weight: 'int',
    origins: 'int',
    first: 'string',
    last: 'string',
    examples: 'string',
  },
} as const

function* graphmlLines({ nodes, edges }: TimedNetwork): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const [of, names] of Object.entries(keys))
    for (const [name, type] of Object.entries(names))
      yield `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`
  yield '<graph id="interactions" edgedefault="directed">\n'
  for (const { id, name, kind, interactions } of nodes)
    yield `<node id="n${id}">${data('node', { label: name, kind, interactions })}</node>\n`
  let number = 0
  for (const { actor, recipient, type, status, rows, origins, first, last, examples } of edges) {
    const told = { type, status, weight: rows, origins, first, last, examples: examples.join(' ') }
    yield `<edge id="e${number++}" source="n${actor}" target="n${recipient}">${data('edge', told)}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

function data<Of extends keyof typeof keys>(
  of: Of,
  values: Readonly<Record<keyof (typeof keys)[Of], string | number | null>>,
): string {
  return Object.entries(values as Readonly<Record<string, string | number | null>>)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${of}-${name}">${x(String(value))}</data>`)
    .join('')
}
