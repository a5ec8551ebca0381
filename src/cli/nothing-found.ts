// A kind word where a ledger has no answer: why that may be, and what to try.
import type { Filters } from '../store/answers.ts'
import type { Store } from '../store/store.ts'
import { actorIdFrom } from './question.ts'

export async function nothingFound(
  store: Store,
  { speaker, to }: Pick<Filters, 'speaker' | 'to'>,
  hint: string,
): Promise<string> {
  for (const name of [speaker, to]) {
    if (name === undefined) continue
    const id = actorIdFrom(name)
    const isKnown =
      id === null ? (await store.actors(name, { limit: 1 })).items.length > 0 : await store.actor(id)
    if (!isKnown)
      return `Nothing found: nobody in this ledger goes by “${name}”. “hearsay actors” lists who is in it.`
  }
  const { documents } = await store.counts()
  if (documents === 0) return 'This ledger holds no articles yet. “hearsay ingest” reads some into it.'
  return `Nothing found. ${hint}`
}
