// `hearsay actors`: who is in a ledger; which of them are one, which are two, as people decided it.
import { actorsWriter } from '../../export/answers/actors.ts'
import { appearancesWriter } from '../../export/answers/appearances.ts'
import { candidatesWriter } from '../../export/answers/candidates.ts'
import { actorText } from '../../export/answers/found-text.ts'
import type { ActorFound, ActorRef } from '../../store/answers.ts'
import type { Store } from '../../store/store.ts'
import { type AnswerFlags, answer, shown } from '../answer.ts'
import { UsageError } from '../complaint.ts'
import { type JudgingFlags, judgementLog, judging } from '../judging.ts'
import { nothingFound } from '../nothing-found.ts'
import { actorIdFrom } from '../question.ts'
import type { Exit, Terminal } from '../terminal.ts'

export async function actors(
  words: readonly string[],
  flags: AnswerFlags,
  terminal: Terminal,
): Promise<Exit> {
  return answer(flags, terminal, async (store, paging) => {
    const page = await store.actors(words.join(' '), paging)
    const note = page.items.length ? '' : await nothingFound(store, {}, 'Try a part of the name.')
    return shown(actorsWriter, page, { note })
  })
}

export async function candidates(flags: AnswerFlags, terminal: Terminal): Promise<Exit> {
  return answer(flags, terminal, async (store, paging) => {
    const page = await store.candidates(paging)
    const [first] = page.items
    const note = first
      ? `“hearsay actors merge ${first.a.id} ${first.b.id}” makes two of them one.`
      : 'No two actors are alike enough to ask about.'
    return shown(candidatesWriter, page, { note })
  })
}

export async function merge(
  words: readonly string[],
  flags: JudgingFlags,
  terminal: Terminal,
): Promise<Exit> {
  return judging(flags, terminal, async (store) => {
    const found: ActorRef[] = []
    for (const one of words) found.push(await actorNamed(store, one))
    const ids = [...new Set(found.map(({ id }) => `#${id}`))]
    if (ids.length < 2) throw new UsageError('these are one actor already; name two or more.')
    return {
      decision: { kind: 'same-actor', actors: ids },
      words: `${found.map(actorText).join(' and ')} are one actor`,
      about: found.map(actorText).join(', '),
    }
  })
}

/** Without appearances, those that there are to choose from. */
export async function split(
  word: string,
  appearances: readonly string[],
  flags: JudgingFlags,
  terminal: Terminal,
): Promise<Exit> {
  if (appearances.length === 0) return listAppearances(word, flags, terminal)
  return judging(flags, terminal, async (store) => {
    const actor = await actorNamed(store, word)
    const own = await keysOfAppearances(store, actor.id)
    const strange = appearances.find((key) => !own.has(key))
    if (strange !== undefined)
      throw new UsageError(
        `${strange} is no appearance of ${actorText(actor)}. “hearsay actors split ${actor.id}” lists them.`,
      )
    if (new Set(appearances).size === own.size)
      throw new UsageError(`these are all appearances of ${actorText(actor)}; leave at least one.`)
    return {
      decision: { kind: 'other-actor', appearances: [...new Set(appearances)] },
      words: `taken out of ${actorText(actor)}: ${appearances.join(', ')}`,
      about: `out of ${actorText(actor)}`,
    }
  })
}

async function listAppearances(word: string, flags: AnswerFlags, terminal: Terminal): Promise<Exit> {
  return answer(flags, terminal, async (store, paging) => {
    const actor = await actorNamed(store, word)
    const page = await store.appearances(actor.id, paging)
    const [first] = page.items
    const note = first ? `“hearsay actors split ${actor.id} ${first.key}” makes that one another actor.` : ''
    return shown(appearancesWriter, { ...page, actor: { id: actor.id, name: actor.name } }, { note })
  })
}

async function keysOfAppearances(store: Store, actor: number): Promise<ReadonlySet<string>> {
  const keys = new Set<string>()
  for (let after: string | null = null; ; ) {
    const page = await store.appearances(actor, { limit: 500, after })
    for (const { key } of page.items) keys.add(key)
    if (page.next === null || page.next === after) return keys
    after = page.next
  }
}

/** A number or a name that one actor alone has. */
async function actorNamed(store: Store, word: string): Promise<ActorRef> {
  const id = actorIdFrom(word)
  if (id !== null) {
    const actor = await store.actor(id)
    if (actor) return actor
    throw new UsageError(`there is no actor #${id}. “hearsay actors” lists who is in the ledger.`)
  }
  const { items, next } = await store.actors(word, { limit: 5 })
  if (items.length === 0)
    throw new UsageError(`nobody goes by “${word}”. “hearsay actors” lists who is in the ledger.`)
  if (items.length > 1 || next !== null)
    throw new UsageError(`“${word}” fits several: ${severalOf(items, next)}. Give a number.`)
  return items[0]!
}

const severalOf = (items: readonly ActorFound[], next: string | null): string =>
  items.map(actorText).join(', ') + (next === null ? '' : ', …')

export const log = (flags: AnswerFlags, terminal: Terminal): Promise<Exit> =>
  judgementLog(flags, terminal, ['same-actor', 'other-actor'])
