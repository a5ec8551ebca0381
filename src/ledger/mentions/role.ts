// Titles and descriptions next to a name. Comes in: the text and where a name stands. Goes out: the words that say what the person is,
// before the name ("Foreign Minister Sergei Orlov") or behind a comma ("Ada Moss, a spokeswoman for the ministry,").
// Hard part: where a title begins ("told former campaign adviser Max Lund"), and that not every comma opens a description.
import type { Span } from '../../document/span.ts'
import { countryByPeople } from '../../lexicon/countries.ts'
import { isAddress, isTitleModifier, longTitle, parseRole } from '../../lexicon/titles.ts'

/** A title or a description cannot be longer than this. */
const REACH = 140

export interface Role extends Span {
  /** The form to show: "Sen." becomes "Senator". */
  readonly text: string
}

const functionWord =
  /^(?:the|a|an|and|or|but|of|for|to|in|on|at|by|with|from|as|that|when|while|after|before|because|if|than|said|says|told|about|against|between|under|over|like|including|were|was|is|are|be|been|has|had|have|did|does|do|not|who|whom|which|this|these|those|his|her|their|its|our|my|your|two|three|four|five|s)$/i

/**
 * The title directly before a name, or null.
 *   Russian Deputy Foreign Minister Sergei Orlov       near miss: told Sergei Orlov; the Minister said Orlov
 *   ------- ------ ------- --------
 */
export function findTitle(text: string, name: Span, floor: number): Role | null {
  const from = Math.max(floor, name.start - REACH)
  const words = [...text.slice(from, name.start).matchAll(/\S+/g)].map((m) => ({
    word: m[0],
    start: from + m.index,
  }))
  if (from > floor) words.shift()
  let first = words.length
  for (let i = words.length - 1; i >= 0; i--) {
    const { word, start } = words[i]!
    const opened = word.replace(/^[“"‘'([—–-]+/, '')
    const last = i === words.length - 1
    if (last ? !endsTitle(opened) : !belongsToTitle(opened)) break
    if (!last && /[,;:!?)]$|[”"]$/.test(word)) break
    if (!last && /\.$/.test(word) && !isAddress(word) && !/^(?:\p{L}\.)+$/u.test(word)) break
    first = i
    if (opened !== word) {
      words[i] = { word: opened, start: start + word.length - opened.length }
      break
    }
  }
  if (first === words.length) return null
  const start = words[first]!.start
  const end = words.at(-1)!.start + words.at(-1)!.word.length
  const only = first === words.length - 1 ? longTitle(words[first]!.word) : null
  return { start, end, text: only ?? text.slice(start, end) }
}

function belongsToTitle(word: string): boolean {
  const plain = word.replace(/[.,]$/, '')
  if (functionWord.test(plain)) return false
  return (
    parseRole(plain) !== null ||
    countryByPeople(plain) !== null ||
    /^\p{Lu}/u.test(plain) ||
    isTitleModifier(plain)
  )
}

/** The word next to the name must be a role itself: "Minister", "Sen.", not "analysts." of the sentence before. */
function endsTitle(word: string): boolean {
  if (longTitle(word)) return true
  const role = parseRole(word)
  return role !== null && !role.plural && !/[.!?,;:]$/.test(word) && !/^(?:person|man|woman)$/i.test(word)
}

/**
 * The description behind a name, or null.
 *   Ada Moss, a spokeswoman for the ministry, said        near miss: Ada Moss, speaking to reporters, said
 *             ---------------------------------
 */
export function findApposition(text: string, name: Span, ceiling: number): Role | null {
  const rest = text.slice(name.end, Math.min(ceiling, name.end + REACH))
  const gap = /^(?:,? (?:Jr|Sr)\.)?(?: \([^)]{1,40}\))?, (?:who (?:is|was|serves as|served as) )?/.exec(rest)
  if (!gap) return null
  const chunk = /^[^,;:()“”"—]*/.exec(rest.slice(gap[0].length))![0]
  const words = chunk.split(/\s+/)
  if (
    /^(?:said|says|told|who|which|and|but|but|or|speaking|as|in|on|at|with|while|when|after|before|whose|where|according)$/i.test(
      words[0]!,
    )
  )
    return null
  const stop = words.findIndex(
    (word, i) =>
      i > 0 &&
      (/^(?:of|for|at|on|in|to|from|with|who|whose|which|that|by|and)$/.test(word) || /[.?!]$/.test(word)),
  )
  const core = words.slice(
    0,
    stop < 0 ? Math.min(words.length, 8) : stop + (/[.?!]$/.test(words[stop]!) ? 1 : 0),
  )
  const head = core.findLast((word) => parseRole(word) !== null)
  if (/(?:ed|ing|wn)$/.test(words[0]!) && !isTitleModifier(words[0]!)) return null
  if (!head || (!/^(?:a|an|the|his|her|their|its|one|another)$/i.test(words[0]!) && core.at(-1) !== head))
    return null
  // A second full name behind the comma is somebody else: "Ada Moss, President Max Lund and others".
  if (core.length > 1 && core.at(-1) !== head && /^\p{Lu}/u.test(core.at(-1)!)) return null
  const ends = /(?: and [a-z]+ed\b| who | whose | which )/.exec(chunk)
  const whole = (ends ? chunk.slice(0, ends.index) : chunk).trimEnd().replace(/[.?!]$/, '')
  const start = name.end + gap[0].length
  return whole.length > 2 ? { start, end: start + whole.length, text: whole } : null
}

/**
 * The description before a name and its comma, or null.
 *   the envoy, Talia Brandt, said                 near miss: In the end, Talia Brandt said · the envoy, Talia Brandt and Max Lund
 *   --- -----
 */
export function findForegoing(text: string, name: Span): Role | null {
  if (!/^(?:[,.;:)”"]|$|\s*\n)/.test(text.slice(name.end, name.end + 2))) return null
  const from = Math.max(0, name.start - REACH)
  const match =
    /(?:^|[,.;:“”"—–(\n] ?)((?:the|an?|his|her|their|its|\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*[’']s) [^,.;:“”"()—–\n]{2,90}), $/iu.exec(
      text.slice(from, name.start),
    )
  if (!match) return null
  const words = match[1]!.split(/\s+/)
  const stop = words.findIndex((word) => /^(?:of|for|at|on|in|to|from|with|who|whose)$/.test(word))
  const head = words[(stop < 0 ? words.length : stop) - 1]
  if (!head || !parseRole(head) || parseRole(head)!.plural) return null
  const end = name.start - 2
  return { start: end - match[1]!.length, end, text: match[1]! }
}
