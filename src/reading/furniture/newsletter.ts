// Sign-up boxes for newsletters and alerts, with the consent lines that stand below their button.
//   Get the best of the Harbour delivered to your inbox. By signing up, you agree to our Privacy Policy
//   ^-------------------------------------------------------------------------------------------------^
//   near miss: “Sign up for coverage by Friday,” the governor said.
// Hard part: people are told to sign up for things in articles too. So a sentence counts only where it names a newsletter, an
// inbox or the like, is not quoted, and stands alone or at an edge of its block.
import type { Construct, Cut } from './construct.ts'
import { longestLine, withSpaceAfter, withSpaceBefore } from './construct.ts'
import { splitSentences } from './sentences.ts'

const letters = `(?:newsletters?|e-?newsletters?|in-?box|email (?:alerts?|updates?|list|dispatches)|e-?mail (?:alerts?|updates?)|alerts?|daily briefings?|breaking news)`
const asks = `(?:please )?(?:sign[ -]?up|subscribe|join|register)`

/** Each of these makes a whole sentence furniture. */
const pitches: readonly RegExp[] = [
  /^[-–—•*>\s]*(?:want|looking for|like|enjoying|interested in)\b[^?]{0,100}\?$/iu,
  new RegExp(
    String.raw`^[-–—•*>\s]*(?:looking for more\? |want more\? )?${asks}\b.{0,160}\b${letters}\b`,
    'iu',
  ),
  /^[-–—•*>\s]*get\b.{0,120}\b(?:(?:delivered |sent )?(?:straight |right |directly )?(?:to|in) your in-?box)/iu,
  /^if you(?: would|’d|'d)? like to receive\b.{0,160}\b(?:inbox|newsletter|subscribe)/iu,
  /^[\p{Lu}].{0,80}\bnewsletters?\b.{0,20}\bsign up\b/iu,
  /^(?:.{0,60} )?newsletter sign[ -]?up$/iu,
  /^sign up (?:to receive|to get|here for)\b.{0,160}$|^sign up (?:here|now|today)[\s.!*]*$/iu,
  /^(?:manage|view all|see all|more) .{0,40}newsletters?\.?$/iu,
  /^.{0,60}\b(?:straight|delivered|right) to your inbox\b.{0,80}$/iu,
]

const consent =
  /\bby (?:signing up|subscribing|clicking)\b.{0,40}\b(?:you|I) (?:agree|accept|consent)\b|\bprotected by recaptcha\b|\bverify you(?:'|’)re not a robot\b|\byou (?:can|may) (?:unsubscribe|opt[- ]out) at any time\b|\bthank(?:s| you) for (?:signing up|subscribing)\b|\bmanage your newsletter\b|\bgoogle privacy policy and terms\b/iu

const box = /\bsign[ -]?up\b|\bsubscribe\b|\binbox\b|\bnewsletters?\b|\bemail(?: address)?\b|\be-mail\b/iu

export const findNewsletter: Construct = (text) => {
  if (text.length > longestLine || !box.test(text)) return []
  // Under a consent line the whole block is the box: its parts ("Email Sign Up") are no sentences of an article.
  if (consent.test(text) && !/[“"][^”"]{20,}[”"]/u.test(text))
    return [{ start: 0, end: text.length, kind: 'newsletter' }]
  const sentences = splitSentences(text)
  const isPitch = sentences.map(({ start, end }) => {
    const words = text.slice(start, end)
    return pitches.some((pitch) => pitch.test(words)) && !isSpoken(text, start, end)
  })
  // A bare question ("Want more?") is no pitch by itself.
  const asked = (i: number): boolean => text.slice(sentences[i]!.start, sentences[i]!.end).endsWith('?')
  if (!isPitch.some((pitch, i) => pitch && !asked(i))) return []
  let first = 0
  while (first < sentences.length && isPitch[first]) first++
  let last = sentences.length
  while (last > 0 && isPitch[last - 1]) last--
  if (first === sentences.length) return [{ start: 0, end: text.length, kind: 'newsletter' }]
  const cuts: Cut[] = []
  if (first > 0 && !asked(first - 1))
    cuts.push({ start: 0, end: withSpaceAfter(text, sentences[first - 1]!.end), kind: 'newsletter' })
  if (last < sentences.length)
    cuts.push({ start: withSpaceBefore(text, sentences[last]!.start), end: text.length, kind: 'newsletter' })
  return cuts
}

/** Does a quotation that opened earlier still run here, or end here? */
function isSpoken(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start)
  const marks = (mark: RegExp, words: string): number => words.match(mark)?.length ?? 0
  const words = text.slice(start, end)
  return (
    marks(/“/g, before) > marks(/”/g, before) ||
    marks(/"/g, before) % 2 === 1 ||
    marks(/“/g, words) !== marks(/”/g, words) ||
    /^["“]/u.test(words)
  )
}
