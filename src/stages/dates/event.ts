// How far the event reaches from which a date is counted: "two days after [the vote] it …", "the day after [she left the board]".
// Comes in: the sentence from the word "before" or "after" on. Goes out: the number of characters. No parse is used: a mark of
// punctuation, the start of another clause or, for a noun phrase, its noun ends it.

/** Nouns that name something that happens on a day. Written for Hearsay. */
const NOUN =
  'elections?|votes?|voting|interview|debate|hearing|meeting|summit|trial|referendum|inauguration|attacks?|shooting|bombing|blast|explosion|crash|' +
  'death|murder|killing|arrest|deadline|visit|speech|address|announcement|war|coup|talks|raid|verdict|ruling|decision|storm|hurricane|earthquake|' +
  'quake|flood|fire|riots?|protests?|march|rally|strike|launch|release|publication|convention|conference|resignation|firing|dismissal|' +
  'appointment|nomination|wedding|birth|funeral|primary|primaries|caucuses|midterms|race|game|match|final|deal|agreement|incident|report'

/** A full stop inside a sentence is an abbreviation’s. */
const MARK = /[,;:!?—–“”"()]|\s-\s|\.(?=\s*(?:[-—–]|$))/
const CLAUSE = /\s(?:in which|that|who|which|when|where|while|because|but|and|as|if|so|amid)\s/
const MEMBER =
  /\s(?:in|on|at|to|for|with|by|from|over|is|was|were|are|has|had|have|will|would|could|can|may)\s/
const noun = new RegExp(`^.*?\\p{L}*\\s(?:${NOUN})(?![\\p{L}’'-])`, 'iu')
const DETERMINER =
  /^\s(?:the|an?|his|her|its|their|our|my|this|that|those|these|last|this|next|\d{4}|\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,3}[’']s)\s/u
/** Nothing that dates an event is longer. */
const REACH = 120

/** null: nothing follows. */
export function eventLength(after: string): number | null {
  const near = after.slice(0, REACH)
  let end = cut(near, MARK, 1) ?? near.length
  end = cut(near.slice(0, end), CLAUSE, 1) ?? end
  const words = near.slice(0, end)
  if (DETERMINER.test(words)) {
    const named = noun.exec(words)
    if (named) end = named[0].length
    else end = cut(words, MEMBER, 6) ?? end
  } else if (/^\s\p{Ll}+ing\s/u.test(words)) end = cut(words, MEMBER, 1) ?? end
  const length = near.slice(0, end).trimEnd().length
  // A word cut in two by the reach of sight is left out.
  const whole = length === REACH && after.length > REACH ? near.lastIndexOf(' ') : length
  return whole > 1 ? whole : null
}

function cut(words: string, end: RegExp, from: number): number | null {
  const at = words.slice(from).search(end)
  return at < 0 ? null : at + from
}
