// The words a reader may choose from when a row is corrected. The types hold them to what the ledger knows: a word more or less does not
// compile.
import type { InteractionStatus, InteractionType } from '../../../../src/document/layers/interactions.ts'
import type { Statement } from '../../../../src/ledger/report.ts'
import type { Act } from '../../../../src/lexicon/acts.ts'

const listed = <Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] =>
  Object.keys(words) as Word[]

export const kinds = listed<Statement['kind']>({ direct: true, indirect: true, mixed: true })

export const acts = listed<Act>({
  say: true,
  deny: true,
  confirm: true,
  accuse: true,
  criticise: true,
  praise: true,
  ask: true,
  demand: true,
  promise: true,
  threaten: true,
  refuse: true,
  predict: true,
  believe: true,
})

export const types = listed<InteractionType>({
  consult: true,
  support: true,
  agree: true,
  cooperate: true,
  aid: true,
  concede: true,
  request: true,
  accuse: true,
  reject: true,
  threaten: true,
  protest: true,
  sanction: true,
  mobilize: true,
  coerce: true,
  assault: true,
})

export const statuses = listed<InteractionStatus>({
  reported: true,
  denied: true,
  refused: true,
  planned: true,
  possible: true,
})
