// Cues inside what another statement says: "She said that the mayor [had denied] it". Comes in: tokens with their tree, what the cue
// head says, and the contents read so far. Goes out: cues to be read. Hard part: the people who marked the training data left them
// out, so the cue head says little of them; a verb of speech with a subject and a complement of its own tells.
import type { Layers } from '../../document/layers/layers.ts'
import {
  dependentsOf,
  type Syntax,
  subjectOf,
  subtreeOf,
  type TokenRange,
} from '../../document/layers/syntax.ts'
import type { Span } from '../../document/span.ts'
import { type Complement, isInnerCue, isInnerNoun } from '../../lexicon/inner-cues.ts'
import { parsePronoun } from '../../lexicon/pronouns.ts'
import type { CueCandidate } from './find-cues.ts'

export interface InnerCue extends CueCandidate {
  /** The verb among the cue's words. */
  readonly verb: number
  readonly subject: TokenRange | null
  /** The clause that it governs. */
  readonly clause: TokenRange | null
}

type Ground = Pick<Layers, 'tokens' | 'syntax'>

/** The cue head is believed inside a content from this probability on. */
const LIKELY = 0.1

/**
 *   She said the mayor had denied the report.        near misses: I think, she said, that … · It was the mayor who paid.
 *                      ^^^^^^^^^^
 * `cueBegins`: probability that a cue begins at each token. `taken`: tokens of the cues that are known.
 */
export function findInnerCues(
  text: string,
  { tokens, syntax }: Ground,
  contents: readonly TokenRange[],
  taken: ReadonlySet<number>,
  cueBegins: (token: number) => number,
): InnerCue[] {
  const cues = new Map<number, InnerCue>()
  for (const { first, end } of contents) {
    for (let verb = first; verb < end; verb++) {
      if (taken.has(verb) || cues.has(verb)) continue
      const tag = syntax.tags[verb]!
      const probability = cueBegins(verb)
      const reports = tag.startsWith('V')
        ? isReportingVerb(text, { tokens, syntax }, verb)
        : tag.startsWith('NN') && isReportingNoun(text, { tokens, syntax }, verb)
      if (!reports && (!tag.startsWith('V') || probability < LIKELY)) continue
      const clause = dependentsOf(syntax, verb, 'ccomp').at(-1)
      cues.set(verb, {
        first: withAuxiliaries(syntax, verb),
        end: verb + 1,
        verb,
        probability,
        subject: subjectOf(syntax, verb),
        clause: clause === undefined ? null : subtreeOf(syntax, clause),
      })
    }
  }
  return [...cues.values()].sort((a, b) => a.verb - b.verb)
}

function isReportingVerb(text: string, { tokens, syntax }: Ground, verb: number): boolean {
  //   a man came and told her to go: the second verb has the subject of the first
  const first = syntax.relations[verb] === 'conj' ? syntax.heads[verb]! : -1
  const subject =
    dependentsOf(syntax, verb, 'nsubj').at(-1) ??
    (first >= 0 ? dependentsOf(syntax, first, 'nsubj').at(-1) : undefined)
  const word = wordAt(text, tokens, verb)
  if (subject !== undefined && isNobody(wordAt(text, tokens, subject))) return false
  //   saying that …, denying it: a participle has its subject elsewhere
  if (subject === undefined && (!word.endsWith('ing') || dependentsOf(syntax, verb, 'aux').length > 0))
    return false
  return complementsOf(syntax, verb).some(
    (complement) => isInnerCue(word, complement) && (subject !== undefined || complement === 'clause'),
  )
}

/**
 *   his demand that Lund resign        near misses: the demand for grain · a demand that he met
 *       ^^^^^^
 */
function isReportingNoun(text: string, { tokens, syntax }: Ground, noun: number): boolean {
  if (!isInnerNoun(wordAt(text, tokens, noun))) return false
  const owned = dependentsOf(syntax, noun, 'nmod:poss').length > 0
  const next = noun + 1 < tokens.length ? wordAt(text, tokens, noun + 1) : ''
  return owned && (next === 'that' || next === 'to')
}

function wordAt(text: string, tokens: readonly Span[], token: number): string {
  return text.slice(tokens[token]!.start, tokens[token]!.end).toLowerCase()
}

/** Whoever hedges in the first person, and what is nobody: "I think", "it says". */
function isNobody(word: string): boolean {
  const pronoun = parsePronoun(word)
  return (
    (pronoun !== null && pronoun.person !== 3) || /^(?:nobody|anybody|anyone|it|that|this|there)$/.test(word)
  )
}

function complementsOf(syntax: Syntax, verb: number): Complement[] {
  const has = (...relations: string[]) =>
    dependentsOf(syntax, verb, ...relations).some((token) => token > verb)
  const complements: Complement[] = []
  if (has('ccomp')) complements.push('clause')
  if (has('dobj')) complements.push('object', 'person')
  if (has('xcomp') && has('dobj', 'iobj')) complements.push('person and verb')
  return complements
}

/** "has not denied", "would ask": the auxiliaries, negation and adverbs that stand right before the verb are of the cue. */
function withAuxiliaries(syntax: Syntax, verb: number): number {
  let first = verb
  const belongs = (token: number) =>
    (syntax.heads[token] === verb && /^(?:aux|neg|advmod)/.test(syntax.relations[token]!)) ||
    syntax.relations[token] === 'part' ||
    /^(?:MD|PART)$/.test(syntax.tags[token]!)
  while (first > 0 && belongs(first - 1)) first--
  return first
}
