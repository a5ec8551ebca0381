// What tells actors of one name apart, for lists that name them. Asked for once per name, and only where a list has the name twice.
import { SvelteMap } from 'svelte/reactivity'
import type { ActorRef } from '../../../src/store/answers.ts'
import { answerOf, api } from '../app/api.ts'
import { sharedNames, tellApart } from './told-apart.ts'

const marks = new SvelteMap<number, string>()
const askedFor = new Set<string>()

/** "organisation"; null: no other of the name stands beside it, or the answer is still to come. */
export const markOf = (id: number): string | null => marks.get(id) ?? null

/** Asks what tells those of one name in a list apart. */
export function meetNamesakes(actors: readonly ActorRef[]): void {
  for (const name of sharedNames(actors)) if (!askedFor.has(name)) void ask(name)
}

/** After actors were joined or parted: all is asked anew where it is met again. */
export function forgetNamesakes(): void {
  marks.clear()
  askedFor.clear()
}

async function ask(name: string): Promise<void> {
  askedFor.add(name)
  try {
    const { items } = await answerOf(api.actors.$get({ query: { words: name, limit: '100' } }))
    for (const [id, mark] of tellApart(items)) marks.set(id, mark)
  } catch {
    // The names stand as they are; their links still lead to the one that is meant.
    askedFor.delete(name)
  }
}
