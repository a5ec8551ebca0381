// Nouns, adjectives, adverbs, prepositions and marks that attribute ("a statement", "is confident", "reportedly", "per", ":"),
// by the act they stand for. Written for Hearsay.
import type { Act } from './acts.ts'

const nouns: Readonly<Record<Act, string>> = {
  say: `
    account address advice analysis announcement answer argument article assertion assurance blog briefing calculation
    caution characterization claim column comment commentary communication comparison conclusion confession contention
    conversation declaration description disclosure discussion document editorial email essay estimate evidence example
    explanation figure finding guidance hint idea indication insistence interview joke language lecture letter line memo
    memoir message narrative news note notion observation op-ed page paper pitch point post posting presentation
    pronouncement proposal quip quote quotation read reading reasoning recommendation reference remark reminder reply
    report reporting response revelation rhetoric rumor rumour saying sentence signal slogan speech statement story
    study submission suggestion summary talk tale testimony text theme theory transcript tweet update verdict version
    voice word writing admission acknowledgment acknowledgement acknowledgements concession rationale explainer`,
  deny: 'denial dismissal disavowal rebuttal refutation rejection repudiation disclaimer contradiction',
  confirm: 'confirmation corroboration verification agreement consensus concurrence',
  accuse: 'accusation allegation charge complaint blame indictment lawsuit suit insinuation',
  criticise: `
    attack backlash barb broadside censure challenge condemnation critic criticism critique denunciation diatribe
    disapproval dissatisfaction fury grievance insult jab mockery objection opponent opposition outcry outrage protest
    rebuke reprimand reproach ridicule scorn slur swipe taunt tirade anger critical dismissive scathing harsh scornful
    opposed against angry furious upset outraged unhappy derisive contemptuous hostile`,
  praise: `
    acclaim admiration applause approval backing commendation compliment congratulation endorsement gratitude homage
    praise plaudit support supporter supportive thank toast tribute favor favour appreciative grateful thankful
    complimentary effusive proponent`,
  ask: 'inquiry enquiry interrogation query question request invitation poll survey curious',
  demand:
    'appeal call command demand direction directive edict entreaty exhortation instruction mandate order plea ultimatum petition',
  promise: `
    assurance commitment guarantee intention oath pledge plan promise resolution undertaking vow determined committed
    willing willingness ready readiness eager eagerness agenda platform aim goal ambition`,
  threaten: 'threat threatening warning menace blackmail',
  refuse: 'refusal unwilling unwillingness reluctance reluctant silence',
  predict: 'expectation forecast outlook prediction projection prophecy speculation likelihood',
  believe: `
    adamant afraid alarm alarmed anxiety anxious apprehension assumption astonished attitude aware awareness
    belief certain certainty clear concern concerned confidence confident consideration conviction convinced cynical
    delighted desire disappointed disappointment dismay dismayed disbelief distrust doubt doubtful dream enthusiasm
    enthusiastic excited excitement faith familiar fan fear fearful feeling fond frustrated frustration glad guess happy
    hatred hope hopeful horrified hunch idea impatient impression inclined instinct interest interested judgment
    judgement keen love mindful mood nervous notion opinion optimism optimistic outlook passion pessimism pessimistic
    pleased pleasure position preference preoccupation proud regret relieved satisfied sad sense sentiment shock
    shocked skeptic skeptical skepticism sceptical scepticism sorry stance stunned supposition sure surprise surprised
    suspicion suspicious sympathetic sympathy thinking thought thrilled troubled trust unaware uncertain unclear
    unconvinced understanding uneasy unease unsure view viewpoint vision wariness wary wish wishful worried worry
    worrisome perspective obsessed obsession puzzled mystified bullish upbeat comfortable uncomfortable content
    decision choice mind determination ruling reservation misgiving`,
}

const actOf = new Map<string, Act>()
for (const [act, list] of Object.entries(nouns) as [Act, string][]) {
  for (const noun of list.trim().split(/\s+/)) if (!actOf.has(noun)) actOf.set(noun, act)
}

/** Whole cues that are no verb. */
const phrases: Readonly<Record<string, Act>> = {
  'according to': 'say',
  'accordingly to': 'say',
  per: 'say',
  'as per': 'say',
  by: 'say',
  from: 'say',
  in: 'say',
  of: 'say',
  on: 'say',
  via: 'say',
  with: 'say',
  under: 'say',
  about: 'say',
  to: 'say',
  for: 'praise',
  against: 'criticise',
  reportedly: 'say',
  allegedly: 'accuse',
  purportedly: 'say',
  ostensibly: 'say',
  supposedly: 'say',
  apparently: 'believe',
  seemingly: 'believe',
  evidently: 'believe',
  'self-described': 'say',
  'so-called': 'say',
  'in the eyes of': 'believe',
  'in the words of': 'say',
  'in the view of': 'believe',
  'in the opinion of': 'believe',
  'in the hope of': 'believe',
  'in hopes of': 'believe',
  'for the sake of': 'believe',
  'as far as': 'believe',
  ':': 'say',
  '—': 'say',
  '–': 'say',
  '-': 'say',
  '--': 'say',
  ',': 'say',
}

/** The singular of a cue noun ("claims" → "claim"), or the adjective itself; null where it is none. Lower case. */
export function cueNounLemma(word: string): string | null {
  if (actOf.has(word)) return word
  const singular = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<=ch|sh|s|x)es$|s$/, '')
  return actOf.has(singular) ? singular : null
}

export function cueNounAct(lemma: string): Act | null {
  return actOf.get(lemma) ?? null
}

/** The act of a cue that is one fixed phrase, or null. Lower case, one space between words. */
export function cuePhraseAct(words: string): Act | null {
  return Object.hasOwn(phrases, words) ? phrases[words]! : null
}
