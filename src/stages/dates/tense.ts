// Comes in: a sentence and where a date stands in it. Goes out: whether the verb that governs the date speaks of the past or of
// what is to come; null where no verb says. Hard part: no parse is used. The nearest verb to the left decides, because news puts
// "when" behind its verb; a date before its verb ("on Monday denied", "On Friday, it will") looks to the right.
//   The board will meet on Friday       future      near miss: The board, which will meet, said Friday
import type { Span } from '../../document/span.ts'

export type Tense = 'past' | 'future'

/** How many words are looked through on either side. */
const REACH = 30

const set = (words: string) => new Set(words.split(' '))

const willing = set('will ’ll shall won’t would may might should must can if')
const being = set('is are was were am ’s ’re be been being')
/** "plans to", "is due on": what follows is to come. */
const planning = set(
  'plan plans planned planning expect expects expected scheduled slated set due likely going about hope hopes hoped hoping intend ' +
    'intends intended agree agrees agreed vow vows vowed promise promises promised pledged prepare prepares prepared preparing poised ' +
    'ready want wants aim aims aiming postponed delayed rescheduled moved deadline needs has have until',
)
/** A timetable in the present: "the trial begins Monday". */
const timetabled = set(
  'begin begins starts opens resume resumes expire expires convene convenes meets ends kicks departs seeks upcoming',
)
const determiner = set('the a an its his her their our my of')
/** Past forms that do not end in -ed. Written for Hearsay. */
const irregular = set(
  'was were had did said told met won lost went came took gave made found held led left hit cut put spoke wrote began broke brought ' +
    'built bought caught chose drew drove fell felt fought flew forgot got grew heard kept knew laid lay meant paid ran rose sat saw sent ' +
    'sought shook shot showed shut sold spent stood stole struck swore swept thought threw took taught tore understood woke wore ' +
    'withdrew became beat bid bore dug sank sang spread sprang stuck swam quit rode cast dealt fled hung overthrew undertook ' +
    'done gone seen taken given known shown written spoken begun broken chosen drawn driven fallen flown grown risen stolen sworn thrown ' +
    'worn torn withdrawn been agreed disagreed freed guaranteed wouldn’t',
)
/** "is visiting on Friday" is to come; "is facing", "is urging" goes on. */
const arranged = set(
  'meeting visiting traveling travelling leaving arriving returning holding hosting speaking heading flying attending starting opening ' +
    'closing launching voting going coming convening testifying appearing campaigning gathering taking joining playing giving hearing ' +
    'releasing moving ending beginning resuming',
)
/** Words in -ed that are no verbs here. */
const noVerb = set(
  'united hundred need indeed armed alleged so-called limited unprecedented speed feed seed red bed shed wed',
)

/** The verb of a clause, and neither past nor to come: "A poll in January shows that she will win". */
const stands = set('is are has have says say shows show suggests suggest')
/** "in a report Tuesday": what is out. */
const report = set('report reports statement interview tweet memo letter poll post filing ruling')

interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

export class Clauses {
  readonly words: readonly Word[]

  constructor(sentence: string) {
    this.words = [
      ...sentence.matchAll(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*|[’'](?:ll|s|re|ve)\b|["“”;:()—–]/giu),
    ].flatMap(({ 0: word, index }) => {
      // "they’ll" is two words.
      const [, body, clitic] = /^(.+)([’'](?:ll|re|s|ve))$/iu.exec(word) ?? []
      // "in May", "Will Vale": a capital inside a sentence is no verb's.
      const name = index > 0 && /^\p{Lu}/u.test(word) && !/["“‘]$/.test(sentence.slice(index - 1, index))
      const read = (part: string) => (name ? part : fold(part))
      if (body === undefined || clitic === undefined)
        return [{ word: read(word), start: index, end: index + word.length }]
      const middle = index + body.length
      return [
        { word: read(body), start: index, end: middle },
        { word: fold(clitic), start: middle, end: index + word.length },
      ]
    })
  }

  /** `date` is counted from the start of the sentence. */
  tenseAt(date: Span): Tense | null {
    const { words } = this
    let after = lowerBound(words, date.end)
    let before = lowerBound(words, date.start) - 1
    if (words[after]?.word === '’s') after++
    // "Mora on Monday denied": the verb touches the date.
    const noun = words[words[before]?.word === 'on' ? before - 1 : before]?.word ?? ''
    if (report.has(noun) || words[before]?.word === 'since') return 'past'
    const touching = words[after] && !this.#isVerb(before) ? this.#decide(after) : null
    if (touching) return touching
    for (const floor = before - REACH; before >= 0 && before > floor; before--) {
      if (isBoundary(words[before]!.word)) break
      if (words[before]!.word === 'according') return 'past'
      const tense = this.#decide(before)
      if (tense) return tense
    }
    for (const ceiling = after + REACH; after < words.length && after < ceiling; after++) {
      if (isBoundary(words[after]!.word)) break
      const stated = stands.has(words[after]!.word)
      const tense = this.#decide(after)
      if (tense || stated) return tense
    }
    return null
  }

  #isVerb(at: number): boolean {
    return this.#decide(at) !== null
  }

  /** What the word at `at` says by itself, with the two or three words around it. */
  #decide(at: number): Tense | null {
    const { words } = this
    const word = words[at]?.word ?? ''
    const next = words[at + 1]?.word ?? ''
    const last = words[at - 1]?.word ?? ''
    if (willing.has(word)) {
      if ((word === 'may' || word === 'will') && determiner.has(last)) return null
      // "would have met", "may not have known"; but "will have met by Thursday".
      if (/^(?:will|shall|’ll|won’t)$/.test(word)) return 'future'
      if (word === 'if') return last === 'as' || last === 'even' ? null : 'future'
      if (word === 'can' && next === 'be') return null
      const have = next === 'have' ? at + 1 : words[at + 2]?.word === 'have' ? at + 2 : -1
      return have > 0 && isPast(words[have + 1]?.word ?? '') ? 'past' : 'future'
    }
    if (planning.has(word) && /^(?:to|for|on|until|by|in)$/.test(next)) {
      if (
        next === 'to' ||
        /^(?:scheduled|slated|set|due|planned|expected|postponed|delayed|rescheduled)$/.test(word)
      )
        return 'future'
    }
    if (timetabled.has(word)) return determiner.has(last) ? null : 'future'
    if (word === 'take' || word === 'takes')
      return /^(?:place|effect|office|over)$/.test(next) ? 'future' : null
    if (being.has(word)) {
      if (next === 'to') return 'future'
      if (planning.has(next) && /^(?:to|for)$/.test(words[at + 2]?.word ?? '')) return 'future'
      // "is visiting on Friday"
      if (/^(?:is|are|am|’s|’re)$/.test(word) && arranged.has(next)) return 'future'
      return word === 'was' || word === 'were' || word === 'been' ? 'past' : null
    }
    // "Put it off to Monday" asks.
    if (at === 0 && /^(?:put|hit|cut|cast|bid)$/.test(word)) return null
    if (!isPast(word)) {
      return arranged.has(word) && /^(?:is|are|am|’s|’re)$/.test(last) ? 'future' : null
    }
    // "is closed" is how it stands.
    if (/^(?:is|are|am|’re)$/.test(last)) return null
    // "to be released", "will not be held": to come. "could not be reached": past.
    for (let i = at - 1; i >= at - 2 && i > 0; i--) {
      if (words[i]!.word !== 'be') continue
      const helper = words[i - 1]!.word === 'not' ? (words[i - 2]?.word ?? '') : words[i - 1]!.word
      return helper === 'to' || (willing.has(helper) && helper !== 'can') ? 'future' : 'past'
    }
    return 'past'
  }
}

const isPast = (word: string) =>
  irregular.has(word) || (/[^e]ed$/.test(word) && word.length > 3 && !noVerb.has(word))
const fold = (word: string) => word.toLowerCase().replaceAll("'", '’')
const isBoundary = (word: string) => /^["“”;:()—–]$/.test(word)

/** Index of the first word that starts at or after `offset`. */
function lowerBound(words: readonly Word[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
