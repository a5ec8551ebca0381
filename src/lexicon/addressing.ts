// Words that lead to whoever is spoken to: verbs with the addressee right behind them ("told reporters"), verbs and nouns with a
// preposition between ("wrote to", "a letter to", "an interview with"). Written for Hearsay from knowledge of newspaper English.
import { countryByPeople } from './countries.ts'
import { verbForms } from './inflection.ts'
import { isGroupNoun, isOrganizationNoun, parseRole } from './titles.ts'

const words = (list: string): string[] => list.trim().split(/\s+/)

/** Forms of all verbs of a list; a particle is parted by "_". */
function formsOf(list: string): ReadonlySet<string> {
  return new Set(
    words(list).flatMap((entry) => {
      const [verb = entry, particle] = entry.split('_')
      return [...verbForms(verb)].map((form) => (particle ? `${form} ${particle}` : form))
    }),
  )
}

/** The addressee is the object. Near misses: "accused Moss", "praised Moss": he is spoken of, not to. */
const withObject = formsOf(`
  tell ask urge remind assure reassure warn inform notify advise brief order instruct command direct encourage exhort implore beg
  beseech press pressure persuade convince invite petition lobby counsel caution lecture email e-mail text message phone
  interview quiz grill question query address beckon entreat dare forbid promise admonish prod coax coach alert call_on
  call_upon appeal_to plead_with speak_to speak_with talk_to talk_with write_to say_to respond_to reply_to testify_to
  testify_before shout_at yell_at tweet_at scream_at whisper_to confide_in confess_to apologise_to apologize_to
  explain_to confirm_to admit_to repeat_to suggest_to complain_to report_to reveal_to describe_to announce_to boast_to brag_to
  present_to relay_to vent_to pitch_to lie_to add_to state_to disclose_to share_with sit_down_with
`)

/** These alone show that somebody is spoken to, be they a cue or not: "speaking to reporters". */
const speaking = formsOf(`
  speak_to speak_with talk_to talk_with write_to email_to e-mail_to text_to send_to sit_down_with testify_to testify_before address
  remark_to`)

/** Something said or written that has an addressee behind "to": "in a letter to the mayor". */
const sent = new Set(
  words(`
  letter letters statement statements email emails e-mail e-mails memo note message messages speech remarks remark address appeal
  testimony text texts tweet tweets report comment comments response reply plea apology request requests complaint briefing
  presentation answer answers call`),
)
/** A talk that has its other side behind "with": "in an interview with Radio Tarn". */
const talks = new Set(
  words(`
  interview interviews conversation conversations call calls meeting chat discussion exchange briefing sit-down talk phonecall
  appearance q&a session`),
)

/** Is "told", "called on", … such a verb? Lower case; the particle after one space. */
export function takesAddressee(form: string): boolean {
  return withObject.has(form)
}

export function isSpeakingTo(form: string): boolean {
  return speaking.has(form)
}

/** Does "letter to", "interview with" lead to somebody? Lower case. */
export function leadsToAddressee(noun: string, preposition: string): boolean {
  return (
    ((preposition === 'to' || preposition === 'at') && sent.has(noun)) ||
    (preposition === 'with' && talks.has(noun))
  )
}

/** Behind these "by" names whoever asked: "asked by reporters". */
export function isBeingAsked(form: string): boolean {
  return /^(?:asked|pressed|questioned|quizzed|grilled|interviewed|challenged)$/.test(form)
}

/** An answer goes to whoever spoke before. */
export function isReply(lemma: string): boolean {
  return /^(?:reply|answer|respond|retort|rejoin|shoot back|fire back)$/.test(lemma)
}

const audiences = new Set(
  words(`
  everyone everybody someone somebody nobody anyone fans followers jurors juror attendees members member parents allies audiences
  crowds colleagues peers congregants graduates troops women men children kids voters americans viewers listeners readers
  people others aides staffers sources subscribers constituents backers delegates worshippers pilgrims authorities senate
  house congress state world nation public court judge jury`),
)

/** Somebody who can be spoken to, by the noun: "reporters", "the court"; near miss: "changes". */
export function isAudience(noun: string): boolean {
  const lower = noun.toLowerCase()
  return (
    audiences.has(lower) ||
    parseRole(lower) !== null ||
    isGroupNoun(lower) ||
    isOrganizationNoun(lower) ||
    countryByPeople(noun) !== null
  )
}

/** Words with which a noun phrase begins; a verb behind "to" is none. */
export function opensPhrase(word: string): boolean {
  return /^(?:the|an?|this|that|these|those|his|her|their|its|my|our|your|some|any|all|both|several|many|other|another|two|three|four|five|six|seven|eight|nine|ten|about|nearly|more|fellow|former|then|multiple|various|senior|top|local)$/i.test(
    word,
  )
}
