// An actor as a row for people: what the article calls it, and how often it speaks and takes part.
import type { Actor, Report } from '../ledger/report.ts'

export interface ActorRow {
  readonly actor: Actor
  /** Statements of which it is the speaker. */
  readonly statements: number
  /** Interactions on either side. */
  readonly interactions: number
}

/** In the order of the report. */
export function actorRowsOf({ actors, statements, interactions }: Report): ActorRow[] {
  const spoken = new Map<string, number>()
  const taken = new Map<string, number>()
  const add = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const { speaker } of statements) if (speaker) add(spoken, speaker.actor)
  for (const { actor, recipient } of interactions)
    for (const id of new Set([...actor, ...recipient].map((part) => part.actor))) add(taken, id)
  return actors.map((actor) => ({
    actor,
    statements: spoken.get(actor.id) ?? 0,
    interactions: taken.get(actor.id) ?? 0,
  }))
}

/** Those who speak most first, then those who take part most; the order of the report where that says nothing. */
export function byPart(rows: readonly ActorRow[]): ActorRow[] {
  return [...rows].sort((a, b) => b.statements - a.statements || b.interactions - a.interactions)
}
