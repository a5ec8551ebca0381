// Lines that point at other articles: a label, alone or with a headline, and the headlines listed below it.
//   READ MORE: Ferry strike enters third week        ( Also on HARBOUR: Who is Bo Ray?)
//   ^---------------------------------------^        ^--------------------------------^
//   near miss: ONE MORE THING: the mayor is leaving.   (More: the vote was close.)
// Hard part: the headlines speak of other articles, so they must go, while a headline of this article must stay: only a line in
// the shape of a headline, directly below a label, is taken.
import type { Construct, Cut, Place } from './construct.ts'
import { cutAll, longestLine, withSpaceAfter, withSpaceBefore } from './construct.ts'
import { splitSentences } from './sentences.ts'

const label = String.raw`(?:read more|read also|read next|also read|more|related(?: (?:stories|story|articles?|content|coverage|links?|news|video))?|see also|also see|see more|go deeper|recommended(?: for you)?|most (?:read|popular)|you may (?:also )?like|you might (?:also )?like|don['’]t miss|must[- ]reads?|trending(?: now)?|more (?:from|on|in|stories from) [\p{L}\d' ]{2,40}|read more (?:from|on|at|about) [\p{L}\d' ]{2,40}|also on (?:the )?[\p{Lu}][\p{L}\d' ]{1,40}|full coverage|complete coverage)`
const mediaLabel = `(?:watch|video|videos|photos?|pictures|gallery|slideshow|listen|audio|live updates|interactive|map|podcast)`

const bareLabel = new RegExp(String.raw`^[-–—•*>\s]*${label}\s*(?:[:>»…]|\.{3})*$`, 'iu')
const labelled = new RegExp(String.raw`^[-–—•*>\s]*(?:${label}|${mediaLabel}(?= ?:))\s?:\s?(?=\S)`, 'iu')
const labelInWords = /^more (?:from|on|in|stories)|^also on|^full|^complete|^recommended|^related/iu

const bracketed =
  /\s?\(\s?(?:Also (?:on|in) [\p{Lu}][\p{L}\d' .]{1,40}|(?:PHOTOS?|VIDEO|WATCH|LISTEN|MORE|READ MORE|SEE ALSO|RELATED|READ|PICTURES|GALLERY|LIST|POLL|MAP|QUIZ)|(?:Related|See also|Read more|Also see|Also read)):\s[^()\n]{1,200}\)/gu

const clickHere = /^[-–—•*>\s]*click (?:here )?(?:to|for|on)\b.{0,120}$/iu
const clickHereLast = /^.{0,80}, CLICK HERE\.?$/u
const readMoreSentence =
  /^(?:[Rr]ead|[Vv]iew|[Ss]ee|[Ff]ind) more (?:(?:opinions?|articles?|stories|coverage|news|columns?|features) )?(?:(?:on|at|from|by|about) [\p{Lu}][\p{L}\d.&' ]{1,40}|here)\.?$/u

export const findReadMore: Construct = (text, place) => {
  const cuts: Cut[] = []
  if (
    /\(\s?(?:Also|PHOTO|VIDEO|WATCH|LISTEN|MORE|READ|SEE|RELATED|PICTURES|GALLERY|LIST|POLL|MAP|QUIZ|Related|See|Read)/u.test(
      text,
    )
  ) {
    for (const match of text.matchAll(bracketed))
      cuts.push({ start: match.index, end: match.index + match[0].length, kind: 'read-more' })
  }
  if (text.length > longestLine) return cuts
  const words = text.trim()
  if (words.length === 0) return cuts
  if (isBareLabel(words)) return cutAll(text, 'read-more')
  if (isLabelledHeadline(words)) return cutAll(text, 'read-more')
  if ((clickHere.test(words) && isShouted(words)) || clickHereLast.test(words))
    return cutAll(text, 'read-more')
  if (isHeadline(words) && followsLabel(place)) return cutAll(text, 'read-more')
  if (cuts.length > 0 || !/\bclick here\b|\b(?:read|view|see|find) more\b/iu.test(words)) return cuts
  return [...cuts, ...findInvitations(text)]
}

/** Sentences that send the reader elsewhere, at either edge of a block. */
function findInvitations(text: string): Cut[] {
  const sentences = splitSentences(text)
  const invites = sentences.map(({ start, end }) => {
    const words = text.slice(start, end)
    return (
      words.length <= 160 && !/["“”]/u.test(words) && (clickHere.test(words) || readMoreSentence.test(words))
    )
  })
  if (invites.every(Boolean)) return [...cutAll(text, 'read-more')]
  const last = sentences.length - 1
  const cuts: Cut[] = []
  if (invites[0]) cuts.push({ start: 0, end: withSpaceAfter(text, sentences[0]!.end), kind: 'read-more' })
  if (invites[last])
    cuts.push({ start: withSpaceBefore(text, sentences[last]!.start), end: text.length, kind: 'read-more' })
  return cuts
}

function isBareLabel(words: string): boolean {
  if (words.length > 60 || !bareLabel.test(words)) return false
  // "More" or "Related" alone may be a heading of the article; with a colon, or in capitals, it is a label.
  return (
    /[:>»…]$/u.test(words) ||
    isShouted(words) ||
    /^read more$/iu.test(words) ||
    (labelInWords.test(words) && / /.test(words))
  )
}

function isLabelledHeadline(words: string): boolean {
  const match = labelled.exec(words)
  if (!match || words.length > 260) return false
  const rest = words.slice(match[0].length)
  const first = /^[-–—•*>\s]*(\p{L})/u.exec(words)?.[1]
  if (first === undefined || first !== first.toUpperCase()) return false
  if (/^[\p{Ll}]/u.test(rest) || /["”]\s*\p{Ll}*\s*(?:said|says|wrote|asked|told)\b/u.test(rest)) return false
  // A headline does not end in a full stop after several sentences; "More: I think so. I did." is somebody speaking.
  return (
    !/[.]["”’']?$/u.test(rest) ||
    isShouted(words) ||
    (splitSentences(rest).length <= 2 && !/\b(?:I|we|you)\b/iu.test(rest))
  )
}

/** The shape of a headline: short, no full stop at its end, most of its longer words with a capital or all the line one. */
function isHeadline(words: string): boolean {
  if (words.length > 140 || words.length < 8 || /[.,:;…"”]$/u.test(words)) return false
  const long = words.match(/[\p{L}][\p{L}'’-]{3,}/gu) ?? []
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length
  return long.length >= 2 && (/^[-–•*]\s/u.test(words) || capital / long.length >= 0.7)
}

/** Is the nearest block above that is neither a headline nor an advertisement a label? */
function followsLabel(place: Place): boolean {
  for (let i = place.index - 1; i >= Math.max(0, place.index - 6); i--) {
    const words = place.texts[i]!.length <= longestLine ? place.texts[i]!.trim() : ''
    if (isBareLabel(words)) return true
    if (!(isHeadline(words) || /^advertisement(?:\s+advertisement)*$/iu.test(words))) return false
  }
  return false
}

function isShouted(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)
}
