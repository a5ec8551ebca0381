// The network of many documents: who did what to whom, how often, when. Comes in: document after document, or a network that a ledger
// has summed already; goes out: nodes and edges. It grows with the pairs of actors and not with the documents.
// Hard part: a day. An edge is there on the days that the texts give its interactions; where a text gives none, on the day on which it
// was published, which is when the interaction was told and not when it was.
import { parsePeriod } from '../ledger/period.ts'
import type { Interaction } from '../ledger/report.ts'
import type { Network, NetworkEdge } from '../store/answers.ts'
import type { StoredReport } from '../store/store.ts'
import { ActorTally } from './actor-tally.ts'

export type NetworkNode = Network['nodes'][number]

/** First and last day, both included. */
export type Spell = readonly [start: string, end: string]

export interface TimedEdge extends NetworkEdge {
  /** In order, none twice, at most 1,000. */
  readonly spells: readonly Spell[]
}

export interface TimedNetwork {
  readonly nodes: Iterable<NetworkNode>
  readonly edges: Iterable<TimedEdge>
}

const MOST_SPELLS = 1000
const MOST_EXAMPLES = 5

interface Sum {
  readonly actor: number
  readonly recipient: number
  readonly type: string
  readonly status: string
  rows: number
  documents: number
  lastDocument: string
  readonly spells: Set<string>
  readonly examples: string[]
}

export class NetworkSum {
  readonly #actors = new ActorTally()
  readonly #sums = new Map<string, Sum>()

  add(stored: StoredReport): void {
    this.#actors.add(stored)
    for (const interaction of stored.report.interactions) this.#addInteraction(interaction, stored)
  }

  #addInteraction(interaction: Interaction, { report, document, rows, actors }: StoredReport): void {
    const ids = (parts: Interaction['actor']) => [
      ...new Set(parts.flatMap(({ actor }) => actors.get(actor)?.id ?? [])),
    ]
    const { type, status, when } = interaction
    const spell = spellOf(when && `${when.start}/${when.end}`, report.document.published)
    const recipients = ids(interaction.recipient)
    for (const actor of ids(interaction.actor)) {
      for (const recipient of recipients) {
        const sum = this.#sumOf(actor, recipient, type, status)
        sum.rows++
        if (sum.lastDocument !== document) sum.documents++
        sum.lastDocument = document
        if (spell && sum.spells.size < MOST_SPELLS) sum.spells.add(spell)
        if (sum.examples.length < MOST_EXAMPLES) sum.examples.push(rows.get(interaction.id) ?? interaction.id)
      }
    }
  }

  #sumOf(actor: number, recipient: number, type: string, status: string): Sum {
    const key = `${actor} ${recipient} ${type} ${status}`
    const known = this.#sums.get(key)
    if (known) return known
    const counts = { rows: 0, documents: 0, lastDocument: '' }
    const sum: Sum = { actor, recipient, type, status, ...counts, spells: new Set(), examples: [] }
    this.#sums.set(key, sum)
    return sum
  }

  /** Actors that take part in an interaction, by number; edges by actor, recipient, type and status. */
  network(): TimedNetwork {
    const sums = [...this.#sums.values()].sort(
      (a, b) =>
        a.actor - b.actor ||
        a.recipient - b.recipient ||
        compare(a.type, b.type) ||
        compare(a.status, b.status),
    )
    return { nodes: nodesOf(this.#actors), edges: sums.map(edgeOf) }
  }
}

/** A network that a ledger has summed: of each edge it knows the first and the last day alone. */
export const timedNetwork = ({ nodes, edges }: Network): TimedNetwork => ({
  nodes,
  edges: edges.map((edge) => ({
    ...edge,
    spells: edge.first === null ? [] : [[edge.first, edge.last ?? edge.first] as const],
  })),
})

function* nodesOf(actors: ActorTally): Generator<NetworkNode> {
  for (const { id, name, kind, interactions } of actors.all())
    if (interactions > 0) yield { id, name, kind, interactions }
}

function edgeOf({ actor, recipient, type, status, rows, documents, spells, examples }: Sum): TimedEdge {
  const days = [...spells].sort().map((spell): Spell => [spell.slice(0, 10), spell.slice(11)])
  const ends = days.map(([, end]) => end).sort()
  return {
    ...{ actor, recipient, type, status, rows, examples },
    // Which documents are copies of one another is not known here: each is counted.
    origins: documents,
    first: days[0]?.[0] ?? null,
    last: ends.at(-1) ?? null,
    spells: days,
  }
}

/** "2031-05-07/2031-05-07"; null where neither is a day. */
function spellOf(when: string | null, published: string | null): string | null {
  const period =
    (when === null ? null : parsePeriod(when)) ??
    (published === null ? null : parsePeriod(published.slice(0, 10)))
  // A period whose end lies before its begin is no stretch of time.
  return period && period.start <= period.end ? `${period.start}/${period.end}` : null
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
