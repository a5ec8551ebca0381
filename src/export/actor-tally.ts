// The actors of many documents, each once: names, roles, how often and when. Comes in: document after document; goes out, at the end:
// a list by number. It grows with the actors and not with the documents: of each, so many names and roles are kept and no more.
import type { Actor } from '../ledger/report.ts'
import type { StoredReport } from '../store/store.ts'
import { actorRowsOf } from './actor-row.ts'

export interface TalliedActor {
  readonly id: number
  readonly name: string
  /** That of the first document. */
  readonly kind: Actor['kind']
  /** Every other form of the name, at most 50; those that came first. */
  readonly aliases: readonly string[]
  /** At most 50. */
  readonly roles: readonly string[]
  readonly documents: number
  /** Statements of which it is the speaker. */
  readonly statements: number
  /** Interactions on either side. */
  readonly interactions: number
  /** First and last day of publication. */
  readonly first: string | null
  readonly last: string | null
}

const MOST_WORDS = 50

type Counted = 'documents' | 'statements' | 'interactions' | 'first' | 'last'
type Tally = Pick<TalliedActor, 'id' | 'name' | 'kind'> & {
  readonly aliases: Set<string>
  readonly roles: Set<string>
} & { -readonly [Name in Counted]: TalliedActor[Name] }

export class ActorTally {
  readonly #tallies = new Map<number, Tally>()

  add({ report, actors }: StoredReport): void {
    const day = report.document.published?.slice(0, 10) ?? null
    const seen = new Set<number>()
    for (const { actor, statements, interactions } of actorRowsOf(report)) {
      const known = actors.get(actor.id)
      if (!known) continue
      const tally = this.#tallyOf(known, actor.kind)
      // Two actors of one article may be one in the ledger, once a person has said so.
      if (!seen.has(known.id)) tally.documents++
      seen.add(known.id)
      tally.statements += statements
      tally.interactions += interactions
      if (day !== null) {
        if (tally.first === null || day < tally.first) tally.first = day
        if (tally.last === null || day > tally.last) tally.last = day
      }
      for (const name of [actor.name, ...actor.aliases]) if (name !== tally.name) keep(tally.aliases, name)
      for (const role of actor.roles) keep(tally.roles, role)
    }
  }

  /** By number. */
  *all(): Generator<TalliedActor> {
    const byNumber = [...this.#tallies.values()].sort((a, b) => a.id - b.id)
    for (const tally of byNumber) yield { ...tally, aliases: [...tally.aliases], roles: [...tally.roles] }
  }

  #tallyOf({ id, name }: { readonly id: number; readonly name: string }, kind: Actor['kind']): Tally {
    const known = this.#tallies.get(id)
    if (known) return known
    const counts = { documents: 0, statements: 0, interactions: 0, first: null, last: null }
    const tally = { id, name, kind, aliases: new Set<string>(), roles: new Set<string>(), ...counts }
    this.#tallies.set(id, tally)
    return tally
  }
}

function keep(words: Set<string>, one: string): void {
  if (words.size < MOST_WORDS) words.add(one)
}
