// Comes in: the words of a cue as written ("has not publicly accused"). Goes out: its lemma, its act, and whether the act was denied
// or did not happen.
// Hard part: which of several words is the one that counts ("went on to say", "made the case", "declined to comment"), and that
// refusing to speak is no speech, while denying is ("denied" is an act, "did not say" none).
import type { Act } from './acts.ts'
import { cueNounAct, cueNounLemma, cuePhraseAct } from './cue-nouns.ts'
import { cueVerbAct, cueVerbLemma } from './cue-verbs.ts'
import { guessLemma } from './inflection.ts'

export interface CueMeaning {
  readonly lemma: string
  readonly act: Act
  readonly negated: boolean
  /** false: no word of the cue is in the lexicon; the lemma is guessed by its ending and the act is "say". */
  readonly known: boolean
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Cue verbs that may only lead on to the verb that counts: "went on to say", "sought to explain", "was heard boasting". */
const leading = new Set([
  'go on',
  ...set('continue seek hear see choose appear seem strive find look need expect opt'),
])
/** Words that are never the cue themselves. */
const auxiliary = set(`
  be am is are was were been being ’m ’s ’re have has had having ’ve ’d ’ll do does did done will would can could shall should
  may might must ca wo n’t to of the a an that this his her their its our my your as at with by for from in on about and or not
  also first later now still it he she they we i you who which what there here so more most than all any some such only just
  even ever never no out up over into repeatedly then when while where if how whether why but both too very quite`)
const refusing = set('refuse decline avoid demur')
const verbsWithNoun = set(`
  express voice issue make give offer raise deliver release send have take hold show level file draw reiterate cast put lay
  convey restate repeat renew seek receive lodge get win earn post launch utter harbor harbour feel share announce hurl`)
/** What one declines when one declines to speak. */
const speaking = set(`
  say comment answer speak discuss elaborate respond confirm disclose specify reveal identify name detail talk explain
  describe address tell provide admit be state divulge acknowledge clarify give reply mention offer predict speculate take`)
const denying = set('not never n’t no nobody neither nor without nothing cannot hardly')

/**
 * Do the words directly before a cue say that it did not happen?
 *   did not immediately | respond · declined to | say · denied | telling · without | admitting
 * Near misses: not only | said · refused to back down and | said · could not be reached, | said
 */
export function isNegatedBefore(before: string, cue: string): boolean {
  const flat = before.toLowerCase().replace(/['‘`]/g, '’')
  if (
    /(?:n’t|[^\p{L}](?:not|never|cannot|no longer))(?:\s+(?:(?!only)\p{L}+ly|yet|even|ever|been|be|have|also))*\s*$/u.test(
      ` ${flat}`,
    )
  )
    return true
  if (/(?:declin|refus)(?:e|es|ed|ing)\s+to\s*$|(?:fail(?:s|ed|ing)?|yet)\s+to\s*$/.test(flat)) return true
  return (
    /^\p{L}+ing(?!\p{L})/u.test(cue.trim().toLowerCase()) &&
    /(?:^|[^\p{L}])(?:den(?:y|ies|ied|ying)|avoid(?:s|ed|ing)?|without|stop(?:s|ped|ping)? short of|refrain(?:s|ed|ing)? from)(?:\s+(?:ever|\p{L}+ly))*\s*$/u.test(
      flat,
    )
  )
}

/** Does the source say that nobody spoke? "No senator", "neither of them"; near miss: "No. 10", "No 10 officials". */
export function isNobody(source: string): boolean {
  return /^(?:no(?:body| one|ne)?|neither|not (?:a|one|a single))\s+(?=\p{Ll})|^(?:nobody|none|neither|no one)$/iu.test(
    source.trim(),
  )
}

/**
 * A request that was left without an answer: nothing was said, and nothing refused.
 *   did not respond | to a request for comment       near miss: did not respond | that day · declined | to comment
 */
export function isSilence(lemma: string, negated: boolean, content: string): boolean {
  return (
    negated &&
    /^(?:respond|reply|answer|return|be|reach)$/.test(lemma) &&
    /(?:^|\s)(?:requests?|calls?|messages?|e-?mails?|inquir(?:y|ies)|enquir(?:y|ies)|questions?|comments?|texts?|voicemails?)(?!\p{L})/iu.test(
      content.slice(0, 120),
    )
  )
}

/**
 * Reads a cue.
 *   parseCue('has not publicly accused')      → accuse, negated
 *   parseCue('denied')                        → deny          (an act; not negated)
 *   parseCue('refused', 'to comment on it')   → refuse, negated
 *   parseCue('refused', 'to back down')       → refuse        (near miss: it is not words that were refused)
 */
export function parseCue(cue: string, content = ''): CueMeaning {
  const words = split(cue)
  const negator = words.findIndex((word) => denying.has(word))
  const phrase = cuePhraseAct(words.join(' '))
  if (phrase) return { lemma: words.join(' '), act: phrase, negated: false, known: true }
  const according = words.indexOf('according')
  if (according >= 0 && words[according + 1] === 'to')
    return { lemma: 'according to', act: 'say', negated: false, known: true }
  const head = findHead(words)
  if (!head) {
    const fallback = words.findLast(
      (word) => /^\p{L}/u.test(word) && !auxiliary.has(word) && !word.endsWith('ly'),
    )
    const lemma = fallback ? guessLemma(fallback) : words.join(' ') || cue.trim()
    return { lemma, act: 'say', negated: negator >= 0, known: false }
  }
  //   denied telling        near miss: denied taking
  const after = words[head.end + 1]
  const unsaid = head.lemma === 'deny' && after?.endsWith('ing') ? cueVerbLemma(after) : null
  if (unsaid && speaking.has(unsaid))
    return { lemma: unsaid, act: cueVerbAct(unsaid)!, negated: true, known: true }
  const before = words.slice(0, head.at)
  return {
    lemma: head.lemma,
    act: head.act,
    negated:
      (negator >= 0 && negator <= head.end) ||
      //   yet to say        near miss: yet said
      before.some(
        (word, i) => (word === 'yet' && before[i + 1] === 'to') || /^fail(?:s|ed|ing)?$/.test(word),
      ) ||
      refusesToSpeak(words, head, content),
    known: true,
  }
}

interface Head {
  readonly at: number
  readonly end: number
  readonly lemma: string
  readonly act: Act
}

function findHead(words: readonly string[]): Head | null {
  const heads: Head[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const pair = cueVerbLemma(`${word} ${words[at + 1]}`)
    if (pair) {
      heads.push({ at, end: at + 1, lemma: pair, act: cueVerbAct(pair)! })
      at++
      continue
    }
    // A verb after an article is a noun: "the claim", "a promise".
    const asNoun = /^(?:the|a|an|’s|his|her|their|its|of|new|in|any|no)$/.test(words[at - 1] ?? '')
      ? cueNounLemma(word)
      : null
    const verb = asNoun ? null : cueVerbLemma(word)
    const phrase = makesPhrase(words, at)
    if (phrase) heads.push(phrase)
    else if (verb) heads.push({ at, end: at, lemma: verb, act: cueVerbAct(verb)! })
    else {
      const noun = auxiliary.has(word) ? null : cueNounLemma(word)
      if (noun) heads.push({ at, end: at, lemma: noun, act: cueNounAct(noun)! })
    }
  }
  return pickHead(heads, words)
}

/** "made the case", "made clear", "cast doubt on". */
function makesPhrase(words: readonly string[], at: number): Head | null {
  const [word = '', next = '', after = ''] = words.slice(at, at + 3)
  if (/^ma(?:ke|kes|de|king)$/.test(word)) {
    if (after === 'case' || after === 'argument')
      return { at, end: at + 2, lemma: 'make the case', act: 'say' }
    if (next === 'clear' || after === 'clear')
      return { at, end: at + (next === 'clear' ? 1 : 2), lemma: 'make clear', act: 'say' }
  }
  if (/^cast(?:s|ing)?$/.test(word) && /^(?:doubts?|aspersions)$/.test(next))
    return { at, end: at + 1, lemma: 'cast doubt', act: next.startsWith('doubt') ? 'believe' : 'accuse' }
  return null
}

/** The head is the first word of the cue that does not merely lead on to the next. */
function pickHead(heads: readonly Head[], words: readonly string[]): Head | null {
  for (const [i, head] of heads.entries()) {
    const next = heads[i + 1]
    if (!next) return head
    const between = words.slice(head.end + 1, next.at)
    const nextWord = words[next.at]!
    const isVerb = cueVerbLemma(nextWord) !== null || next.end > next.at
    //   went on to say, was heard boasting     near miss: said he wanted to
    if (isVerb && leading.has(head.lemma) && (between.includes('to') || nextWord.endsWith('ing'))) continue
    const noun = cueNounLemma(nextWord)
    if (noun === null || next.at - head.end > 4 || between.includes('in') || !verbsWithNoun.has(head.lemma))
      return head
    //   issued a statement saying              near miss: issued a threat
    const after = heads[i + 2]
    if (after && /ing$/.test(words[after.at]!) && cueVerbLemma(words[after.at]!)) return after
    return { at: head.at, end: next.end, lemma: `${head.lemma} ${noun}`, act: cueNounAct(noun)! }
  }
  return null
}

function refusesToSpeak(words: readonly string[], head: Head, content: string): boolean {
  if (!refusing.has(head.lemma)) return false
  const rest = [...words.slice(head.end + 1), ...split(content.slice(0, 80)).slice(0, 4)]
  const verb = rest.find(
    (word) => word !== 'to' && !word.endsWith('ly') && !/^(?:a|an|the|all|repeated|requests?)$/.test(word),
  )
  if (!verb) return false
  return speaking.has(verb) || speaking.has(cueVerbLemma(verb) ?? guessLemma(verb))
}

/** Lower-case words and marks; "didn’t" is two words, "did" and "n’t". */
function split(cue: string): string[] {
  const flat = cue.toLowerCase().replace(/['‘`]/g, '’')
  return (
    flat.match(
      /(?:\p{L}(?!’t(?!\p{L})))+(?=n’t(?!\p{L}))|n’t(?!\p{L})|’(?:s|m|re|ve|d|ll)(?!\p{L})|[\p{L}\p{N}]+(?:[-’.](?!(?:s|m|re|ve|d|ll|t)(?!\p{L}))[\p{L}\p{N}]+)*|[:,—–]|-+/gu,
    ) ?? []
  )
}
