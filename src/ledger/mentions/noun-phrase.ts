// Where does the phrase end that begins here? Comes in: a place behind "told", "to", "with". Goes out: the span of the noun phrase, or
// null where none begins. Hard part: no comma parts an addressee from what follows: "told reporters he", "told the BBC the plan".

import { lastStartingBefore, type Span } from '../../document/span.ts'
import { countryByPeople } from '../../lexicon/countries.ts'
import { parsePronoun } from '../../lexicon/pronouns.ts'
import {
  isAddress,
  isGroupNoun,
  isOrganizationNoun,
  isTitleModifier,
  parseRole,
} from '../../lexicon/titles.ts'

const LONGEST = 160

const articles =
  /^(?:the|a|an|this|that|these|those|his|her|their|its|my|our|your|some|any|all|both|several|many|other|another|two|three|four|five|six|seven|eight|nine|ten)$/
const numberless =
  /^(?:him|them|me|us|you|it|himself|herself|themselves|everyone|everybody|someone|somebody|anyone|anybody)$/i
/** With these no noun phrase goes on. */
const enders = new Set(
  `that to in on at by for from with after before during when while as if why how what where who whom which whose whether because
  about over under into through via per than so but or nor not he she they it we i you there is was are were be been being has had
  have will would could should may might can must did do does outside inside following amid last next later earlier early late
  yesterday today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday shortly ahead against between
  january february march april may june july august september october november december recently previously`.split(
    /\s+/,
  ),
)
/** These go on with a name before them: "the Interfax news service", "CBS host Ann Moss". */
const joiners = new Set(
  'news service agency host anchor magazine newspaper network channel radio tv television’s reporter correspondent'.split(
    ' ',
  ),
)

interface Word extends Span {
  readonly text: string
  readonly isName: boolean
}

export function readNounPhrase(
  text: string,
  names: readonly Span[],
  from: number,
  limit: number,
): Span | null {
  const words = wordsOf(text, names, from, Math.min(limit, from + LONGEST))
  const first = words[0]
  if (!first || !/^[\p{L}\p{N}@]/u.test(first.text)) return null
  const lower = first.text.toLowerCase()
  if (numberless.test(lower)) return first
  const second = words[1]
  if (lower === 'her' && !(second && goesOn(second))) return first
  if (!first.isName && enders.has(lower) && !articles.test(lower)) return null
  let end = 0
  /** Is the phrase whole, so that a new one would begin with the next article or name? */
  let whole = false
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const bare = word.text.toLowerCase()
    if (/^[’']s?$/.test(bare)) {
      //   NBC’s Ann Moss          near miss: told Moss’ (nothing behind)
      if (i === 0 || !words[i + 1] || !goesOn(words[i + 1]!)) break
      whole = false
      continue
    }
    if (word.isName) {
      if (whole) break
      end = word.end
      whole = true
      continue
    }
    if (!/^[\p{L}\p{N}@-]/u.test(word.text)) break
    if (bare === 'of' && end > 0 && words[i + 1] && goesOn(words[i + 1]!)) {
      whole = false
      continue
    }
    if (bare === 'and' && end > 0 && isSecond(words, i + 1)) {
      whole = false
      continue
    }
    if (
      i > 0 &&
      (enders.has(bare) || (articles.test(bare) && words[i - 1]!.text.toLowerCase() !== 'of' && whole))
    )
      break
    if (i > 0 && /^(?:said|says|say|told)$/.test(bare)) break
    if (whole && !joiners.has(bare) && !isNoun(bare) && !leadsToName(words, i)) break
    if (whole && (leadsToName(words, i) || isOne(bare))) whole = false
    if (!articles.test(bare)) end = word.end
    //   reporters | Lund was ill · the Senate | it         near miss: host Ann Moss, White House officials
    const role = parseRole(word.text)
    if (role?.plural || isGroupNoun(bare) || (/[^s]s$/.test(bare) && countryByPeople(bare))) whole = true
    if (isOrganizationNoun(bare) && !words[i + 1]?.isName) whole = true
  }
  return end > 0 ? { start: first.start, end } : null
}

/** Of "Tarn special election candidate Ann Moss", all up to the candidate. */
function leadsToName(words: readonly Word[], at: number): boolean {
  for (let i = at; i < Math.min(words.length - 1, at + 5); i++) {
    const { text, isName } = words[i]!
    if (isName || !/^\p{L}/u.test(text) || enders.has(text.toLowerCase())) return false
    if (isOne(text) && words[i + 1]!.isName) return true
  }
  return false
}

const isOne = (word: string): boolean => parseRole(word)?.plural === false

/** "reporters and editors", "Moss and Lund"; near miss: "reporters and left". */
function isSecond(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word) return false
  if (word.isName) return true
  return isNoun(word.text.toLowerCase())
}

function isNoun(word: string): boolean {
  return parseRole(word) !== null || isGroupNoun(word) || isOrganizationNoun(word)
}

/** May the word stand inside a noun phrase? */
function goesOn(word: Word): boolean {
  const lower = word.text.toLowerCase()
  return (
    word.isName ||
    isAddress(lower) ||
    isTitleModifier(lower) ||
    articles.test(lower) ||
    (/^[\p{L}\p{N}]/u.test(word.text) && !enders.has(lower) && parsePronoun(lower) === null)
  )
}

/** Names whole; else words, and marks one by one. */
function wordsOf(text: string, names: readonly Span[], from: number, limit: number): Word[] {
  const words: Word[] = []
  let next = Math.max(0, lastStartingBefore(names, from))
  let at = from
  const pattern =
    /[’']s(?![\p{L}\p{N}])|[\p{L}\p{N}@](?:[\p{L}\p{N}&.]|[-’'](?=[\p{L}\p{N}])(?![’']s(?![\p{L}\p{N}])))*|[^\s]/gu
  while (at < limit) {
    while (names[next] && names[next]!.start < at) next++
    const name = names[next]
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match || match.index >= limit) break
    if (name && name.start <= match.index) {
      words.push({ start: name.start, end: name.end, text: text.slice(name.start, name.end), isName: true })
      at = name.end
      continue
    }
    const word = match[0].replace(/(?<=\p{Ll}{2})\.$/u, '')
    words.push({ start: match.index, end: match.index + word.length, text: word, isName: false })
    at = match.index + word.length
    if (/^[,;:“”"()—–]$/.test(word) || word === '.') break
  }
  return words
}
