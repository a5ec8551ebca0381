// `hearsay network`: who did what to whom, added up.
import { interactionTypes } from '../../document/layers/interactions.ts'
import { byWeight, networkWriter } from '../../export/answers/network.ts'
import { networkFormats, networkText } from '../../export/formats.ts'
import { type AnswerFlags, answer, shown } from '../answer.ts'
import { oneOf } from '../flags.ts'
import { nothingFound } from '../nothing-found.ts'
import { countFrom, daysFrom, pageOf } from '../question.ts'
import type { Exit, Terminal } from '../terminal.ts'

export interface NetworkFlags extends AnswerFlags {
  readonly top?: string
  readonly types?: string
  readonly since?: string
  readonly until?: string
  readonly outlet?: string
}

const mostActors = 10_000

export async function network(flags: NetworkFlags, terminal: Terminal): Promise<Exit> {
  const { top, types, outlet } = flags
  const question = {
    ...(top === undefined ? {} : { top: countFrom(top, '--top', mostActors) }),
    ...(types === undefined ? {} : { types: types.split(',').map(typeFrom) }),
    ...daysFrom(flags),
    ...(outlet === undefined ? {} : { outlet }),
  }
  return answer(
    flags,
    terminal,
    async (store, paging) => {
      const network = await store.network(question)
      const { nodes, edges } = network
      const { items, next, total } = pageOf([...edges].sort(byWeight), paging)
      const note = edges.length
        ? ''
        : await nothingFound(store, {}, 'No interactions between two named sides. Try fewer filters.')
      // Programs that draw it get all of it.
      const others = Object.fromEntries(
        networkFormats.map((format) => [format, () => networkText(format, network)]),
      )
      return shown(networkWriter, { nodes, edges: items, next, total }, { note, others })
    },
    networkFormats,
  )
}

const typeFrom = (word: string) => oneOf(interactionTypes, word.trim().toLowerCase(), '--types')
