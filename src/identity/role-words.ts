// A role as an article writes it ("former Russian Deputy Foreign Minister", "a spokesman for the Clinton campaign") and how two of them
// stand to each other. Comes in: words beside a name, often too many of them; goes out: what the role is, where it is held, and whether
// one person may well hold both.
// Hard part: roles change over a life ("candidate", "president-elect", "former president") and must still be one person's, while two
// people of one name are told apart by nothing but their roles.
import { countryByName, countryByPeople } from '../lexicon/countries.ts'
import { compareFields, fieldOfRole, plainRole, type RoleField } from '../lexicon/role-fields.ts'
import { isAddress, isTitleModifier, longTitle, parseRole } from '../lexicon/titles.ts'
import { opensStateName, usStateOf } from '../lexicon/us-states.ts'

export interface RoleWords {
  /** "spokesperson", "minister"; forms of one role are one word. */
  readonly head: string
  /** null: the word fits many parts of life ("leader", "friend"). */
  readonly field: RoleField | null
  /** Where it is held: states and countries by their usual name. */
  readonly countries: ReadonlySet<string>
  readonly states: ReadonlySet<string>
  /** Other names in it, lower case: of a city, a body, a person. */
  readonly names: ReadonlySet<string>
  /** One alone holds it at a time, in one country or state: "President", not "spokesman". */
  readonly single: boolean
}

/** Roles longer than this have run into the sentence. */
const MOST_WORDS = 14

/** Roles of several words that are one, as written in lower case. */
const compounds: readonly (readonly [RegExp, string])[] = [
  [/\battorneys? general\b/g, 'attorney-general'],
  [/\bsecretary general\b/g, 'secretary-general'],
  [/\bvice (?=president|chair)/g, 'vice-'],
  [/\b(?:press secretary|communications director|director of communications)\b/g, 'spokesperson'],
  [/\bchief of staff\b/g, 'chief-of-staff'],
  [/\bcampaign (?:manager|chairman|chairwoman|chair|chief|director)\b/g, 'campaign-manager'],
  [/\b(?:chief executive officer|chief executive)\b/g, 'ceo'],
  [/\bpolice (?:chief|commissioner)\b|\bchief of police\b/g, 'police-chief'],
  [/\bpolice officer\b/g, 'police-officer'],
  [/\bprime minister\b/g, 'premier'],
]

const parties =
  /^(?:democrat|democratic|democrats|republican|republicans|gop|libertarian|tory|labour|conservative|liberal|green|party)$/
/** Capitalised in a title and no name. */
const noName =
  /^(?:u\.?s|federal|state|house|senate|majority|minority|presumptive|incumbent|unlike|former|ex|mr|mrs|ms|dr|the|a|an|i+|jr|sr)$/
const preposition =
  /^(?:of|for|at|in|on|from|with|to|by|near|as|under|against|about|who|whom|whose|which|that|running)$/
/** Heads of state, of a government, of a house: with their country or state they are one person. */
const singleOffices = new Set(
  'president vice-president premier chancellor king queen emperor emir sultan pope governor mayor speaker senator attorney-general secretary-general president-elect governor-elect mayor-elect'.split(
    ' ',
  ),
)

/** The roles in the words, the first ones first; none where no word of them is a role. */
export function parseRoleWords(role: string): RoleWords[] {
  const sentence = role
    .slice(0, 400)
    .split(/(?<=\p{Ll}{4})[.!?]|\n|—/u)[0]!
    .slice(0, 200)
  return sentence
    .split(/[,;:()]|\s(?:and|or|but|then|now)\s/)
    .slice(0, 4)
    .flatMap((part) => {
      const found = parsePart(part)
      return found ? [found] : []
    })
}

/**
 *   Russian Deputy Foreign Minister → minister; Russia · spokesman for the Alder Foundation → spokesperson; alder, foundation
 *   near miss: the · her · speaking to reporters
 */
function parsePart(part: string): RoleWords | null {
  const joined = compounds.reduce(
    (text, [words, one]) => text.replace(new RegExp(words.source, 'gi'), one),
    part.trim(),
  )
  const words = joined.split(/\s+/).slice(0, MOST_WORDS)
  const stop = words.findIndex((word) => preposition.test(word.toLowerCase()))
  const core = stop < 0 ? words : words.slice(0, stop)
  const at = core.findLastIndex((word) => headOf(word) !== null)
  if (at < 0) return null
  let head = headOf(core[at]!)!
  const { countries, states, names } = placesIn(words.filter((_, i) => i !== at))
  const ofBody = names.size > 0 && states.size === 0
  let field = fieldOfRole(head)
  //   president of the Alder Society       near miss: president of Karvonia · President
  if (/^(?:vice-)?president$/.test(head) && ofBody) [head, field] = ['head-of-body', 'business']
  return { head, field, countries, states, names, single: singleOffices.has(head) }
}

function headOf(word: string): string | null {
  const plain = word.replace(/[’']s?$/, '').replace(/[.,”"]+$/, '')
  const long = longTitle(plain)
  const lower = (long ?? plain).toLowerCase().replace(/\.$/, '')
  const head = plainRole(lower)
  if (fieldOfRole(head) !== null || singleOffices.has(head)) return head
  if (isAddress(plain) && long === null) return null
  const known = parseRole(lower)
  return known && !known.plural ? head : null
}

function placesIn(words: readonly string[]): Pick<RoleWords, 'countries' | 'states' | 'names'> {
  const countries = new Set<string>()
  const states = new Set<string>()
  const names = new Set<string>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!.replace(/[’']s?$|-based$|-born$/, '').replace(/^[“"‘'(]+|[,”")]+$/g, '')
    if (!/^\p{Lu}/u.test(word)) continue
    const next = words[i + 1]?.replace(/[’']s?$/, '').replace(/[,”")]+$/, '') ?? ''
    const both = `${word} ${next}`
    const country = countryByName(both) ?? countryByPeople(both)
    if (country) {
      countries.add(country)
      i++
    } else if (opensStateName(word) && usStateOf(both)) {
      states.add(usStateOf(both)!)
      i++
    } else if (usStateOf(word)) states.add(usStateOf(word)!)
    else if (countryByName(word) ?? countryByPeople(word))
      countries.add((countryByName(word) ?? countryByPeople(word))!)
    else if (isName(word)) names.add(word.toLowerCase().replace(/\.$/, ''))
  }
  // "U.S. Senator", "Texas": a state of the United States says no less.
  if (states.size > 0) countries.add('United States')
  return { countries, states, names }
}

function isName(word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/, '')
  return !(
    parties.test(lower) ||
    noName.test(lower) ||
    preposition.test(lower) ||
    isTitleModifier(lower) ||
    isAddress(lower) ||
    parseRole(lower) !== null ||
    fieldOfRole(plainRole(lower)) !== null
  )
}

export interface RoleLikeness {
  /**
   * same: one role; near: roles of one career; open: people move between them; apart: they seldom do, or the two are held in two
   * places; none: nothing can be said.
   */
  readonly as: 'same' | 'near' | 'open' | 'apart' | 'none'
  /** Both name the same place or body, or the role is one that one person holds. */
  readonly sure: boolean
}

/**
 *   Deputy Foreign Minister, Russian Deputy Foreign Minister: same · candidate, president-elect: near · lawyer, senator: open
 *   coach, senator · mayor of Norhaven, mayor of Alder · Mexican president, French president: apart
 */
export function compareRoles(a: RoleWords, b: RoleWords): RoleLikeness {
  const shared = meet(a.names, b.names) || meet(a.states, b.states)
  const place =
    clash(a.countries, b.countries) ||
    clash(a.states, b.states) ||
    (a.head === b.head && a.single && !meet(a.states, b.states) && clash(a.names, b.names))
  if (place) return { as: 'apart', sure: false }
  if (a.head === b.head) {
    if (shared) return { as: 'same', sure: true }
    if (a.field === null) return { as: 'none', sure: false }
    if (clash(a.names, b.names)) return { as: 'open', sure: false }
    return { as: 'same', sure: a.single || meet(a.countries, b.countries) }
  }
  if (a.field !== null && b.field !== null) return { as: compareFields(a.field, b.field), sure: shared }
  return { as: shared ? 'near' : 'none', sure: false }
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true
  return false
}

const clash = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && !meet(a, b)
