// Names by their capitals alone, for a source in which the reading model found none.
import type { Name, NameKind } from '../../document/layers/names.ts'
import type { Span } from '../../document/span.ts'
import { countryByName, countryByPeople } from '../../lexicon/countries.ts'
import { isGivenName } from '../../lexicon/given-names.ts'
import { isOutlet } from '../../lexicon/outlets.ts'
import { parsePronoun } from '../../lexicon/pronouns.ts'
import { opensSentence } from '../../lexicon/sentence-openers.ts'
import { isAddress, isGroupNoun, isOrganizationNoun, parseRole } from '../../lexicon/titles.ts'

/**
 * Runs of capitalised words without the title before them.
 *   Foreign Minister Sergei Orlov of Meren        near miss: The officials · He · Republicans
 *                    ------------    -----
 */
export function findCapitalised(text: string, span: Span): Name[] {
  const names: Name[] = []
  const pattern =
    /\p{Lu}[\p{L}\p{N}’'&-]*(?:(?<=(?<![\p{L}\p{N}])(?:\p{Lu}|[JS]r|St|Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Gen|Inc|Co|Corp))\.)?(?:[ ](?:(?:de|del|della|der|den|von|van|bin|al|la|le|of|and|&) )?\p{Lu}[\p{L}\p{N}’'&-]*(?:(?<=(?<![\p{L}\p{N}])(?:\p{Lu}|[JS]r|Inc|Co|Corp))\.)?)*/gu
  for (const match of text.slice(span.start, span.end).matchAll(pattern)) {
    const words = [
      ...match[0]
        .replace(/(?<!\b\p{Lu}|Jr|Sr|Inc|Corp|Co|Ltd)\.$/u, '')
        .replace(/[’']s?$/, '')
        .matchAll(/\S+/g),
    ]
    let first = 0
    for (const [i, word] of words.entries()) {
      const rest = words.length - i - 1
      if (i === 0 && (opensSentence(word[0]) || parsePronoun(word[0]))) first = 1
      else if (
        (parseRole(word[0]) || isAddress(word[0])) &&
        !isGivenName(word[0]) &&
        (rest > 0 || words.length === 1)
      )
        first = i + 1
    }
    while (first < words.length - 1 && countryByPeople(words[first]![0])) first++
    const kept = words.slice(first)
    const form = kept.map((word) => word[0]).join(' ')
    if (kept.length === 0 || (kept.length === 1 && isNoName(form))) continue
    const start = span.start + match.index + kept[0]!.index
    names.push({
      start,
      end: start + form.length,
      kind: guessKind(form, first > 0 && words[first - 1]![0]),
      confidence: 0.5,
    })
  }
  return names
}

function isNoName(word: string): boolean {
  return (
    word.length < 2 ||
    opensSentence(word) ||
    parsePronoun(word) !== null ||
    parseRole(word) !== null ||
    isGroupNoun(word) ||
    countryByPeople(word) !== null
  )
}

function guessKind(form: string, before: string | false): NameKind {
  if (countryByName(form)) return 'place'
  if (before && (isAddress(before) || parseRole(before))) return 'person'
  const words = form.split(' ')
  if (
    isOutlet(form) ||
    isOrganizationNoun(words.at(-1)!) ||
    /^\p{Lu}{2,}$/u.test(form) ||
    /\b(?:of|and|&)\b/.test(form)
  )
    return 'organization'
  if (isGivenName(words[0]!) || words.length === 2 || words.length === 3) return 'person'
  return 'other'
}
