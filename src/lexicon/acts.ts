/** What sort of speech act a cue is. */
export const acts = [
  'say',
  'deny',
  'confirm',
  'accuse',
  'criticise',
  'praise',
  'ask',
  'demand',
  'promise',
  'threaten',
  'refuse',
  'predict',
  'believe',
] as const

export type Act = (typeof acts)[number]
