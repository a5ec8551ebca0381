// A source as written, taken apart: is it a name, a pronoun or a description, and which word is its head?
// Comes in: the spans of the source and the names in it. Goes out: a `Source`.
// Hard part: the name in a source need not be the speaker: "Trump’s lawyers", "the president of Judicial Watch", "Soll’s office".

import type { Span } from '../../document/span.ts'
import { countryByPeople } from '../../lexicon/countries.ts'
import { type Pronoun, parsePronoun } from '../../lexicon/pronouns.ts'
import { isDocumentNoun, isGroupNoun, isOrganizationNoun, parseRole } from '../../lexicon/titles.ts'
import { type Cast, type NamedMention, namesWithin } from '../names/cast.ts'
import type { Actor } from '../report.ts'

export type Source =
  | { readonly form: 'name'; readonly name: NamedMention; readonly role: Span | null }
  | { readonly form: 'pronoun'; readonly span: Span; readonly pronoun: Pronoun }
  | { readonly form: 'relative'; readonly span: Span }
  | Description

export interface Description {
  readonly form: 'description'
  /** The phrase up to the first comma. */
  readonly span: Span
  /** The last word of its core, in lower case: "officials" in "two officials in the ministry". */
  readonly head: string
  /** Words of the core before the head, in lower case. */
  readonly modifiers: readonly string[]
  /** "the", "his", a possessive: it points to something known. */
  readonly definite: boolean
  readonly kind: Actor['kind']
  /** Words behind the head that tell who is meant: "of Judicial Watch", "who was there". */
  readonly tail: Span | null
  /** A name or pronoun that owns it: "Soll’s" in "Soll’s office". */
  readonly owner: NamedMention | Pronoun | null
}

interface Item extends Span {
  readonly text: string
  readonly name: NamedMention | null
}

/** These end the core of a noun phrase. */
const boundary =
  /^(?:of|for|in|on|at|from|with|to|who|whom|whose|which|that|by|as|near|after|inside|outside|during|under|over|about|against|including|like|now|is|was|were|are)$/
const mark = /^[,(:;—–-]$/

export function parseSource(text: string, spans: readonly Span[], cast: Cast): Source | null {
  const whole = { start: spans[0]!.start, end: spans.at(-1)!.end }
  const items = itemsOf(text, whole, cast)
  if (items.length === 0) return null
  const core = coreOf(items)
  const first = core[0]
  if (!first) return null
  const pronoun = core.length <= 2 && !first.name ? parsePronoun(first.text) : null
  if (pronoun && (core.length === 1 || /^(?:all|both|also|himself|herself)$/i.test(core[1]!.text)))
    return { form: 'pronoun', span: first, pronoun }
  if (core.length === 1 && /^(?:who|which|that)$/i.test(first.text)) return { form: 'relative', span: first }
  const last = core.at(-1)!
  if (isList(items)) return { ...describe(items, items), kind: 'group' }
  if (last.name && !joins(core) && !isOfPlace(core))
    return {
      form: 'name',
      name: last.name,
      role: core.length > 1 ? { start: first.start, end: core.at(-2)!.end } : null,
    }
  const description = describe(items, core)
  //   A spokesman for Soll, Peder Nyquist           near miss: three senators - Ann Ray of Ohio, Max Lund of Iowa
  const named = description.kind === 'group' ? null : nameBehindComma(items)
  if (named) return { form: 'name', name: named, role: description.span }
  return description
}

function itemsOf(text: string, whole: Span, cast: Cast): Item[] {
  const names = namesWithin(cast, whole)
  const items: Item[] = []
  let at = whole.start
  const words = (end: number) => {
    for (const m of text
      .slice(at, end)
      .matchAll(
        /[’'](?:s(?![\p{L}\p{N}])|(?![\p{L}\p{N}]))|[\p{L}\p{N}@#](?:[\p{L}\p{N}&.]|[-’'](?=[\p{L}\p{N}])(?![’']s(?![\p{L}\p{N}])))*|[^\s\p{L}\p{N}]/gu,
      )) {
      items.push({ start: at + m.index, end: at + m.index + m[0].length, text: m[0], name: null })
    }
  }
  for (const name of names) {
    words(name.start)
    items.push({ start: name.start, end: name.end, text: text.slice(name.start, name.end), name })
    at = name.end
  }
  words(whole.end)
  while (items.length && /^[“"”‘,;:]$/.test(items[0]!.text)) items.shift()
  //   The president strongly (denied it)      near miss: a family
  const last = items.at(-1)
  if (items.length > 1 && last && !last.name && /^\p{Ll}+ly$/u.test(last.text) && isNoun(items.at(-2)!.text))
    items.pop()
  return items
}

/** The noun phrase before its first preposition, relative clause, participle or comma; a possessive at the very end is dropped. */
function coreOf(items: readonly Item[]): Item[] {
  let end = 0
  for (; end < items.length; end++) {
    const { text, name } = items[end]!
    if (name) continue
    if (mark.test(text) || /^[“”"]$/.test(text)) break
    if (end > 0 && boundary.test(text.toLowerCase())) break
    if (end > 0 && /(?:ed|ing)$/.test(text) && isNoun(items[end - 1]!.text) && !items[end + 1]?.name) break
    //   materials released by the court      near miss: the redacted materials
    if (end > 1 && /ed$/.test(text) && boundary.test(items[end + 1]?.text ?? '')) break
    // "the senators all", "Graham himself"
    if (end > 0 && /^(?:all|both|also|himself|herself|itself|themselves|alone|too)$/.test(text)) break
  }
  const core = items.slice(0, end)
  while (core.length > 1 && /^[’']s?$/.test(core.at(-1)!.text)) core.pop()
  return core
}

function isNoun(word: string): boolean {
  return parseRole(word) !== null || isGroupNoun(word) || isDocumentNoun(word) || isOrganizationNoun(word)
}

/** "Halvorsen, Abernathy and Boone": persons and nothing else. Near miss: "Peder Nyquist, an aide to Soll and Brandt". */
function isList(items: readonly Item[]): boolean {
  const persons = items.filter((item) => item.name?.actor.kind === 'person').length
  return (
    persons > 1 &&
    items.every((item) => item.name?.actor.kind === 'person' || /^(?:,|and|&)$/.test(item.text))
  )
}

/** "the former Miss Ohio": a place at the end of a description of somebody; near miss: "the United States", "Dutch Minister Lund". */
function isOfPlace(core: readonly Item[]): boolean {
  const place = core.at(-1)!.name?.actor.kind === 'country'
  return (
    place &&
    /^(?:the|a|an)$/i.test(core[0]!.text) &&
    core.slice(1, -1).some((item) => parseRole(item.text) !== null)
  )
}

/** "Graham and Johnson", "agencies as well as officials": two heads and more. */
function joins(core: readonly Item[]): boolean {
  return core.some(
    (item, i) =>
      i > 0 && /^(?:and|&)$/.test(item.text) && (core[i - 1]!.name !== null || isNoun(core[i - 1]!.text)),
  )
}

function describe(items: readonly Item[], core: readonly Item[]): Description {
  const first = core[0]!
  const comma = items.findIndex((item, i) => i >= core.length && /^[,(—–-]$/.test(item.text) && !item.name)
  const span = { start: first.start, end: (comma > 0 ? items[comma - 1]! : items.at(-1)!).end }
  const head =
    core
      .findLast((item) => /[\p{L}\p{N}]/u.test(item.text) && !/^[’']s$/.test(item.text))
      ?.text.toLowerCase() ?? ''
  const possessive = core.findIndex((item) => /^[’']s?$/.test(item.text))
  const ownerName = possessive > 0 ? core[possessive - 1]!.name : null
  const ownerPronoun = parsePronoun(first.text)
  const owner = ownerName ?? (ownerPronoun && core.length > 1 ? ownerPronoun : null)
  return {
    form: 'description',
    span,
    head,
    tail: core.at(-1)!.end < span.end ? { start: core.at(-1)!.end, end: span.end } : null,
    modifiers: core.slice(0, -1).map((item) => item.text.toLowerCase()),
    definite: owner !== null || possessive > 0 || /^(?:the|this|that|these|those)$/i.test(first.text),
    kind: kindOf(core, head, core.at(-1)!.text),
    owner,
  }
}

function kindOf(core: readonly Item[], head: string, asWritten: string): Actor['kind'] {
  if (joins(core)) return 'group'
  const role = parseRole(head)
  if (role?.plural) return 'group'
  if (
    /^(?:two|three|four|five|six|seven|eight|nine|ten|some|many|several|most|few|all|both|others|dozens|hundreds|thousands)$/i.test(
      core[0]!.text,
    )
  )
    return 'group'
  if (role) return 'unnamed'
  if (isDocumentNoun(head)) return 'document'
  if (isOrganizationNoun(head)) return head.endsWith('s') && !/ss$|us$/.test(head) ? 'group' : 'organization'
  if (isGroupNoun(head)) return 'group'
  // "Russians", "Democrats", "critics"
  if (countryByPeople(head) || /^(?:those|these|they|people|others|critics|both|many|some|most)$/.test(head))
    return 'group'
  if (/[^su]s$/.test(head) && head === asWritten) return 'group'
  if (/^\p{Lu}/u.test(asWritten)) return 'organization'
  // The lexicon lists what people are called; a noun it does not know is a person's by its ending, or else a thing that speaks.
  return /(?:er|or|ist|ian|ant|man|woman|ee)$/.test(head) ? 'unnamed' : 'document'
}

function nameBehindComma(items: readonly Item[]): NamedMention | null {
  const comma = items.findIndex((item) => item.text === ',' && !item.name)
  if (comma < 0) return null
  const behind = items.slice(comma + 1)
  const end = behind.findIndex(
    (item) => !item.name && (mark.test(item.text) || boundary.test(item.text.toLowerCase())),
  )
  const chunk = end < 0 ? behind : behind.slice(0, end)
  const last = chunk.at(-1)
  return last?.name?.actor.kind === 'person' ? last.name : null
}
