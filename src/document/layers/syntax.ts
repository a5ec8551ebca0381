import type { Span } from '../span.ts'

/** Every token's part of speech and what it depends on, in the order of the tokens. */
export interface Syntax {
  /** Penn Treebank tags: "NNP", "VBD". 'PART': the token goes on the word before it. */
  readonly tags: readonly string[]
  /** Index of the token on which each depends; -1: the root of a sentence. */
  readonly heads: readonly number[]
  /** Universal Dependencies, version 1: "nsubj", "dobj", "nmod", "nmod:poss". */
  readonly relations: readonly string[]
  /** The tokens that depend on each, in order. */
  readonly dependents: readonly (readonly number[])[]
}

/** Tokens first … end - 1: a token with all that hangs on it. */
export interface TokenRange {
  readonly first: number
  readonly end: number
}

/** From the first to the last token that hangs on `token`, itself included. Parts that `without` names are left out with all behind them. */
export function subtreeOf(
  { dependents, relations }: Syntax,
  token: number,
  without: ReadonlySet<string> = new Set(),
): TokenRange {
  let first = token
  let end = token + 1
  const open = [token]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    first = Math.min(first, next)
    end = Math.max(end, next + 1)
    for (const child of dependents[next]!) if (!without.has(relations[child]!)) open.push(child)
  }
  return { first, end }
}

/** The dependents of `token` in one of the relations, in order. */
export function dependentsOf(
  { dependents, relations }: Syntax,
  token: number,
  ...wanted: readonly string[]
): number[] {
  return dependents[token]!.filter((child) => wanted.includes(relations[child]!))
}

export function spanOf(tokens: readonly Span[], { first, end }: TokenRange): Span {
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end }
}

/** What hangs on a subject and is none of its words: "the president [strongly] and …". */
const NO_PHRASE = new Set(['advmod', 'discourse', 'parataxis'])

/** Its own subject, or that of the verb on which it hangs: "[she] denied telling him", "the man [who] came and claimed". */
export function subjectOf(syntax: Syntax, verb: number): TokenRange | null {
  for (let at = verb, steps = 0; steps < 4; steps++) {
    const own = dependentsOf(syntax, at, 'nsubj').find((token) => token < verb)
    if (own !== undefined) return subtreeOf(syntax, own, NO_PHRASE)
    const head = syntax.heads[at]!
    if (
      head < 0 ||
      !/^(?:xcomp|advcl|conj|ccomp|dep)$/.test(syntax.relations[at]!) ||
      !syntax.tags[head]!.startsWith('V')
    )
      return null
    at = head
  }
  return null
}
