// A text told of the other gender. Comes in: a text. Goes out: its pronouns and words of kinship, each with the word to put there ("her
// brother" → "his sister"). Hard part: "her" is "his" before what is owned and "him" elsewhere, "his" is "her" or "hers": the word after
// decides, and sometimes wrongly ("gave her money").
import type { Span } from '../src/document/span.ts'

export interface Edit extends Span {
  readonly to: string
}

/** Written for Hearsay. */
const PAIRS = `
  he she  himself herself  father mother  son daughter  brother sister  husband wife  man woman  men women  boy girl  boys girls
  uncle aunt  nephew niece  king queen  prince princess  actor actress  boyfriend girlfriend  widower widow  grandfather grandmother
  grandson granddaughter  stepfather stepmother  stepson stepdaughter  stepbrother stepsister  brothers sisters  sons daughters
  fathers mothers  mr mrs  lord lady  duke duchess  hero heroine  male female  businessman businesswoman  gentleman lady  dad mom
  half-brother half-sister  godfather godmother  heir heiress  host hostess  chairman chairwoman  spokesman spokeswoman`
const OTHER = new Map<string, string>()
for (const pair of PAIRS.trim().split(/\s{2,}|\n\s*/)) {
  const [one, other] = pair.split(' ') as [string, string]
  if (!OTHER.has(one)) OTHER.set(one, other)
  if (!OTHER.has(other)) OTHER.set(other, one)
}
/** After these "her" and "his" own nothing: "told her that", "a friend of his and". */
const NOT_OWNED = new Set(
  `and or but to in on at for from with by as that when while who which if because before after about into of the a an is was were are
  had has have would could will not he she it they his her him its their up down out over off away back again then there where how why
  what so until since during through under against between without than once too also`.split(/\s+/),
)

export function otherGender(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: word, index } of text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
    const lower = word.toLowerCase()
    const next = /^ ["“'(]?([\p{L}\d]+)/u.exec(text.slice(index + word.length, index + word.length + 30))?.[1]
    const owns = next !== undefined && !NOT_OWNED.has(next)
    const to =
      lower === 'her'
        ? owns
          ? 'his'
          : 'him'
        : lower === 'his'
          ? owns
            ? 'her'
            : 'hers'
          : lower === 'him'
            ? 'her'
            : lower === 'hers'
              ? 'his'
              : OTHER.get(lower)
    if (to) edits.push({ start: index, end: index + word.length, to: likeCase(word, to) })
  }
  return edits
}

function likeCase(word: string, to: string): string {
  return /^\p{Lu}/u.test(word) ? to[0]!.toUpperCase() + to.slice(1) : to
}
