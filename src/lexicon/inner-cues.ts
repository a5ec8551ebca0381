// Verbs and nouns that attribute inside what somebody else says ("She said the mayor had denied it"), by the complement they need there. Fewer
// than the cue verbs: inside a quotation "know", "see" or "show" hardly ever report. Written for Hearsay from newspaper English.
import { cueNounLemma } from './cue-nouns.ts'
import { cueVerbLemma } from './cue-verbs.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const withClause = set(`
  accept acknowledge add admit advise affirm agree allege announce argue assert assure believe boast brag claim complain concede
  conclude confess confirm contend counter declare deny doubt estimate explain fear guarantee hope imply indicate inform insinuate
  insist joke maintain mention note order pledge postulate predict proclaim promise recall remark remind repeat reply report respond
  reveal say state stress suggest suspect swear tell testify think threaten tweet vow warn write`)
const withObject = set(
  'accuse allege claim condemn contradict criticise criticize demand deny denounce dispute refute threaten',
)
const withPerson = set('ask assure inform remind tell warn')
const withPersonAndVerb = set('advise ask beg encourage implore instruct order tell urge want warn')

const nouns = set(`
  accusation allegation announcement argument assertion belief charge claim contention demand denial fear hope insistence plea pledge
  promise request suggestion suspicion threat vow warning`)

export type Complement = 'clause' | 'object' | 'person' | 'person and verb'

/** May the verb, as written in lower case, attribute inside another's words when it has this complement? */
export function isInnerCue(verb: string, complement: Complement): boolean {
  const lemma = cueVerbLemma(verb)
  if (lemma === null) return false
  if (complement === 'clause') return withClause.has(lemma)
  if (complement === 'object') return withObject.has(lemma)
  return complement === 'person' ? withPerson.has(lemma) : withPersonAndVerb.has(lemma)
}

/** "his demand that …": may the noun, as written in lower case, attribute inside another's words? */
export function isInnerNoun(noun: string): boolean {
  const lemma = cueNounLemma(noun)
  return lemma !== null && nouns.has(lemma)
}
