// English pronouns that mean somebody: person, number, gender. Written for Hearsay.

export type Gender = 'masculine' | 'feminine'

export interface Pronoun {
  readonly person: 1 | 2 | 3
  readonly number: 'singular' | 'plural' | 'either'
  /** 'thing' for "it"; null where the word does not say. */
  readonly gender: Gender | 'thing' | null
  readonly possessive: boolean
}

const table = new Map<string, Pronoun>()
const add = (
  words: string,
  person: Pronoun['person'],
  number: Pronoun['number'],
  gender: Pronoun['gender'],
  possessive = false,
) => {
  for (const word of words.split(' ')) table.set(word, { person, number, gender, possessive })
}
add('i me myself', 1, 'singular', null)
add('my mine', 1, 'singular', null, true)
add('we us ourselves', 1, 'plural', null)
add('our ours', 1, 'plural', null, true)
add('you yourself yourselves', 2, 'either', null)
add('your yours', 2, 'either', null, true)
add('he him himself', 3, 'singular', 'masculine')
add('his', 3, 'singular', 'masculine', true)
add('she her herself', 3, 'singular', 'feminine')
add('hers', 3, 'singular', 'feminine', true)
add('it itself', 3, 'singular', 'thing')
add('its', 3, 'singular', 'thing', true)
add('they them themselves themself', 3, 'either', null)
add('their theirs', 3, 'either', null, true)

/** "He" → third person, singular, masculine; null where the word is no such pronoun. "her" is read as she, not as hers. */
export function parsePronoun(word: string): Pronoun | null {
  return table.get(word.toLowerCase()) ?? null
}
