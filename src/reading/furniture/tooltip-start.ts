// Where a tooltip begins. In: a stretch of text that ends where the tooltip's MORE begins. Out: where the full name begins that
// repeats the name before it, or null. Hard parts: the two names differ (a surname against a full name with nickname, middle
// names and suffix; a slip of spelling), and nothing parts the full name from the headline behind it.
import { sameGivenName } from '../../lexicon/nicknames.ts'

/** `glued`: the full name runs straight into what follows, which prose never does. */
type Strength = 'glued' | 'spaced'

const mostNames = 8

/** `cutOff`: there is no MORE, since the text stops; then only a glued name, or a name of two words or more, will do. */
export function findTooltipStart(text: string, from: number, to: number, cutOff: boolean): number | null {
  const stretch = text.slice(from, to)
  const places = findNameStarts(stretch)
  let spaced: number | null = null
  let alike: number | null = null
  for (const at of places) {
    const strength = judgeSurname(stretch, at)
    if (strength === 'glued') return from + at
    // "Joe Lee Joe Lee Farmers say": the second Joe, not the first Lee, so the last of neighbouring places.
    if (strength === 'spaced' && (spaced === null || at - spaced < 40)) spaced = at
    if (alike === null && strength === null && !cutOff && isAlike(stretch, at)) alike = at
  }
  // "Bo Costelo Bo Ray CostelloMayor": the given name comes back too, one place too early.
  const isNearer = spaced !== null && alike !== null && alike > spaced && alike - spaced < 40
  const found = isNearer ? alike : (spaced ?? alike)
  return found === null ? null : from + found
}

/**
 * Every place where a name could begin behind another: a capital after a space, or a capital in the middle of a word.
 *   Ann Lee Ann LeeSenate   Ann LeeAnn LeeSenate
 *       ^   ^   ^                  ^   ^
 */
function findNameStarts(stretch: string): number[] {
  const starts: number[] = []
  for (const match of stretch.matchAll(
    /(?<=[\p{L}\p{M}.\])] )(?!(?:Jr|Sr|III|II|IV)(?:\b|\p{Lu}[\p{Ll}.]))\p{Lu}|(?<=[\p{Ll}\p{M}.])\p{Lu}|(?<= (?:II|III|IV))\p{Lu}(?=[\p{Ll}.])/gu,
  ))
    starts.push(match.index)
  return starts
}

const nameBefore = /([\p{L}\p{M}'’-]{1,40})\.?(?:,? (?:Jr|Sr)\.?|,? (?:II|III|IV))? ?$/u

/** What a surname may begin with before its own capital: McCabe, DeSantis. */
const namePrefix = /^(?:Mc|Mac|De|Des|Di|Du|La|Le|Lo|Van|Von|Fitz|St|El|Al|Bin|O['’])$/u

const part =
  /(?:\(["“]?(?<nick>\p{Lu}[\p{L}\p{M}'’. -]{0,30}?)["”]?\)|["“](?<called>\p{Lu}[\p{L}'’]{0,20})["”]|(?<word>(?:\p{Lu}\.)+(?=\s|\p{Lu})|(?:(?:al|el)-)?\p{Lu}[\p{L}\p{M}'’-]{0,40}\.?)|(?<particle>(?:de|del|della|der|den|di|da|dos|du|von|van|la|le|bin|ibn|al|el|y|of)\b))/uy

interface NamePart {
  readonly text: string
  readonly end: number
  readonly kind: 'word' | 'nick' | 'particle'
}

/** The run of name words that begins at `at`, parted by single spaces. */
function readName(stretch: string, at: number): NamePart[] {
  const parts: NamePart[] = []
  let from = at
  while (parts.length < mostNames) {
    part.lastIndex = from
    const match = part.exec(stretch)
    if (!match) break
    const { nick, called, word } = match.groups!
    const kind =
      word !== undefined ? 'word' : nick !== undefined || called !== undefined ? 'nick' : 'particle'
    parts.push({ text: nick ?? called ?? match[0], end: part.lastIndex, kind })
    if (stretch[part.lastIndex] !== ' ') break
    from = part.lastIndex + 1
  }
  return parts
}

/** Does the name at `at` repeat the surname of the name before it? */
function judgeSurname(stretch: string, at: number): Strength | null {
  const before = nameBefore.exec(stretch.slice(Math.max(0, at - 48), at))
  if (!before || before[1]!.length < 2 || !/\p{Lu}/u.test(before[1]!)) return null
  const surname = before[1]!
  const isInWord = stretch[at - 1] !== ' '
  if (isInWord && namePrefix.test(surname)) return null
  const parts = readName(stretch, at)
  // "McCabe" is one word, not "Mc" with a name glued behind it, if the full name writes it so too.
  const joined =
    stretch[at - 1] === ' ' ? null : surname + (/^\p{Lu}\p{Ll}*/u.exec(parts[0]!.text)?.[0] ?? '')
  const tail = /\p{Ll}(\p{Lu}\p{Ll}+)$/u.exec(surname)?.[1]
  let found: Strength | null = null
  for (const [i, { text, end, kind }] of parts.entries()) {
    if (kind !== 'word') continue
    if (joined !== null && i > 0 && restAfterName(text, joined) !== null) return null
    for (const name of tail ? [surname, tail] : [surname]) {
      const rest = restAfterName(text, name)
      if (rest === null) continue
      const strength = judgeRest(rest, stretch, end)
      if (strength === 'glued') return 'glued'
      // "Ann Lee Ann Lee" seen from the first Lee: the given name comes back, not the surname.
      if (strength === 'spaced' && i > 0 && parts[i + 1]?.text !== parts[0]!.text) found = 'spaced'
    }
  }
  return found
}

/** What is left of a word once the name is taken off its front (or off the part behind a hyphen); null: not this name. */
function restAfterName(word: string, name: string): string | null {
  for (let from = 0; from >= 0; from = word.indexOf('-', from) + 1 || -1) {
    if (startsWithName(word, from, name)) return word.slice(from + name.length)
  }
  return null
}

/** Case, accents and the shape of the apostrophe aside. */
function startsWithName(word: string, from: number, name: string): boolean {
  if (word.length - from < name.length) return false
  for (let i = 0; i < name.length; i++) if (plain(word[from + i]!) !== plain(name[i]!)) return false
  return true
}

function plain(letter: string): string {
  return letter === '’' ? "'" : letter.normalize('NFD').charAt(0).toLowerCase()
}

/** How the full name meets what follows it: `rest` is what its last word still holds, `end` is where that word ends. */
function judgeRest(rest: string, stretch: string, end: number): Strength | null {
  if (rest === '' || rest === '.') {
    const after = stretch.slice(end).replace(/^,? (?:(?:Jr|Sr)\.?|II|III|IV)(?=[\s\p{Lu}\d'‘"“]|$)/u, '')
    if (after === '') return 'glued'
    if (/^ ?$/.test(after)) return 'spaced'
    if (/^[\p{Lu}\d'‘"“]/u.test(after)) return 'glued'
    return /^ [\p{Lu}\d'‘"“#@[(]/u.test(after) ? 'spaced' : null
  }
  return /^['’"-]?[\p{Lu}\d]/u.test(rest) ? 'glued' : null
}

/**
 * The surname is not repeated letter for letter, but the full name is glued to a headline and fits the name before it:
 *   Bo Costelo Bo Ray CostelloMayor leaves      a slip of spelling
 *   Annie Anna Marie LeeSenate votes            a given name and its full form
 * Near miss: the site BuzzFeedNews said.
 */
function isAlike(stretch: string, at: number): boolean {
  const before = nameBefore.exec(stretch.slice(Math.max(0, at - 48), at))
  if (!before) return false
  const parts = readName(stretch, at)
  for (const [i, { text, kind }] of parts.entries()) {
    if (kind !== 'word' || i === 0) continue
    const head = /^(?:Mc|Mac|De|Di|La|Le|Van|Fitz|O['’])?\p{Lu}['’]?[\p{Ll}\p{M}-]+(?=\p{Lu})/u.exec(
      text,
    )?.[0]
    if (head === undefined && !(i === parts.length - 1 && parts[i]!.end === stretch.length)) continue
    if (isOneSlipAway(head ?? text, before[1]!)) return true
    const given = parts[1]?.kind === 'nick' ? [parts[0]!.text, parts[1].text] : [parts[0]!.text]
    return given.some((name) => name.length > 2 && before[1]!.length > 2 && sameGivenName(name, before[1]!))
  }
  return false
}

/** One letter too many, too few or another, in names of five letters or more. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && plain(a[i]!) === plain(b[i]!)) i++
  const restA = a.length >= b.length ? a.slice(i + 1) : a.slice(i)
  const restB = b.length >= a.length ? b.slice(i + 1) : b.slice(i)
  return restA.toLowerCase() === restB.toLowerCase()
}
