// Why a row is what it is: for each part of a statement, which head of the model or which rule put it there, and from which words.
// It stands beside the report, never in it: a report says what was found, an explanation how.
import type { Origin } from '../document/layers/attributions.ts'
import type { Quoted } from '../document/span.ts'

/** The part of the row that is explained: the attribution's own parts first, then what was concluded from them. */
export type ExplainedRole =
  | 'source'
  | 'cue'
  | 'content'
  | 'speaker'
  | 'kind'
  | 'act'
  | 'negated'
  | 'continues'
  | 'to'
  | 'via'
  | 'when'
  | 'confidence'

export interface ExplainedPart {
  readonly role: ExplainedRole
  /** 'model': a head of the reading model; 'rule:…': the rule of that name. */
  readonly by: Origin
  /** The words it rests on; empty where it rests on the absence of words. */
  readonly words: readonly Quoted[]
  /** One plain sentence for a person, e.g. "“he” is the nearest earlier man who is named." */
  readonly why: string
  /** The head's or rule's own score, where it has one: 0 to 1. */
  readonly score?: number
}

/** How one statement came about. */
export interface Explanation {
  /** Id of the statement, e.g. "s2". */
  readonly statement: string
  readonly parts: readonly ExplainedPart[]
}
