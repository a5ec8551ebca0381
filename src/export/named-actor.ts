// An actor of a report under the name that it has over all documents.
import type { Actor } from '../ledger/report.ts'
import type { StoredReport } from '../store/store.ts'

export interface NamedActor {
  /** Number in the ledger; null where the ledger does not know it. */
  readonly id: number | null
  readonly name: string
  readonly kind: Actor['kind']
}

export type ActorOf = (local: string) => NamedActor

/** An id that no actor has is shown as it is: better an odd word than a lost row. */
export function actorsIn({ report, actors }: Pick<StoredReport, 'report' | 'actors'>): ActorOf {
  const local = new Map(report.actors.map((actor) => [actor.id, actor]))
  return (id) => {
    const [actor, known] = [local.get(id), actors.get(id)]
    return {
      id: known?.id ?? null,
      name: known?.name ?? actor?.name ?? id,
      kind: actor?.kind ?? 'unnamed',
    }
  }
}
