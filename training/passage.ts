// A passage, and who is named in it. Comes in: the passage. Goes out: every place where a person is named, with a number for the
// person. Hard part: nobody annotated the names; this goes by the look of the words alone, so that no reading model has a say in what
// the next one learns.
import type { Span } from '../src/document/span.ts'
import { givenNameGender } from '../src/lexicon/given-names.ts'
import type { Gender } from '../src/lexicon/pronouns.ts'

export interface Passage {
  readonly text: string
  /** GAP's question: which of the two does the pronoun stand for, if either? Other texts ask nothing. */
  readonly asked: {
    readonly pronoun: Span
    readonly a: Span & { readonly coref: boolean }
    readonly b: Span & { readonly coref: boolean }
  } | null
  /** Words that are persons' names elsewhere in the article, with the gender as far as it is known. */
  readonly known?: ReadonlyMap<string, Gender | null>
}

export interface NameWord extends Span {
  readonly text: string
}

export interface Mention extends Span {
  readonly words: readonly NameWord[]
  readonly person: number
}

const CAPITALISED = /\p{Lu}[\p{L}\p{M}]*(?:[-'’]\p{Lu}[\p{L}\p{M}]+)*/gu
/** Between two words of one name: "Ann Moss", "Ann B. Moss", "Ann van Moss". */
const WITHIN_NAME = /^ (?:\p{Lu}\. ){0,2}(?:(?:de|da|di|du|la|van|von|der|den|del|bin|al|el) ){0,2}$/u
/** Written for Hearsay: words with a capital letter that are no part of a person's name. */
const NO_NAME = new Set(
  `The This That These Those When While After Before During Although Though However Because Since Until As At By For From In Into Of On
  Once Then There They Their Them To With He She His Her Him Hers It Its We You Who What Where Which If But And Or Nor Not So Both Also
  Later Born An One Two January February March April May June July August September October November December Monday Tuesday Wednesday
  Thursday Friday Saturday Sunday University College School Street Award Awards Church County Park Prize House Hall Hospital Library
  Foundation Company Road Avenue River Cup Institute Museum Club Jr Sr II III IV Mr Mrs Ms Dr Miss Sir Lady Lord King Queen Prince
  Princess President Senator Judge Captain General Colonel Professor Father Mother Saint St`.split(/\s+/),
)

export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

export function pronounGender(pronoun: string): Gender {
  return /^(?:he|him|his)$/i.test(pronoun) ? 'masculine' : 'feminine'
}

export function nameWords(text: string, { start, end }: Span): NameWord[] {
  return [...text.slice(start, end).matchAll(CAPITALISED)]
    .map(({ 0: word, index }) => ({ text: word, start: start + index, end: start + index + word.length }))
    .filter((word) => word.text.length > 1 && !NO_NAME.has(word.text))
}

/** The persons that are named: the passage's two, whoever has a known given name, and single words of these. */
export function findMentions({ text, asked, known: elsewhere }: Passage): Mention[] {
  const two = (asked ? [asked.a, asked.b] : []).map(({ start, end }) => ({
    start,
    end,
    words: nameWords(text, { start, end }),
  }))
  const found = two.filter(({ words }) => words.length > 0)
  const ends = (words: readonly NameWord[]) => [words[0]!.text, words.at(-1)!.text] as const
  const known = new Set([...(elsewhere?.keys() ?? []), ...found.flatMap(({ words }) => ends(words))])
  for (const run of runsOf(text)) {
    //   Chancellor Ann Moss: from the given name on
    const words = run.slice(
      run.findIndex((word) => givenNameGender(word.text) !== null || known.has(word.text)),
    )
    if (!givenNameGender(words[0]!.text) && !known.has(words[0]!.text)) continue
    const span = { start: words[0]!.start, end: words.at(-1)!.end, words }
    if (two.some((name) => overlap(name, span))) continue
    found.push(span)
    for (const word of ends(words)) known.add(word)
  }
  //   Ann Moss … Moss … Ann: one person, as long as nobody else is called so
  const persons: NameWord[][] = []
  const numbers = new Map<Span, number>()
  for (const one of found.toSorted((x, y) => y.words.length - x.words.length)) {
    const [first, last] = ends(one.words)
    const like = persons.flatMap((words, number) => {
      const [itsFirst, itsLast] = ends(words)
      const same =
        one.words.length > 1
          ? itsFirst === first && itsLast === last
          : itsFirst === first || itsLast === first
      return same ? [number] : []
    })
    numbers.set(one, like.length === 1 ? like[0]! : persons.push(one.words) - 1)
  }
  return found
    .map((one) => ({ ...one, person: numbers.get(one)! }))
    .toSorted((one, other) => one.start - other.start)
}

/** Capitalised words that stand together. */
function runsOf(text: string): NameWord[][] {
  const runs: NameWord[][] = []
  for (const word of nameWords(text, { start: 0, end: text.length })) {
    const before = runs.at(-1)?.at(-1)
    if (before && WITHIN_NAME.test(text.slice(before.end, word.start))) runs.at(-1)!.push(word)
    else runs.push([word])
  }
  return runs
}

/** Person → gender: by a given name, or by the pronoun that stands for the person. */
export function gendersOf(
  mentions: readonly Mention[],
  { text, asked, known }: Passage,
): Map<number, Gender> {
  const genders = new Map<number, Gender>()
  const tell = (one: Mention, gender: Gender | null | undefined) => {
    if (gender && !genders.has(one.person)) genders.set(one.person, gender)
  }
  const names = asked ? [asked.a, asked.b] : []
  const gender = asked && pronounGender(text.slice(asked.pronoun.start, asked.pronoun.end))
  for (const one of mentions) if (names.some((name) => name.coref && overlap(one, name))) tell(one, gender)
  for (const one of mentions)
    tell(one, givenNameGender(one.words[0]!.text) ?? known?.get(one.words.at(-1)!.text))
  // The other name of a passage is of the pronoun's gender more often than not.
  for (const one of mentions) if (names.some((name) => overlap(one, name))) tell(one, gender)
  return genders
}
