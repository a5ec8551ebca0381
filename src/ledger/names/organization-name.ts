// Comes in: two names of companies, bodies or vessels. Goes out: how likely they are forms of one name, from 0 to 1.
// Hard part: what is left out without harm (legal form, "Group", "The") stands beside what makes another body (a country, a number,
// one more word). So words are sorted by what they are before they are paired.
import { countryByName } from '../../lexicon/countries.ts'
import { type LegalForm, type LegalKind, legalFormAt } from '../../lexicon/legal-forms.ts'
import {
  expandWord,
  isFunctionWord,
  isGenericWord,
  isShipPrefix,
  numberOf,
} from '../../lexicon/organization-words.ts'
import { isSyllabic } from '../../lexicon/romanize.ts'
import { readNameWords, remembered } from './name-words.ts'
import { wordDistance } from './word-likeness.ts'

interface Organization {
  /** All words but function words and legal forms, generic ones too. */
  readonly words: readonly string[]
  /** Words that tell it from others. Never empty unless the name is. */
  readonly core: readonly string[]
  readonly numbers: readonly string[]
  readonly legal: readonly (readonly LegalKind[])[]
  /** First letters, with and without function words. */
  readonly initials: readonly string[]
  /** Its words without gaps, legal forms left out. */
  readonly joined: string
  readonly acronym: string | null
  readonly syllables: string | null
}

export function compareOrganizations(first: string, second: string): number {
  const a = parseOrganization(first)
  const b = parseOrganization(second)
  if (a.words.length + a.numbers.length === 0 || b.words.length + b.numbers.length === 0) return 0
  if (a.numbers.join(' ') !== b.numbers.join(' ')) return 0.3
  if (!legalFits(a, b)) return 0.5
  if (a.acronym !== null && b.initials.includes(a.acronym)) return 0.85
  if (b.acronym !== null && a.initials.includes(b.acronym)) return 0.85
  if (a.joined.length > 5 && a.joined === b.joined) return 0.97
  return Math.max(compareWords(a.words, b.words), 0.98 * compareWords(a.core, b.core))
}

const parseOrganization = remembered(readOrganization)

function readOrganization(name: string): Organization {
  const { words: found, capitals } = readNameWords(name.replace(/&/g, ' and '), { joinInitials: true })
  const legal: (readonly LegalKind[])[] = []
  const words: string[] = []
  const bare: string[] = []
  const numbers: string[] = []
  const written: string[] = []
  const forms = found.map((_, i) => legalFormAt(found, i, slipped))
  const legalAt = legalPlaces(found, forms)
  for (let i = 0; i < found.length; i++) {
    const word = found[i]!
    const form = forms[i]
    if (form && (form.kinds.length === 0 || legalAt.has(i))) {
      if (form.kinds.length > 0) legal.push(form.kinds)
      else bare.push(...found.slice(i, i + form.length))
      i += form.length - 1
      continue
    }
    if (i === 0 && found.length > 1 && isShipPrefix(word)) continue
    written.push(word)
    const number = numberOf(word)
    if (number !== null && !(word.length < 3 && /^[ivx]+$/.test(word) && i === 0)) {
      const last = numbers.at(-1)
      // "forty-four"
      if (
        last !== undefined &&
        /^[2-9]0$/.test(last) &&
        number < 10 &&
        numberOf(found[i - 1]!) === Number(last) &&
        !/\d/.test(word)
      )
        numbers[numbers.length - 1] = String(Number(last) + number)
      else numbers.push(String(number))
    } else if (/\d/.test(word)) numbers.push(word)
    else if (!isFunctionWord(word))
      words.push(...(capitals[i] || word !== 'us' ? expandWord(word).split(' ') : [word]))
  }
  if (words.length + numbers.length === 0) words.push(...written, ...bare)
  if (words.length + numbers.length === 0) words.push(...found)
  const core = words.filter((word) => !isGenericWord(word))
  const letters = (list: readonly string[]) => list.map((word) => word[0]).join('')
  const only = written.length === 1 && capitals[found.indexOf(written[0]!)] === true
  return {
    words,
    core: core.length > 0 ? core : words,
    numbers,
    legal,
    initials:
      written.length > 1 ? [letters(written), letters(written.filter((word) => !isFunctionWord(word)))] : [],
    joined: written.join(''),
    acronym: only && /^\p{L}{2,7}$/u.test(written[0]!) ? written[0]! : null,
    syllables: isSyllabic(name) ? name : null,
  }
}

/** "jiont stock company" */
const slipped = (a: string, b: string) => a === b || (a.length > 4 && wordDistance(a, b, 1) <= 1)

/**
 * Legal forms stand in a row at the end, or first; what is no word of a language may stand anywhere.
 *   vega [corporation] [joint stock company] · [ooo] vega · vega [gmbh] berlin       near miss: limited edition books
 */
function legalPlaces(words: readonly string[], forms: readonly (LegalForm | null)[]): ReadonlySet<number> {
  const places = new Set<number>()
  let end = words.length
  for (let i = end - 1; i >= 0; i--) {
    const form = forms[i]
    if (form && i + form.length >= end) {
      places.add(i)
      end = i
    } else if (end - i > 6) break
  }
  if (end === 0) places.delete(0)
  for (const [i, form] of forms.entries()) {
    if (
      form &&
      (/^(?:gmbh|llc|ooo|oao|zao|pao|ltd|inc|plc|jsc|ojsc|pjsc|sarl)$/.test(words[i]!) ||
        (i === 0 && form.length > 2))
    )
      places.add(i)
  }
  const first = forms[0]
  if (first && first.length < words.length && first.kinds.length > 0 && words[0]!.length < 6) places.add(0)
  return places
}

/** Where both say what they are, both say the same. */
function legalFits(a: Organization, b: Organization): boolean {
  if (a.legal.length === 0 || b.legal.length === 0) return true
  return a.legal.some((kinds) => b.legal.some((others) => kinds.some((kind) => others.includes(kind))))
}

function compareWords(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [a.join(''), b.join('')]
  if (x === y) return 1
  const joined =
    a.length === b.length || (x[0] !== y[0] && x.at(-1) !== y.at(-1)) || Math.abs(x.length - y.length) > 3
      ? Number.POSITIVE_INFINITY
      : wordDistance(x, y, 1)
  if (joined <= 1 && Math.min(x.length, y.length) > 5) return 0.97 - 0.12 * joined
  if (a.length !== b.length) return 0
  const left = [...b]
  let slips = 0
  let letters = 0
  for (const word of a) {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
  }
  const rest = [...a]
  for (const word of b) {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
  }
  for (const word of rest) {
    const distances = left.map((other) => slipOf(word, other))
    const best = distances.indexOf(Math.min(...distances))
    if (best < 0 || distances[best]! === Number.POSITIVE_INFINITY) return 0
    slips += distances[best]!
    letters += word.length
    left.splice(best, 1)
  }
  const moved = rest.length === 0 ? 0.03 : 0
  if (slips > (letters < 10 ? 1 : 1.6)) return 0.4
  return 0.97 - 0.12 * slips - moved
}

/** Distance of two words where one may be a slip for the other; Infinity where both are words in their own right. */
function slipOf(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  if (Math.max(a.length, b.length) < 5 || length < 4) return Number.POSITIVE_INFINITY
  if (countryByName(a) && countryByName(b)) return Number.POSITIVE_INFINITY
  const most = length < 9 ? 1 : 1.6
  const distance = wordDistance(a, b, most)
  return distance <= most ? distance : Number.POSITIVE_INFINITY
}
