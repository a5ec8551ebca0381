// `hearsay timeline`: the days of a ledger in order, with what was said and done.
import { timelineAnswerWriter } from '../../export/answers/timeline.ts'
import { type AnswerFlags, answer, shown } from '../answer.ts'
import { nothingFound } from '../nothing-found.ts'
import { actorFrom, type FilterFlags, filtersFrom } from '../question.ts'
import type { Exit, Terminal } from '../terminal.ts'

export interface TimelineFlags extends AnswerFlags, FilterFlags {
  readonly actor?: string
}

export async function timeline(flags: TimelineFlags, terminal: Terminal): Promise<Exit> {
  const filters = filtersFrom(flags)
  const actor = flags.actor === undefined ? {} : { actor: actorFrom(flags.actor) }
  return answer(flags, terminal, async (store, paging) => {
    const page = await store.timeline({ ...filters, ...actor, ...paging })
    const named = actor.actor === undefined ? filters : { ...filters, speaker: actor.actor }
    const note = page.items.length
      ? ''
      : await nothingFound(store, named, 'A timeline holds rows whose day the text tells. Try fewer filters.')
    return shown(timelineAnswerWriter, page, { note })
  })
}
