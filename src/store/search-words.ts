// What a person types to search, understood. Comes in: a line; goes out: what must all be there, one of what, and what may not; and the
// same as an expression for the full-text index.
// Hard part: nothing that anybody types may be a mistake. Whatever is no quotation mark, OR, NOT or closing * is a word, and a word goes to
// the index in quotation marks, where nothing has a meaning of its own.
//   budget "night ferry" OR boat* NOT dockers      near miss: or, not, AND(, "unclosed, NEAR(a b), words:budget
import { guessLemma, verbForms } from '../lexicon/inflection.ts'
import { UnfitQuestion } from './answers.ts'

export interface SearchTerm {
  readonly kind: /** In any of its forms: contact, contacts, contacted. */
    | 'word'
    /** As it stands. */
    | 'phrase'
    /** Whatever begins so. */
    | 'prefix'
  readonly text: string
}

export interface SearchWords {
  /** One of each group must be there. */
  readonly all: readonly (readonly SearchTerm[])[]
  readonly none: readonly SearchTerm[]
  /** Something was typed, and nothing of it can be looked for ("—"). */
  readonly isVoid: boolean
}

const MOST_TERMS = 64
const LONGEST = 4000

const token = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|[^\s"“”„«»]+/gu

/** OR binds closer than the blank: "night boat OR ferry" is night, and boat or ferry. Throws UnfitQuestion where it is far too long. */
export function parseSearchWords(line: string): SearchWords {
  const all: SearchTerm[][] = []
  const none: SearchTerm[] = []
  let next: 'and' | 'or' | 'not' = 'and'
  let terms = 0
  if (line.length > LONGEST) throw new UnfitQuestion(`A search takes ${LONGEST} characters at most.`)
  for (const [typed, quoted] of line.matchAll(token)) {
    if (typed === 'OR' || typed === 'NOT' || typed === 'AND') {
      next = typed === 'OR' ? 'or' : typed === 'NOT' ? 'not' : 'and'
      continue
    }
    const term = termOf(typed, quoted)
    if (!term) continue
    if (++terms > MOST_TERMS) throw new UnfitQuestion(`A search takes ${MOST_TERMS} words at most.`)
    const group = all.at(-1)
    if (next === 'not') none.push(term)
    else if (next === 'or' && group) group.push(term)
    else all.push([term])
    next = 'and'
  }
  return { all, none, isVoid: terms === 0 && line.trim() !== '' }
}

const isSearchable = (text: string): boolean => /[\p{L}\p{N}\p{Co}]/u.test(text)

function termOf(typed: string, quoted: string | undefined): SearchTerm | null {
  const text = (quoted ?? typed).replaceAll('\0', '')
  if (!isSearchable(text)) return null
  if (quoted !== undefined) return { kind: 'phrase', text }
  return text.endsWith('*') ? { kind: 'prefix', text: text.replace(/\*+$/, '') } : { kind: 'word', text }
}

/** An expression for FTS5; null where everything passes. */
export function matchOf({ all, none }: Pick<SearchWords, 'all' | 'none'>, everything: string): string | null {
  if (all.length === 0 && none.length === 0) return null
  const wanted = all.map((group) => `words : (${group.map(anyForm).join(' OR ')})`).join(' AND ')
  const unwanted = none.map(anyForm).join(' OR ')
  return unwanted ? `(${wanted || everything}) NOT words : (${unwanted})` : wanted
}

const anyForm = ({ kind, text }: SearchTerm): string =>
  kind === 'prefix'
    ? `${quoteTerm(text)} *`
    : (kind === 'word' ? formsOf(text) : [text]).map(quoteTerm).join(' OR ')

export const quoteTerm = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** contacted → contacted contact contacts contacting      near miss: news, 2016, O'Neil (looked for as they stand) */
function formsOf(word: string): string[] {
  const lower = word.toLowerCase()
  if (!/^[a-z]{3,}$/.test(lower) || lower === 'news') return [word]
  const forms = verbForms(guessLemma(lower)).filter((form) => /^[a-z]+$/.test(form))
  return forms.includes(lower) ? forms : [lower, ...forms]
}
