// `hearsay who`: a name or a number in, an actor's page out. Where several fit a name, they are listed, and none is picked.
import { actorPageWriter } from '../../export/answers/actor-page.ts'
import { actorsWriter } from '../../export/answers/actors.ts'
import type { ActorFound, Page } from '../../store/answers.ts'
import type { Store } from '../../store/store.ts'
import { type AnswerFlags, answer, type Shown, shown } from '../answer.ts'
import { nothingFound } from '../nothing-found.ts'
import { actorIdFrom } from '../question.ts'
import type { Exit, Terminal } from '../terminal.ts'

export async function who(words: readonly string[], flags: AnswerFlags, terminal: Terminal): Promise<Exit> {
  const name = words.join(' ').trim()
  return answer(flags, terminal, async (store, paging) => {
    const id = actorIdFrom(name)
    if (id !== null) return pageFor(store, id, '')
    const found = await store.actors(name, paging)
    if (found.items.length === 0)
      return shown(actorsWriter, found, { note: await nothingFound(store, { speaker: name }, '') })
    const chosen = chosenFrom(found, name)
    if (!chosen) return shown(actorsWriter, found, { note: severalFit(found) })
    const isAlone = found.items.length === 1 && found.next === null
    return pageFor(store, chosen.id, isAlone ? '' : `Others fit “${name}”, too: “hearsay actors” lists them.`)
  })
}

/** The only one that fits or, of several, the only one that goes by just this name. */
function chosenFrom({ items, next }: Page<ActorFound>, name: string): ActorFound | null {
  if (items.length === 1 && next === null) return items[0]!
  const exact = items.filter((actor) => actor.name.toLowerCase() === name.toLowerCase())
  return exact.length === 1 && next === null ? exact[0]! : null
}

const severalFit = ({ items }: Page<ActorFound>): string =>
  `Several fit. Choose one by its number: hearsay who ${items[0]!.id}`

async function pageFor(store: Store, id: number, note: string): Promise<Shown> {
  const page = await store.actor(id)
  if (!page) throw new Error(`there is no actor #${id} in this ledger. “hearsay actors” lists who is in it.`)
  return shown(actorPageWriter, page, { note })
}
