// Names of actors by their number, for filters such as "#12". What is learned from answers on the way is kept; the rest is asked for once.
import { SvelteMap } from 'svelte/reactivity'
import type { ActorRef } from '../../../src/store/answers.ts'
import { answerOf, api } from '../app/api.ts'

const names = new SvelteMap<number, string>()
const askedFor = new Set<number>()

export function learnNames(actors: Iterable<ActorRef>): void {
  for (const { id, name } of actors) if (names.get(id) !== name) names.set(id, name)
}

/** 12 of "#12"; null: it is a name. */
export function parseActorNumber(written: string): number | null {
  const found = /^#(\d{1,15})$/.exec(written.trim())
  return found ? Number(found[1]) : null
}

/** "#12" → "Talia Brandt" as soon as that is known; a name stays as it is. */
export const nameOf = (written: string): string => names.get(parseActorNumber(written) ?? -1) ?? written

/** Asks for the name of "#12" where nobody said it yet. */
export async function askName(written: string): Promise<void> {
  const id = parseActorNumber(written)
  if (id === null || names.has(id) || askedFor.has(id)) return
  askedFor.add(id)
  try {
    learnNames([await answerOf(api.actors[':id'].$get({ param: { id: String(id) } as never }))])
  } catch {
    // The number stands for itself; the view says what is wrong with the question.
    askedFor.delete(id)
  }
}
