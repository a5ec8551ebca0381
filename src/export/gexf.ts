// The network of interactions as GEXF 1.3 for Gephi: actors are nodes; who did what to whom is an edge, with the days on which it is
// there (spells), its weight, type and status. Days count whole: a spell's end belongs to it.
import type { Network } from '../store/answers.ts'
import { type LedgerWriter, oneFile } from './ledger-writer.ts'
import { NetworkSum, type TimedEdge, type TimedNetwork, timedNetwork } from './network-sum.ts'
import { escapeXml as x } from './xml-escape.ts'

export function gexfWriter(): LedgerWriter {
  const sum = new NetworkSum()
  return oneFile('network.gexf', {
    open: () => '',
    write(stored) {
      sum.add(stored)
      return ''
    },
    close: () => gexfLines(sum.network()),
  })
}

export const gexfText = (network: Network): Iterable<string> => gexfLines(timedNetwork(network))

const head = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>Hearsay</creator><description>Who did what to whom</description></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
<attributes class="node"><attribute id="kind" title="kind" type="string"/><attribute id="interactions" title="interactions" type="integer"/></attributes>
<attributes class="edge"><attribute id="type" title="type" type="string"/><attribute id="status" title="status" type="string"/><attribute id="rows" title="rows" type="integer"/><attribute id="origins" title="origins" type="integer"/><attribute id="examples" title="examples" type="string"/></attributes>
`

function* gexfLines({ nodes, edges }: TimedNetwork): Generator<string> {
  yield head
  yield '<nodes>\n'
  for (const { id, name, kind, interactions } of nodes)
    yield `<node id="${id}" label="${x(name)}">${values({ kind, interactions })}</node>\n`
  yield '</nodes>\n<edges>\n'
  let number = 0
  for (const edge of edges) yield edgeText(edge, number++)
  yield '</edges>\n</graph>\n</gexf>\n'
}

/** `kind` parts parallel edges: the same two may meet, and be said not to have met. */
function edgeText(edge: TimedEdge, number: number): string {
  const { actor, recipient, type, status, rows, origins, examples, spells } = edge
  const name = x(status === 'reported' ? type : `${type}, ${status}`)
  const days = spells.map(([start, end]) => `<spell start="${x(start)}" end="${x(end)}"/>`)
  const told = values({ type, status, rows, origins, examples: examples.join(' ') })
  return (
    `<edge id="${number}" source="${actor}" target="${recipient}" kind="${name}" label="${name}" weight="${rows}">` +
    `${told}${days.length ? `<spells>${days.join('')}</spells>` : ''}</edge>\n`
  )
}

function values(of: Readonly<Record<string, string | number>>): string {
  const each = Object.entries(of).map(
    ([name, value]) => `<attvalue for="${name}" value="${x(String(value))}"/>`,
  )
  return `<attvalues>${each.join('')}</attvalues>`
}
