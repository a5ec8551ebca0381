// Did it happen? Comes in: the token that names an act. Goes out: reported, denied, refused, planned or possible.
// Hard part: what the verbs above it say: "refused to meet", "has denied meeting", "plans to call", "was asked to apologize".
import type { InteractionStatus } from '../../document/layers/interactions.ts'
import { governs } from '../../lexicon/governing-verbs.ts'
import type { Clauses } from './clauses.ts'

const STEPS = 6

/**
 *   Moss met Lund            reported          Moss never met Lund       denied         Moss refused to meet Lund   refused
 *   Moss will meet Lund      planned           Moss may meet Lund        possible
 */
export function statusOf(clauses: Clauses, act: number): InteractionStatus {
  let at = act
  let status: InteractionStatus = 'reported'
  for (let step = 0; step < STEPS; step++) {
    const here = atVerb(clauses, at)
    // What is said lower down is nearer to the act; a denial above turns it round all the same.
    if (here !== 'reported' && (status === 'reported' || (here === 'denied' && status !== 'refused')))
      status = here
    const head = clauses.head(at)
    if (head < 0) break
    const relation = clauses.relation(at)
    if (relation === 'conj') {
      //   Moss will meet Lund and talk to Ray         near miss: Moss met Lund and will talk to Ray
      if (clauses.of(at, 'aux', 'auxpass', 'nsubj', 'nsubjpass').length && clauses.isVerb(at)) break
      at = head
      continue
    }
    const isComplement = /^(?:xcomp|ccomp|dobj|nsubjpass|acl|nmod|advcl)$/.test(relation)
    if (!isComplement) break
    const word = clauses.word(head)
    const infinitive =
      relation === 'xcomp' ||
      (relation !== 'nmod' && clauses.of(at, 'mark', 'aux').some((mark) => clauses.word(mark) === 'to'))
    const gerund = clauses.tag(at) === 'VBG' || /^NN/.test(clauses.tag(at))
    if (relation === 'advcl' || relation === 'nmod') {
      if (clauses.of(at, 'mark').some((mark) => /^(?:if|unless)$/.test(clauses.word(mark))))
        status = status === 'reported' ? 'possible' : status
      if (relation === 'nmod' || !infinitive) break
      // "to" of purpose: done in order to
      break
    }
    const said = governed(word, infinitive, gerund, relation)
    if (said && (status === 'reported' || said === 'denied' || said === 'refused')) status = said
    else if (!infinitive && relation === 'ccomp') break
    else if (relation === 'acl') break
    at = head
  }
  return status
}

function governed(
  word: string,
  infinitive: boolean,
  gerund: boolean,
  relation: string,
): InteractionStatus | null {
  if (relation === 'ccomp' && !infinitive)
    return governs(word, 'denying') && !governs(word, 'refusing')
      ? /^(?:den|disput|refut)/.test(word)
        ? 'denied'
        : null
      : null
  if ((infinitive || gerund) && governs(word, 'refusing')) return 'refused'
  if ((infinitive || gerund) && governs(word, 'denying')) return 'denied'
  if (infinitive && governs(word, 'planning')) return 'planned'
  if (infinitive && governs(word, 'wishing')) return 'possible'
  if (gerund && /^(?:plan|schedul|arrang|propos)/.test(word)) return 'planned'
  if (gerund && /^(?:consider|suggest|seek|sought|want|urg|demand)/.test(word)) return 'possible'
  return null
}

/** What the words at the verb itself say: negation and auxiliaries. */
function atVerb(clauses: Clauses, token: number): InteractionStatus {
  if (clauses.isNegated(token)) return 'denied'
  const aux = clauses.of(token, 'aux').map((child) => clauses.word(child))
  if (aux.some((word) => /^(?:will|ll|’ll|shall|wo)$/.test(word))) return 'planned'
  if (aux.some((word) => /^(?:may|might|could|can|should|must|ca)$/.test(word))) return 'possible'
  if (aux.includes('would')) return isReportedFuture(clauses, token) ? 'planned' : 'possible'
  if (clauses.of(token, 'mark').some((mark) => /^(?:if|unless|whether)$/.test(clauses.word(mark))))
    return 'possible'
  return 'reported'
}

/** Moss said she would meet Lund.        near miss: Moss would meet Lund if … */
function isReportedFuture(clauses: Clauses, verb: number): boolean {
  if (
    clauses
      .of(verb, 'advcl')
      .some((clause) => clauses.of(clause, 'mark').some((mark) => clauses.word(mark) === 'if'))
  )
    return false
  if (clauses.of(verb, 'xcomp').length && clauses.word(verb) === 'have') return false
  const head = clauses.head(verb)
  return (
    head >= 0 &&
    /^(?:ccomp|parataxis|dep)$/.test(clauses.relation(verb)) &&
    /^VB[DNG]$/.test(clauses.tag(head))
  )
}
