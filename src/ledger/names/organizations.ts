// Which names of organizations and places are one actor's: acronym and long form, short and long form, a state and its capital.
import type { Name } from '../../document/layers/names.ts'
import { countryByName, countryBySeat } from '../../lexicon/countries.ts'
import { type ActorDraft, draftActor } from '../actor-draft.ts'

/** Words that a company or an outlet loses when it is named again. */
const droppable =
  /^(?:news|inc|corp|corporation|co|company|ltd|llc|plc|group|magazine|newspaper|care|foundation|party|agency|university|international|holdings|bank|media|press|service)$/

interface Organization {
  readonly draft: ActorDraft
  readonly words: readonly string[]
}

/** The draft of each name of an organization, a place or something else, in the order of `names`. */
export function findOrganizations(text: string, names: readonly Name[]): ActorDraft[] {
  const known: Organization[] = []
  const countries = new Map<string, ActorDraft>()
  const longest = [...names].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const drafts = new Map<Name, ActorDraft>()
  for (const name of longest) {
    const form = text.slice(name.start, name.end)
    const country = countryOf(name, form)
    if (country) {
      const draft = countries.get(country) ?? draftActor('country', form)
      countries.set(country, draft)
      drafts.set(name, draft)
      continue
    }
    const words = wordsOf(form)
    const same = known.find((other) => sameOrganization(words, form, other))
    if (same) drafts.set(name, same.draft)
    else {
      const draft = draftActor(name.kind === 'place' ? 'country' : 'organization', form)
      known.push({ draft, words })
      drafts.set(name, draft)
    }
  }
  return names.map((name) => {
    const draft = drafts.get(name)!
    draft.forms.add(text.slice(name.start, name.end))
    draft.mentions.push({ start: name.start, end: name.end, form: 'name' })
    return draft
  })
}

/** A state by its name; its capital only where a place is meant. */
function countryOf(name: Name, form: string): string | null {
  return countryByName(form) ?? (name.kind === 'place' || form === 'Kremlin' ? countryBySeat(form) : null)
}

function wordsOf(form: string): string[] {
  return form
    .toLowerCase()
    .replace(/^(?:the|@) ?/, '')
    .replace(/[’']s?$/, '')
    .split(/[\s,]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter(Boolean)
}

/**
 *   DOJ, Department of Justice · BuzzFeed, BuzzFeed News · Courier, Alder Courier       near miss: New York, New York Times
 */
function sameOrganization(words: readonly string[], form: string, other: Organization): boolean {
  const long = other.words
  if (words.join(' ') === long.join(' ')) return true
  if (words.length >= long.length) return words.length === 1 && long.length === 1 && words[0] === long[0]
  const starts = words.every((word, i) => word === long[i])
  if (starts && long.slice(words.length).every((word) => droppable.test(word))) return true
  if (words.length === 1 && long.length > 1 && long.at(-1) === words[0] && words[0]!.length > 3) return true
  const letters = form.replace(/[.\s]/g, '')
  if (words.length > 1 || !/^\p{Lu}{2,6}$/u.test(letters)) return false
  const initials = (list: readonly string[]) => list.map((word) => word[0]).join('')
  return [long, long.filter((word) => !/^(?:of|the|and|for|on|in)$/.test(word))].some(
    (list) => initials(list) === letters.toLowerCase(),
  )
}
