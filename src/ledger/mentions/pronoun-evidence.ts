// What speaks for a name as the one that a pronoun stands for. Comes in: the layers, a pronoun's token, a name's last token. Goes out: a
// number for each kind of evidence, and their weighed sum. Hard part: no kind tells alone; the reading model weighs the words, the tree
// knows who can bind whom, and the count of mentions who the text is about.
import type { Layers } from '../../document/layers/layers.ts'
import { isQuoted } from '../../document/layers/quotations.ts'

export type Evidence = Readonly<Record<keyof typeof WEIGHTS, number>>

/** Fitted by logistic regression on a fifth of GAP's development part (Webster et al. 2018), which taught the reading model nothing. */
export const WEIGHTS = {
  model: 0.11,
  modelElsewhere: 0.09,
  sentencesBack: -0.74,
  behind: -0.32,
  subject: 0.42,
  possessive: -0.11,
  sameRole: 0.84,
  sameVerb: -0.99,
  ownSubject: 1.04,
  mentions: 0.22,
  quoted: -0.32,
}
/** So that 0 is where most decisions on that fifth are right. */
const BIAS = 1.13

/** `elsewhere`: last tokens of the other places where the same one is named. */
export function readEvidence(
  {
    tokens,
    syntax,
    coreference,
    quotations,
  }: Pick<Layers, 'tokens' | 'syntax' | 'coreference' | 'quotations'>,
  pronoun: number,
  name: number,
  elsewhere: readonly number[],
): Evidence {
  const { heads, relations, tags } = syntax
  const isOwner = relations[pronoun] === 'nmod:poss' || tags[pronoun] === 'PRP$'
  const roleOf = (token: number) => relations[token]!.replace(/pass$/, '')
  const governor = isOwner ? heads[heads[pronoun]!] : heads[pronoun]
  const isSubject = /^nsubj/.test(relations[name]!)
  const models = [name, ...elsewhere].map((token) => clamp(coreference.score(pronoun, token)))
  const others = models.slice(1)
  return {
    model: models[0]!,
    modelElsewhere: others.length ? Math.max(...others) : models[0]!,
    sentencesBack: Math.min(4, Math.abs(tokens[pronoun]!.sentence - tokens[name]!.sentence)),
    behind: name > pronoun ? 1 : 0,
    subject: isSubject ? 1 : 0,
    possessive: relations[name] === 'nmod:poss' || tags[name + 1] === 'POS' ? 1 : 0,
    sameRole: roleOf(name) === roleOf(pronoun) ? 1 : 0,
    //   Moss met him.        him is not Moss
    sameVerb: !isOwner && heads[name] === heads[pronoun] ? 1 : 0,
    //   Moss met his aide.   his is Moss
    ownSubject: isOwner && isSubject && heads[name] === governor ? 1 : 0,
    mentions: Math.log(1 + elsewhere.length),
    quoted:
      isQuoted(quotations, tokens[name]!.start) && !isQuoted(quotations, tokens[pronoun]!.start) ? 1 : 0,
  }
}

/** A logit that the pronoun stands for the name. */
export function weighEvidence(evidence: Evidence): number {
  let sum = BIAS
  for (const [kind, value] of Object.entries(evidence)) sum += WEIGHTS[kind as keyof Evidence] * value
  return sum
}

const clamp = (logit: number): number => Math.max(-6, Math.min(6, logit))
