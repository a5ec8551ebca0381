// Comes in: a person's name in any script. Goes out: its words in plain letters, in the order given name to family name, with titles,
// degrees and a company's form taken off, and what stands beside them (a short name in brackets, "Jr.", whose son).
// Hard part: titles are surnames too ("King"), and a name may come out of a sentence with what stood before it.
import { isGivenName } from '../../lexicon/given-names.ts'
import { legalFormAt } from '../../lexicon/legal-forms.ts'
import { generationOf, isDegree, isFilial, isHonorific, isParticle } from '../../lexicon/name-particles.ts'
import { isConsonantal, isSyllabic } from '../../lexicon/romanize.ts'
import { isAddress, parseRole } from '../../lexicon/titles.ts'
import { LONGEST_NAME, readNameWords, remembered } from './name-words.ts'

export interface PersonParts {
  readonly words: readonly string[]
  /** Another given name in brackets or quotation marks: "William (Bill) Ferro". */
  readonly called: readonly string[]
  /** "jr", "sr", "2", "3" or null. */
  readonly generation: string | null
  /** The words before and after "bin": "salman bin omar" → salman omar. */
  readonly sons: readonly string[]
  /** Written without vowels. */
  readonly consonantal: boolean
  /** As written, in a script where a syllable makes another name. */
  readonly syllables: string | null
}

/**
 *   Sen. Ferro, William "Bill", Jr. → william ferro; called bill; generation jr       near miss: Ada King Marsh keeps king
 */
export const parsePersonParts: (name: string) => PersonParts = remembered((name) => {
  const called: string[] = []
  const plain = name.slice(0, LONGEST_NAME).replace(/[("“«„]([^)"”»“]{1,40})[)"”»“]/g, (_, inner: string) => {
    called.push(...readNameWords(inner, { joinInitials: false }).words)
    return ' '
  })
  const used = /[\p{L}\p{N}]/u.test(plain) ? plain : name
  const { words: written, capitals } = readNameWords(familyLast(used.split(',')), { joinInitials: false })
  const shouted = capitals.every(Boolean)
  const all = written.map((word, i) => ({ word: asLetters(word), capital: !shouted && capitals[i]! }))
  const { rest, generation } = withoutEnd(all.slice(titleLength(all.map(({ word }) => word))), shouted)
  const words = rest
    .filter(
      ({ word }, i) =>
        word.length < 3 || isParticle(word) || rest.findIndex((other) => other.word === word) === i,
    )
    .flatMap(({ word, capital }) => (capital && isInitials(word) ? [...word] : [word]))
  return {
    words,
    called,
    generation,
    sons: words.flatMap((word, i) =>
      isFilial(word) && i > 0 && i < words.length - 1 ? [`${words[i - 1]} ${words[i + 1]}`] : [],
    ),
    consonantal: isConsonantal(name),
    syllables: isSyllabic(name) ? name.normalize('NFKC').replace(/[^\p{L}]/gu, '') : null,
  }
})

interface Written {
  readonly word: string
  /** In capitals, where the others are not. */
  readonly capital: boolean
}

/** Takes "Jr.", "PhD" and, where somebody took a person for a company, "LLC" off the end. */
function withoutEnd(
  words: readonly Written[],
  shouted: boolean,
): { rest: readonly Written[]; generation: string | null } {
  let rest = words
  let generation: string | null = null
  while (rest.length > 1) {
    const { word, capital } = rest.at(-1)!
    // "Sa" and "As" are names, "SA" is none.
    const legal =
      rest.length > 2 && (capital || (word.length > 2 && !shouted)) && legalFormAt([word], 0)?.kinds.length
    if (generationOf(word)) generation = generationOf(word)
    else if (!isDegree(word) && !legal) break
    rest = rest.slice(0, -1)
  }
  return { rest, generation }
}

/** "Lund, Ada Maria" → "Ada Maria Lund"; "Max Lund, Jr." stays. */
function familyLast(parts: readonly string[]): string {
  const [family = '', given = '', ...rest] = parts
  const ends = given
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean)
  if (parts.length < 2 || ends.every((word) => generationOf(word) ?? isDegree(word))) return parts.join(' ')
  return `${given} ${family} ${rest.join(' ')}`
}

/**
 * How many words are a title and what stands before it.
 *   [senate majority leader] ada lund · [and sen] ada lund · [mr] lund       near miss: ada king marsh · howard dean
 */
function titleLength(words: readonly string[]): number {
  let length = 0
  for (let i = words.length - 3; i >= 0 && length === 0; i--) {
    const word = words[i]!
    const title = isAddress(word)
      ? word.length > 2 && !isGivenName(word)
      : parseRole(word) && !isFamilyNameToo(word)
    if (title) length = i + 1
  }
  while (length < words.length - 1 && isHonorific(words[length]!) && !isGivenName(words[length]!)) length++
  return length
}

/** Role nouns that are family names as well. Written for Hearsay. */
const familyNames = new Set(
  (
    'king prince dean bishop pope queen duke earl baron judge major marshal cook page guard miner parent priest abbot lord star ' +
    'child son young christian painter porter trader trainer'
  ).split(' '),
)
const isFamilyNameToo = (word: string) => familyNames.has(word)

/** "ig0r l0sev" → igor losev: digits that look like letters. */
function asLetters(word: string): string {
  if (!/\d/.test(word) || !/[a-z]{2}/.test(word) || generationOf(word)) return word
  return word.replace(/0/g, 'o').replace(/1/g, 'i').replace(/3/g, 'e').replace(/5/g, 's').replace(/4/g, 'a')
}

/** "JC" in "JC Marsh", not "Li" in capitals */
const isInitials = (word: string) => /^[b-df-hj-np-tv-xz]{2,3}$/.test(word)
