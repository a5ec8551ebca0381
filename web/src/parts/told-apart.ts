// Actors of one name told apart. Comes in: those that a look-up of the name finds; goes out: for each the first of kind, role, articles and
// days in which they differ, in words.
import type { ActorFound } from '../../../src/store/answers.ts'
import { count, periodText } from '../app/day.ts'
import { sortWords } from './plain-words.ts'

const marks: readonly ((actor: ActorFound) => string)[] = [
  ({ kind }) => sortWords(kind),
  ({ roles }) => roles[0] ?? '',
  ({ documents }) => count(documents, 'article'),
  ({ first, last }) => (first ? periodText(first, last ?? first) : ''),
]

/** Of each actor that shares its name with another: what tells it from them. One that nothing tells apart gets its number. */
export function tellApart(found: readonly ActorFound[]): ReadonlyMap<number, string> {
  const byName = Map.groupBy(found, ({ name }) => name)
  return new Map([...byName.values()].filter((those) => those.length > 1).flatMap(told))
}

function told(those: readonly ActorFound[]): (readonly [number, string])[] {
  return those.map((actor) => {
    const others = those.filter(({ id }) => id !== actor.id)
    const mark = marks.find(
      (words) => words(actor) !== '' && others.every((other) => words(other) !== words(actor)),
    )
    return [actor.id, mark ? mark(actor) : `no. ${actor.id}`]
  })
}

/** Names that more than one actor of a list bears. */
export function sharedNames(
  actors: readonly { readonly id: number; readonly name: string }[],
): readonly string[] {
  const ids = Map.groupBy(actors, ({ name }) => name)
  return [...ids].filter(([, those]) => new Set(those.map(({ id }) => id)).size > 1).map(([name]) => name)
}
