// Drafts that a row points at become actors: ids by first mention, the fullest name, every other form as an alias.
import { quote } from '../document/span.ts'
import type { ActorDraft } from './actor-draft.ts'
import type { Actor } from './report.ts'

/** The actors in the order of the text, and the id of each draft. */
export function nameActors(
  text: string,
  used: Iterable<ActorDraft>,
): { actors: Actor[]; idOf: Map<ActorDraft, string> } {
  const first = (draft: ActorDraft) => Math.min(text.length, ...draft.mentions.map(({ start }) => start))
  const drafts = [...new Set(used)]
    .map((draft, i) => ({ draft, at: first(draft), i }))
    .sort((a, b) => a.at - b.at || a.i - b.i)
  const idOf = new Map(drafts.map(({ draft }, i) => [draft, `a${i + 1}`] as const))
  const actors = drafts.map(({ draft }) => ({
    id: idOf.get(draft)!,
    name: draft.name,
    kind: draft.kind,
    aliases: [...draft.forms].filter((form) => form !== draft.name).sort(),
    roles: [...draft.roles],
    mentions: mentionsOf(draft).map((mention) => ({ ...quote(text, mention), form: mention.form })),
  }))
  return { actors, idOf }
}

/** In order, each place once. */
function mentionsOf(draft: ActorDraft): ActorDraft['mentions'] {
  const byPlace = new Map(draft.mentions.map((mention) => [`${mention.start}-${mention.end}`, mention]))
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}
