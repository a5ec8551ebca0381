// Whom a person can mean by a name, as the speaker of a row: an actor of the same article, else words that stand in it.
import { keysOf } from '../store/apply-judgements.ts'
import type { SpeakerChoice } from '../store/judgement.ts'
import type { StoredReport } from '../store/store.ts'
import { actorIdFrom } from './question.ts'

export interface NamedChoice {
  readonly name: string
  readonly choice: SpeakerChoice
}

/**
 * Actors of the article that go by the name, by that number or by that appearance's key. Where there is none, the place of these words
 * nearest to the row. Empty: the article does not have them.
 */
export function speakerChoices(stored: StoredReport, row: string, name: string): NamedChoice[] {
  const { report, document } = stored
  const keys = keysOf(document, report)
  const id = actorIdFrom(name)
  const wanted = name.toLowerCase()
  const fitting = report.actors.flatMap((actor) => {
    const key = keys.get(actor.id)!
    const isMeant =
      key === name ||
      (id === null
        ? [actor.name, ...actor.aliases].some((one) => one.toLowerCase() === wanted)
        : stored.actors.get(actor.id)?.id === id)
    return isMeant ? [{ name: actor.name, choice: { appearance: key } }] : []
  })
  if (fitting.length > 0 || id !== null) return fitting
  const place = nearestPlace(report.document.text, name, placeOf(stored, row))
  return place === null ? [] : [{ name, choice: { name, span: { start: place, end: place + name.length } } }]
}

export const appearanceText = ({ name, choice }: NamedChoice): string =>
  'appearance' in choice ? `${name} (${choice.appearance})` : name

function placeOf({ report, rows }: StoredReport, key: string): number {
  const [local] = [...rows].find(([, one]) => one === key) ?? []
  return report.statements.find(({ id }) => id === local)?.content[0]?.start ?? 0
}

/** Whole words alone: "Ada" does not stand in "Adair". */
function nearestPlace(text: string, words: string, near: number): number | null {
  let best: number | null = null
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isWhole = !isLetter(text, at - 1) && !isLetter(text, at + words.length)
    if (isWhole && (best === null || Math.abs(at - near) < Math.abs(best - near))) best = at
  }
  return best
}

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '')
