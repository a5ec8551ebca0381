// Whose name stands where, and which of the names could as well be a pronoun. A name that comes again, swapped for "he" or "she",
// teaches what a pronoun stands for without anybody having annotated it (after Kocijan et al. 2019, WikiCREM).
import type { Span } from '../src/document/span.ts'
import type { Word } from './word.ts'

/** `[last token of the name, person, pronoun it could be or null]`; "his" and "her" of an owner take the token after as well (’s). */
export type Person = [number, number, 'he' | 'she' | 'him' | 'her' | 'his' | 'her ’s' | null]

export function findPeople(
  text: string,
  tokens: readonly Span[],
  words: readonly Word[],
  genderOf: (name: string) => string | null,
): Person[] {
  const tokenAt = new Map(tokens.map((token, index) => [token.start, index]))
  const names: { first: number; last: number; token: number; surname: string; full: string }[] = []
  for (let i = 0; i < words.length; i++) {
    if (words[i]![4] !== 'PERSON') continue
    const first = i
    while (words[i + 1]?.[4] === 'PERSON') i++
    const last = i
    const token = tokenAt.get(words[last]![0])
    if (token === undefined) continue
    const full = text.slice(words[first]![0], words[last]![1])
    names.push({
      first,
      last,
      token,
      surname: text.slice(words[last]![0], words[last]![1]).toLowerCase(),
      full,
    })
  }
  const people = new Map<string, { fulls: Set<string>; gender: string | null }>()
  for (const { first, last, surname, full } of names) {
    const person = people.get(surname) ?? { fulls: new Set(), gender: null }
    people.set(surname, person)
    const title = first > 0 ? text.slice(words[first - 1]![0], words[first - 1]![1]).toLowerCase() : ''
    if (last > first) {
      person.fulls.add(full.toLowerCase())
      person.gender ??= genderOf(full.split(/\s+/)[0]!)
    }
    if (title === 'mr.' || title === 'mr') person.gender ??= 'masculine'
    if (/^m(r?s|iss)\.?$/.test(title)) person.gender ??= 'feminine'
  }
  const numbers = [...people.keys()]
  return names.flatMap(({ first, last, token, surname }): Person[] => {
    const { fulls, gender } = people.get(surname)!
    if (new Set([...fulls].map((full) => full.split(/\s+/)[0])).size > 1) return []
    const [, end, tag, , , , relation] = words[first]!
    const owner =
      words[first + 1]?.[2] === 'POS' && words[first + 1]![0] === end && words[first + 1]![1] === end + 2
    const alone =
      first === last &&
      gender !== null &&
      tag === 'NNP' &&
      !words[first - 1]?.[2].startsWith('NNP') &&
      !words[first + 1]?.[2].startsWith('NN') &&
      (owner || words[first + 1]?.[2] !== 'POS') &&
      text[end] !== '-'
    const pronoun = alone ? pronounFor(relation, owner, gender === 'masculine') : null
    return [[token, numbers.indexOf(surname), pronoun]]
  })
}

function pronounFor(relation: string, owner: boolean, masculine: boolean): Person[2] {
  if (owner) return relation === 'nmod:poss' ? (masculine ? 'his' : 'her ’s') : null
  if (relation === 'nsubj' || relation === 'nsubjpass') return masculine ? 'he' : 'she'
  if (relation === 'dobj' || relation === 'iobj' || relation === 'nmod') return masculine ? 'him' : 'her'
  return null
}
