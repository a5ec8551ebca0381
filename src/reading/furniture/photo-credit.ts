// Who took the picture: a line of its own, or the end of a caption. The credit goes; what is left of the block is a caption.
//   The bridge was closed for two days. (AP Photo/Bo Ray)
//                                      ^----------------^
//   Voters wait in line in Port Hale, May 3, 2019. REUTERS/Ann Lee/File Photo
//                                                 ^-------------------------^
//   near miss: PORT HALE (AP) — The bridge was closed, the mayor told Reuters.
// Hard part: agencies are named in prose all the time. A credit is recognised as a whole: names, slashes and an agency, no verb.
import type { Construct, Finding } from './construct.ts'
import { longestLine, withSpaceAfter, withSpaceBefore } from './construct.ts'
import { splitSentences } from './sentences.ts'

const agency = `(?:Associated Press|AP|AFP|Agence France-Presse|Reuters|REUTERS|Getty(?: Images)?(?: News| Sport| North America)?|EPA(?:-EFE)?|EFE|TASS|Xinhua|Kyodo|DPA|dpa|PA(?: Wire| Images)?|Press Association|ANSA|UPI|Bloomberg|Shutterstock|iStock(?:photo)?|Alamy(?: Stock Photo)?|Corbis|Landov|Newscom|ZUMA(?: Press| Wire)?|SIPA(?: USA)?|Sipa(?: USA)?|SOPA Images|NurPhoto|Polaris|Magnum(?: Photos)?|Redux|Pool|Handout|Wikimedia Commons|Flickr|Unsplash|Pexels|Dreamstime|Facebook|Instagram|Twitter|CQ Roll Call|LIFE Picture Collection|NPR)`
const hasAgency = new RegExp(String.raw`(?:^|[^\p{L}])${agency}(?![\p{L}])`, 'u')
const label = `(?:AP Photos?|(?:File )?[Pp]hoto(?:graph|grapher|s)?(?: credit| illustration| courtesy)?|(?:Image |Picture )?[Cc]redit|PHOTO|CREDIT)`
const labelled = new RegExp(
  String.raw`^(?:${label}\s?(?:by:?|:|/|courtesy(?: of)?)\s?|AP Photos?[/ ,]|©\s?)(?=\S)`,
  'u',
)

/** Words that may stand in a credit though they are written small. */
const small =
  /^(?:via|for|of|the|and|by|from|in|de|van|von|der|la|le|al|courtesy|file|photo|handout|pool|illustration|staff|contributor|stock)$/u

/** Is all of it a credit? "Ann Lee/Getty Images", "Photo by Bo Ray", "REUTERS/Ann Lee/File Photo". */
export function isCredit(words: string): boolean {
  const bare = words.replace(/^\(\s*|\s*\)$/gu, '').trim()
  if (bare.length < 2 || bare.length > 140 || /^©.{0,12}(?:19|20)\d\d/u.test(bare)) return false
  const tokens = bare.split(/[\s/,;:|•]+/u).filter((token) => token !== '')
  if (tokens.some((token) => /^\p{Ll}/u.test(token) && !small.test(token.replace(/[.()]+$/u, ''))))
    return false
  if (/[?![\]]/u.test(bare) || /\p{Ll}{2}\. \p{Lu}/u.test(bare)) return false
  if (labelled.test(bare)) return true
  if (!hasAgency.test(bare)) return false
  // Without a slash, "via" or the like, "Reuters" alone could be any line.
  return /\S\s?\/\s?\S|\bvia\b|^(?:Getty Images|AP Photos?|Reuters|REUTERS)(?:\s(?:Getty Images|AP Photos?|Reuters))?$/u.test(
    bare,
  )
}

/** Agencies that sell pictures and little else: only these may stand before a caption. */
const pictures = `(?:AFP|AP Photo|Getty(?: Images)?|EPA|Shutterstock|Alamy|Corbis|Landov|ZUMA(?: Press)?|Redux|Magnum(?: Photos)?|The LIFE Picture Collection)`
const leading = new RegExp(
  String.raw`^\s*(?:©\s?)?\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){0,3}(?: ?/ ?${pictures})+(?= \p{Lu}[\p{L}'’-]* )`,
  'u',
)
const afterBar = new RegExp(
  String.raw`\s\|\s(?:[\p{Lu}][\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,4}\s?/\s?)?(?:AP Photos?|${agency}(?:/${agency})*|[A-Z]{3,12})(?= [\p{Lu}\d]|\s*$)(?! Images\b)`,
  'u',
)
const editors = /\s*ATTENTION EDITORS\s?[-–—:].*$/su

export const findPhotoCredit: Construct = (text) => {
  if (text.length > longestLine) return []
  const words = text.trim()
  if (words === '') return []
  if (isCredit(words)) return [{ start: 0, end: text.length, kind: 'photo-credit' }]
  const filed = /^\s*FILE(?: PHOTO)?\s?[-–—:]/u.test(text)
  const tail = findTail(text)
  if (tail !== null) return captioned(text, tail, text.length)
  const front = leading.exec(text.slice(0, 160))
  if (front && text.length <= 400 && text.trimEnd().length > front[0].length) {
    const start = withSpaceAfter(text, front[0].length)
    return [
      { start: 0, end: start, kind: 'photo-credit' },
      { start, end: text.length, as: 'caption' },
    ]
  }
  const bar = text.length <= 600 ? afterBar.exec(text) : null
  if (bar) return captioned(text, bar.index, bar.index + bar[0].length)
  return filed ? [{ start: 0, end: text.length, as: 'caption' }] : []
}

/** Where the credit begins that ends the block; null where the block does not end in one. */
function findTail(text: string): number | null {
  const notice = editors.exec(text)
  const end = notice && /\p{Lu}/u.test(notice[0]) ? notice.index : text.trimEnd().length
  const words = text.slice(0, end)
  let start: number | null = null
  for (let stop = end; stop > 0; ) {
    const before = tailStart(words.slice(0, stop))
    if (before === null) break
    start = before
    stop = words.slice(0, before).trimEnd().length
  }
  if (start === null || start === 0) return null
  return withSpaceBefore(text, start)
}

/** One credit at the end: in brackets, or as the last "sentence". */
function tailStart(words: string): number | null {
  if (words.endsWith(')')) {
    const open = words.lastIndexOf('(')
    if (open > 0 && words.length - open <= 160 && isBracketCredit(words.slice(open))) return open
  }
  const last = splitSentences(words).at(-1)
  if (last && last.start > 0 && isCredit(words.slice(last.start, last.end))) return last.start
  const plain = /\s(?:REUTERS\/|AP Photo\/|Photograph: |© )[^.!?]{2,90}$/u.exec(words.slice(-110))
  const from = words.length - Math.min(words.length, 110)
  return plain && isCredit(plain[0].trim()) ? from + plain.index + 1 : null
}

/** "(AP Photo/Bo Ray, File)", "(Photo: Ann Lee, Getty)", "(City of Port Hale via AP)"; not "(AP)", not "(R-Ohio)". */
function isBracketCredit(words: string): boolean {
  if (
    /^\((?:AP Photos?|Photos?|Image|Picture|Credit|Photograph)\b\s?(?:by|:|\/|courtesy|credit|illustration)/iu.test(
      words,
    )
  )
    return true
  return hasAgency.test(words) && (/\svia\s/u.test(words) || isCredit(words)) && !/^\(\w+\)$/u.test(words)
}

function captioned(text: string, start: number, end: number): Finding[] {
  const from = withSpaceAfter(text, 0)
  return [
    { start, end: Math.max(end, start), kind: 'photo-credit' },
    { start: from, end: Math.max(start, from), as: 'caption' },
  ]
}
