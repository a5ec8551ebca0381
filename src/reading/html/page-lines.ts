// Passages inside the article's part of a page that are the page's own: labels over links, dates and bylines around the text.
// Comes in: the passages in order. Goes out: what each of the page's own lines is. Hard part: a short line may also be a
// subheading, a score or a list item of the article; so only links, place and a few words that pages use decide.
import type { FurnitureKind } from '../../document/document.ts'
import { parseDate } from '../parse-date.ts'
import { proseIn } from './choose-article.ts'
import type { Passage } from './passages.ts'

/**
 * Says of what follows that it is not this article.
 *
 *     Related stories:            Related costs rose by a third.
 *     ^^^ label                   ^^^ near miss: a sentence
 */
const label =
  /^(?:related|read|see|also|more|most|recommended|recommendations|you (?:may|might|will|should)|don[’']?t miss|explore further|up next|in case you missed|trending|what to read|editor[’']?s?[’']? (?:picks?|choice)|popular|latest|further|sponsored|around the web|from (?:around|our|the)|tags?|topics?|filed under|categories|category|keywords|next|previous|watch|discover|suggested|what[’']s (?:next|new)|other)\b[^.!?]{0,60}$/iu
const strongLabel =
  /\b(?:stories|articles|news|posts|reading|coverage|related|recommended|headlines|reads)\b/i
const leadIn =
  /^(?:\W{0,4}(?:related|read|see|also|more|don[’']?t miss|watch|recommended|up next|next|must read|trending|in case you missed it|tags?|topics?|filed under|categories|category|keywords)(?: (?:more|also|next|now|this|here|on|story|stories|articles?|posts?|news|video|tags?|topics?|in|link|links|reading|from .{1,30})){0,3}) ?[:|»>–—-]/iu

/** For each passage of the page's own, its index and kind. */
export function findPageLines(passages: readonly Passage[]): Map<number, FurnitureKind> {
  const found = new Map<number, FurnitureKind>()
  for (let i = 0; i < passages.length; i++) {
    if (isLinkWithLeadIn(passages[i]!)) found.set(i, 'related-stories')
    if (isLinkedHeadline(passages, i)) found.set(i, 'related-stories')
    if (!isLabel(passages[i]!)) continue
    let end = i + 1
    const strong = strongLabel.test(passages[i]!.content.text)
    while (end < passages.length && (isLink(passages[end]!) || (strong && isLinkItem(passages[end]!)))) end++
    if (end === i + 1) continue
    for (let line = i; line < end; line++) found.set(line, 'related-stories')
  }
  const prose = passages.map((passage) => proseIn(passage) > 0)
  const [first, last] = [prose.indexOf(true), prose.lastIndexOf(true)]
  if (first < 0) return found
  for (const [i, passage] of passages.entries()) {
    const { text } = passage.content
    if (!found.has(i) && (isPublicationLine(text) || buttonWords.test(text) || byline.test(text)))
      found.set(i, 'widget')
  }
  for (let i = 0; i < first; i++) {
    if (!found.has(i) && (isPageLine(passages[i]!.content.text) || isShortLink(passages[i]!)))
      found.set(i, 'widget')
  }
  for (let i = passages.length - 1; i > last; i--) {
    const passage = passages[i]!
    if (found.has(i)) continue
    if (
      isShortLink(passage) ||
      isLabel(passage) ||
      isPageLine(passage.content.text) ||
      address.test(passage.content.text)
    )
      found.set(i, 'widget')
    else break
  }
  return found
}

function isLabel(passage: Passage): boolean {
  return passage.content.length <= 80 && label.test(passage.content.text)
}

function isLink(passage: Passage): boolean {
  return passage.linkLength >= passage.content.length * 0.8
}

/** An item of a list that has a link in it. */
function isLinkItem(passage: Passage): boolean {
  return passage.linkLength > 0 && passage.element.tag === 'li' && passage.content.length < 200
}

/**
 * A paragraph between two others that is one link and no sentence: the headline of another story.
 *
 *     ISLANDS WANT OWN FERRY          The board's report came in May.
 *     ^^^ all of it a link            ^^^ near miss: a linked sentence
 */
function isLinkedHeadline(passages: readonly Passage[], i: number): boolean {
  const passage = passages[i]!
  const { text } = passage.content
  if (passage.element.tag !== 'p' || passage.linkLength < text.length * 0.95 || text.length > 160)
    return false
  if (/[.?!…:;,][”"’]?$/u.test(text) || (text.match(/\p{L}+/gu)?.length ?? 0) < 4 || /:\/\//.test(text))
    return false
  const [before, after] = [passages[i - 1], passages[i + 1]]
  return before !== undefined && after !== undefined && proseIn(before) > 0 && proseIn(after) > 0
}

/** The words of buttons, which stand alone wherever they are. */
const buttonWords =
  /^(?:caption|close|advert|advertisement|text size|print|post (?:a )?comments?|share(?: this)?(?: article| story| post)?)$/i
const byline = /^(?:By|BY|by) (?:\p{Lu}[\p{L}.'’-]* ){1,3}\p{Lu}[\p{L}.'’-]+$/u
/** How to reach the writer. */
const address =
  /^(?:\S{1,60}@\S{1,60}\.\w{2,9}|(?:https?:\/\/)?(?:www\.)?(?:twitter|x|facebook|instagram)\.com\/\S{1,60}|@\w{1,30})$/i

function isPublicationLine(text: string): boolean {
  return /^(?:first |last )?(?:published|updated|posted|modified)\b/i.test(text) && isPageLine(text)
}

function isShortLink(passage: Passage): boolean {
  return isLink(passage) && passage.content.length < 200 && !/[.!?]["”’]?$/.test(passage.content.text)
}

/** `Related: Harbour talks end`, the words after the colon being a link. */
function isLinkWithLeadIn(passage: Passage): boolean {
  const { text } = passage.content
  if (passage.linkLength === 0 || text.length > 300) return false
  const said = leadIn.exec(text)
  return said !== null && passage.linkLength >= (text.length - said[0].length) * 0.8
}

const pageWords =
  /^(?:text size|font size|share(?: this)?(?: article| story| post)?|print|e-?mail|save|tweet|close|caption|comments?(?: \(?\d+\)?)?|post (?:a )?comments?(?: \(.?\))?|leave a (?:comment|reply)|\d{1,3} comments?|no comments|listen|advertisement|advert|\d{1,3}[ -]min(?:ute)?s? read|less than a minute|views?|\d[\d,.]* (?:views|shares)|loading.{0,10}|staff reports?|image credit.{0,60})$/iu

const dateLineWords: ReadonlySet<string> = new Set(
  'first last published updated posted modified created on at by in and of to min mins minute minutes hour hours ago read edition local time th st nd rd z t est gmt utc ist'.split(
    ' ',
  ),
)

/**
 * A line that says who wrote or when, and no more.
 *
 *     Published: 3 March 2021, 9:15 a.m.      The law was published on 3 March 2021.
 *     ^^^ page line                           ^^^ near miss: a sentence
 */
export function isPageLine(text: string): boolean {
  if (text.length > 140) return false
  if (
    pageWords.test(text) ||
    /^(?:(?:[Ww]ritten |[Pp]osted )?(?:By|BY|by)|Author:?)\s+\p{Lu}[^.!?]{1,80}$/u.test(text)
  )
    return true
  const hasTime = /\d{1,2}:\d{2}/.test(text)
  if (!hasTime && parseDate(text) === null) return false
  if (/[.!?…]["”’)]?$/u.test(text) && !/\b[ap]\.m\.$/i.test(text)) return false
  const rest = text
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/giu, '')
    .replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b|\b[ap]\.?m\b\.?/giu, '')
  const words = rest.match(/\p{L}+/gu) ?? []
  // What is left are names and the few words of such a line; a word of prose makes it the article's.
  return words.length <= 9 && words.every((word) => !/^\p{Ll}/u.test(word) || dateLineWords.has(word))
}
