// The program's short words as a reader would say them. Comes in: an act, a type or status of interaction, a kind; goes out: plain words. A
// word that is not known here is given back as it is, so that a newer server is never hidden.

const types: Readonly<Record<string, string>> = {
  consult: 'met or talked',
  support: 'backed',
  agree: 'agreed',
  cooperate: 'worked together',
  aid: 'helped',
  concede: 'gave way',
  request: 'asked or demanded',
  accuse: 'accused',
  reject: 'refused',
  threaten: 'threatened',
  protest: 'protested',
  sanction: 'punished',
  mobilize: 'called up forces',
  coerce: 'used force of law',
  assault: 'attacked',
}
/** As a verb before whom it was done to. */
const deeds: Readonly<Record<string, string>> = {
  consult: 'met or talked with',
  agree: 'agreed with',
  cooperate: 'worked together with',
  concede: 'gave way to',
  request: 'asked or demanded of',
  protest: 'protested against',
  mobilize: 'called up forces against',
  coerce: 'used force of law against',
}
const pastActs: Readonly<Record<string, string>> = {
  say: 'said',
  deny: 'denied',
  confirm: 'confirmed',
  accuse: 'accused',
  criticise: 'criticised',
  praise: 'praised',
  ask: 'asked',
  demand: 'demanded',
  promise: 'promised',
  threaten: 'threatened',
  refuse: 'refused',
  predict: 'predicted',
  believe: 'believed',
}
const kinds: Readonly<Record<string, string>> = {
  direct: 'direct: word for word',
  indirect: 'indirect: in other words',
  mixed: 'mixed: partly word for word',
}
const sorts: Readonly<Record<string, string>> = {
  person: 'person',
  organization: 'organisation',
  country: 'country',
  group: 'group without a name',
  unnamed: 'unnamed source',
  document: 'document',
}

/** In the order in which they are offered. */
export const typeNames = Object.keys(types)
export const actNames = [
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
]
export const kindNames = Object.keys(kinds)

/** "consult" → "met or talked". */
export const typeWords = (type: string): string => types[type] ?? type
/** Before the name of whom it was done to: "consult" → "met or talked with". */
export const deedWords = (type: string): string => deeds[type] ?? typeWords(type)
/** "deny" → "denied". */
export const pastWords = (act: string): string => pastActs[act] ?? act
/** What stands between a past act and its hearer: "asked Courier", "said to Courier", "predicted, speaking to Courier". */
export function hearerWords(act: string): string {
  if (act === 'ask' || act === 'promise') return ' '
  return act === 'say' || act === 'deny' || act === 'confirm' ? ' to ' : ', speaking to '
}
export const kindWords = (kind: string): string => kinds[kind] ?? kind
/** What sort of actor: "organization" → "organisation". */
export const sortWords = (sort: string): string => sorts[sort] ?? sort

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
