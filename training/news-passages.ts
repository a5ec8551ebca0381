// Passages of news in which a repeated name could as well be a pronoun (after Kocijan et al. 2019, WikiCREM). Comes in: an article with
// its silver annotation. Goes out: a few lines each, in which two persons are named. Hard part: "Moss" alone is a person's name only if
// the article says so somewhere.
import { givenNameGender } from '../src/lexicon/given-names.ts'
import type { Gender } from '../src/lexicon/pronouns.ts'
import { findMentions, gendersOf, nameWords, type Passage } from './passage.ts'
import { findVeils } from './variants.ts'
import type { Word } from './word.ts'

/** Characters of a passage, about as many as GAP's have. */
const LENGTH = 500

/** Full names of persons ("Ann Moss") in the silver annotation. */
export function findFullNames(text: string, words: readonly Word[]): string[] {
  const names: string[] = []
  for (let i = 0; i < words.length; i++) {
    if (words[i]![4] !== 'PERSON') continue
    const first = i
    while (words[i + 1]?.[4] === 'PERSON') i++
    if (i > first) names.push(text.slice(words[first]![0], words[i]![1]))
  }
  return names
}

export function findNewsPassages(text: string, words: readonly Word[]): Passage[] {
  const known = new Map<string, Gender | null>()
  for (const name of findFullNames(text, words)) {
    const parts = nameWords(name, { start: 0, end: name.length })
    if (parts.length < 2) continue
    const surname = parts.at(-1)!.text
    const gender = givenNameGender(parts[0]!.text)
    // A couple: the surname alone tells no gender.
    known.set(surname, known.has(surname) && known.get(surname) !== gender ? null : gender)
  }
  return linesTogether(text)
    .map((lines): Passage => ({ text: lines, asked: null, known }))
    .filter((passage) => {
      const mentions = findMentions(passage)
      if (new Set(mentions.map(({ person }) => person)).size < 2) return false
      return findVeils(passage, mentions, gendersOf(mentions, passage), false).length > 0
    })
}

function linesTogether(text: string): string[] {
  const out: string[] = []
  for (const line of text.split('\n').filter((one) => one.trim())) {
    if (out.length && out.at(-1)!.length + line.length < LENGTH) out[out.length - 1] += `\n${line}`
    else out.push(line)
  }
  return out.filter((lines) => lines.length < 2 * LENGTH)
}
