// Comes in: the text and its blocks. Goes out: sentences, in order, none across two blocks.
// Hard part: a full stop also ends abbreviations, initials and figures, and a question or exclamation mark that closes a
// quotation does not end the sentence that reports it. Each mark is judged by a few characters on either side, so the time
// is linear in the text.
import type { Block } from '../../document/document.ts'
import type { Sentence } from '../../document/layers/sentences.ts'
import { parseAbbreviation } from '../../lexicon/abbreviations.ts'
import { opensSentence } from '../../lexicon/sentence-openers.ts'

const STOPS = '.!?…'
const CLOSERS = '”’"\')]}»'
const OPENERS = '“‘"\'([{«'
/** No abbreviation and no word that tells us something is longer than this. */
const REACH = 24

const isLetter = (c: string) => /\p{L}/u.test(c)
const isUpper = (c: string) => /\p{Lu}|\p{Lt}/u.test(c)
const isLower = (c: string) => /\p{Ll}/u.test(c)
const isDigit = (c: string) => c >= '0' && c <= '9'
const isSpace = (c: string) => /\s/.test(c)

export function findSentences(text: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = []
  for (const [block, { start, end }] of blocks.entries()) {
    let from = skipSpace(text, start, end)
    let at = from
    while (at < end) {
      if (!STOPS.includes(text[at]!)) {
        at++
        continue
      }
      const stop = at
      while (at < end && STOPS.includes(text[at]!)) at++
      const marks = text.slice(stop, Math.min(at, stop + REACH))
      while (at < end && CLOSERS.includes(text[at]!) && !opensGlued(text, at, end)) at++
      const next = skipSpace(text, at, end)
      if (next < end && !endsSentence(text, { start, stop, marks, after: at, next, end })) continue
      sentences.push({ start: from, end: at, block })
      from = next
      at = next
    }
    let last = end
    while (last > from && isSpace(text[last - 1]!)) last--
    if (last > from) sentences.push({ start: from, end: last, block })
  }
  return sentences
}

/** Where a mark stands: `marks` begin at `stop`, closing quotation marks and brackets run up to `after`, the next character is at `next`. */
interface Place {
  readonly start: number
  readonly stop: number
  readonly marks: string
  readonly after: number
  readonly next: number
  readonly end: number
}

function endsSentence(text: string, place: Place): boolean {
  const { stop, marks, after, next, end } = place
  if (after === next) return endsGlued(text, place)

  let head = next
  while (
    head < end &&
    head < next + 4 &&
    (OPENERS.includes(text[head]!) || text[head] === '@' || text[head] === '#')
  )
    head++
  // A mark set loose at the end of a block belongs to what it closes.   the rest is silence. “
  if (head === end) return false
  const opened = head > next
  const first = text[head] ?? ''
  // A dash, a comma or a lower-case word goes on with the sentence.
  //   “Why?” he asked.      near miss: “Why?” The room fell silent.
  //   The firm, Inc., said  near miss: It closed. 12 people left.
  if (/[,;:)\]}%]/.test(first)) return false
  if (/[-–—]/.test(first)) return false
  const word = wordAt(text, head, end)
  const before = wordBefore(text, place.start, stop)
  //   Then it closed. eBay said so.    near miss: a firm (Inc. at first)
  if (isLower(first)) return marks === '.' && /\p{Lu}/u.test(word) && parseAbbreviation(before) === null

  if (marks !== '.') {
    //   “Is it over?” Mr. Lund asked.    near miss: “Is it over?” Mr. Lund was smiling.
    if (!opened && /[”"’']/.test(text[after - 1]!) && /[!?]/.test(marks)) return !namesAsker(text, next, end)
    //   the Yahoo! News poll
    return !(
      marks === '!' &&
      /(?:yahoo|jeb)$/i.test(text.slice(Math.max(place.start, stop - 5), stop)) &&
      !opensSentence(word)
    )
  }
  if (after > stop + 1) return true

  // An initial.   Donald J. Marsh      near miss: They chose plan B. The rest
  if (/^\p{Lu}$/u.test(before)) return before === 'I' || opensSentence(word)
  //   U.S. Senate, J.R. Hale           near miss: It left the U.S. The vote
  if (/^\p{Lu}(?:\.\p{Lu}){1,4}$/u.test(before)) return opened || opensSentence(word)
  const kind = parseAbbreviation(before)
  if (kind === null) return true
  //   Sen. Alvarez spoke.
  if (kind === 'before-name') return false
  if (isDigit(first)) return kind === 'either' && !/^(?:a\.m|p\.m|inc|co|corp|est)$/i.test(before)
  if (/^etc$/i.test(before)) return true
  // A word that is an abbreviation only with a capital: "Mar.", but "it was no."
  if (
    isLower(before[0]!) &&
    kind === 'before-number' &&
    before.length > 1 &&
    !/^(?:pp|vol|fig|chap)$/.test(before)
  )
    return true
  //   at 5 p.m. Tuesday                near miss: at 5 p.m. Crowds gathered.
  if (/^[ap]\.m$/i.test(before))
    return !/^(?:[A-Z]{2,4}|[B-HJ-Z]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Pacific|Central)$/.test(
      word,
    )
  return opened || opensSentence(word)
}

/**
 * A stop with no space after it. Pages that were flattened lose the space:
 *   the vote ended.Crowds left      near miss: Amazon.com, 3.5, U.S.-led
 */
function endsGlued(text: string, { stop, marks, after, next, end, start }: Place): boolean {
  const closed = after > stop + marks.length
  const head = next < end && OPENERS.includes(text[next]!) ? next + 1 : next
  const first = text[head] ?? ''
  if (!isUpper(first)) return false
  const before = wordBefore(text, start, stop)
  if (closed || head > next)
    return marks !== '.' || (/\p{Ll}{2}$/u.test(before) && parseAbbreviation(before) !== 'before-name')
  if (!/^\p{L}?\p{Ll}+$/u.test(before) || before.length < 3 || parseAbbreviation(before) !== null)
    return false
  return /^\p{Lu}[\p{Ll}\s’']/u.test(text.slice(head, head + 2))
}

/** Is the mark at `at` an opening one, set without a space after a stop: `over.“We` or `over."We lost."`? */
function opensGlued(text: string, at: number, end: number): boolean {
  if (text[at] !== "'" && text[at] !== '"' && text[at] !== '’') return false
  // A straight mark straight before a capital: closing it would leave the next sentence without a space, opening it likewise.
  // News puts the stop inside, so it closes; endsGlued then judges the capital.
  return text[at] === '’' && at + 1 < end && isLetter(text[at + 1]!)
}

/** Up to four capitalised words and then a verb of asking or saying: the reporting clause of the quotation just closed. */
function namesAsker(text: string, from: number, end: number): boolean {
  const clause = text.slice(from, Math.min(end, from + 80))
  return /^(?:(?:\p{Lu}[\p{L}’'-]*\.?|the|of) ){1,5}(?:said|says|asked|asks|wrote|writes|added|adds|tweeted|replied|wondered|shouted|yelled|told|exclaimed|continued|recalled|quipped|joked|demanded)\b/u.test(
    clause,
  )
}

/** The word that ends at `end`, inner stops included ("U.S", "a.m", "Ph.D"). */
function wordBefore(text: string, start: number, end: number): string {
  let at = end
  const floor = Math.max(start, end - REACH)
  while (at > floor && /[\p{L}\p{N}.-]/u.test(text[at - 1]!)) at--
  return text.slice(at, end)
}

function wordAt(text: string, start: number, end: number): string {
  let at = start
  const limit = Math.min(end, start + REACH)
  while (at < limit && isLetter(text[at]!)) at++
  return text.slice(start, at)
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(text[at]!)) at++
  return at
}
