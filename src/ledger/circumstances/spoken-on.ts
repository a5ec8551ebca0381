// On which day was it said? Comes in: a cue with the words around it, and the dates of the text. Goes out: the date that belongs to
// the cue, or null. Hard part: the day in the sentence may be another event’s ("the papers released on Saturday say …").
import type { DateSpan } from '../../document/layers/dates.ts'
import { contains, lastStartingBefore, overlaps, quote, type Span } from '../../document/span.ts'
import type { Reason } from '../actor-draft.ts'
import type { Scene } from '../mentions/scene.ts'
import type { PartFound } from './part-found.ts'
import type { Surroundings } from './surroundings.ts'

export interface SpokenOn {
  readonly date: DateSpan & { readonly days: NonNullable<DateSpan['days']> }
  readonly reason: Reason
}

/** Nouns for what is said, and participles of bringing it out: their day is that of the saying. */
const occasions =
  /^(?:interviews?|statements?|letters?|e-?mails?|tweets?|posts?|posting|speech|remarks?|memo|message|briefing|conference|news|press|appearance|testimony|address|call|conversation|session|meeting|editorial|op-ed|rally|event|hearing|ceremony|debate)$/i
const broughtOut =
  /^(?:issued|released|sent|emailed|e-mailed|posted|published|written|dated|made|given|delivered|aired|broadcast|taped|recorded|filed|tweeted|held)$/i

/** A day further from the cue than this is not its day. */
const FAR = 2000

export function findSpokenOn(
  scene: Scene,
  around: Surroundings,
  {
    source,
    content,
    opens,
    shared,
    addressees,
  }: {
    source: readonly Span[]
    content: readonly Span[]
    opens: boolean
    shared: readonly Span[]
    addressees: readonly PartFound[]
  },
): SpokenOn | null {
  const { text, layers } = scene
  const { whole, cue } = around
  const open = [...(opens ? around.before : []), ...shared, ...around.lead, ...around.behind]
  let best: { date: SpokenOn['date']; far: number } | null = null
  const { dates } = layers
  for (
    let i = Math.max(0, lastStartingBefore(dates, Math.max(whole.start, cue.start - FAR) - 1));
    i < dates.length && dates[i]!.start < Math.min(whole.end, cue.end + FAR);
    i++
  ) {
    const date = dates[i]!
    if (date.start < whole.start || date.days === null || isOwner(text, date)) continue
    //   called on the mayor on Monday to …: what the model takes for content begins behind the day
    const behindAddressee = addressees.some(
      ({ span }) =>
        span.end <= date.start &&
        /^,?\s*(?:(?:late|early)\s+)?(?:on\s+)?$/.test(text.slice(span.end, date.start)),
    )
    const isOpen = open.some((stretch) => overlaps(stretch, date))
    //   called the bill a disgrace on Wednesday: the model takes the day for content, the tree does not
    const endsContent =
      !isOpen &&
      content.some(({ end }) => date.end <= end && end <= date.end + 2) &&
      hangsOn(scene, date, cue)
    if (!behindAddressee && !isOpen && !endsContent) continue
    if (!behindAddressee && (endsSource(text, source, date) || belongsElsewhere(scene, date, cue))) continue
    const far = date.start >= cue.end ? date.start - cue.end : cue.start - date.end + 1000
    if (!best || far < best.far) best = { date: { ...date, days: date.days }, far }
  }
  if (!best) return null
  const { date } = best
  const words = [quote(text, cue), quote(text, date)]
  const why = `“${words[1]!.text}” stands with “${words[0]!.text}”.`
  return { date, reason: { rule: `when-${date.rule}`, why, words } }
}

/** "last year’s campaign", "the 2016 election"; near miss: "Monday’s interview", in which it was said. */
function isOwner(text: string, date: Span): boolean {
  const behind = text.slice(date.end, date.end + 40)
  const owned = /^(?:[’']s?)?(?:\s+\p{L}+)?\s+(\p{L}+)/u.exec(behind)
  return (
    ((/[’']s?$/.test(text.slice(date.start, date.end)) || /^[’']s?(?!\p{L})/u.test(behind)) &&
      !(owned && (occasions.test(owned[1]!) || occasions.test(owned[0].trim().split(/\s+/).at(-2) ?? '')))) ||
    (/^\d{4}$/.test(text.slice(date.start, date.end)) &&
      /^ \p{L}/u.test(text.slice(date.end, date.end + 2)) &&
      !/\b(?:in|since|of)\s+$/.test(text.slice(Math.max(0, date.start - 7), date.start)))
  )
}

/** Does the tree hang the date right on the cue? */
function hangsOn({ layers: { tokens, syntax } }: Scene, date: Span, cue: Span): boolean {
  const at = headWithin(syntax, tokens, date)
  const head = at < 0 ? -1 : syntax.heads[at]!
  return head >= 0 && overlaps(tokens[head]!, cue)
}

/** The date’s token on which its others hang; -1 where there is no tree. */
function headWithin(
  syntax: Scene['layers']['syntax'],
  tokens: Scene['layers']['tokens'],
  date: Span,
): number {
  let at = lastStartingBefore(tokens, date.end - 1)
  if (at < 0 || !overlaps(tokens[at]!, date)) return -1
  while (syntax.heads[at]! >= 0 && contains(date, tokens[syntax.heads[at]!]!)) at = syntax.heads[at]!
  return at
}

/** The papers released by the court | on Saturday | say …      near miss: The court | on Saturday | said … */
function endsSource(text: string, source: readonly Span[], date: Span): boolean {
  const last = source.at(-1)
  return (
    last !== undefined &&
    last.end <= date.start &&
    /^\s*(?:\([^)]*\)\s*)?(?:on|in)?\s*$/.test(text.slice(last.end, Math.min(date.start, last.end + 60))) &&
    text
      .slice(last.start, Math.min(last.end, last.start + 400))
      .split(/\s+/)
      .some((word) => broughtOut.test(word))
  )
}

/** Does the tree hang the date on another verb than the cue’s? Where there is no tree it does not. */
function belongsElsewhere({ text, layers }: Scene, date: Span, cue: Span): boolean {
  const { tokens, syntax } = layers
  let at = headWithin(syntax, tokens, date)
  if (at < 0) return false
  let passedVerb = false
  for (let steps = 0; steps < 12; steps++) {
    const relation = syntax.relations[at]!
    const head = syntax.heads[at]!
    if (head < 0) return false
    const word = text.slice(tokens[head]!.start, tokens[head]!.end)
    if (overlaps(tokens[head]!, cue)) return passedVerb && /^nsubj/.test(relation)
    if (/^(?:compound|nummod|amod|nmod:poss)$/.test(relation) && !occasions.test(word)) return true
    if (/^VB/.test(syntax.tags[head]!)) {
      const hasSubject = syntax.dependents[head]!.some((child) => /^nsubj/.test(syntax.relations[child]!))
      if (broughtOut.test(word) && /^acl/.test(syntax.relations[head]!) && !hasSubject) {
        at = head
        passedVerb = true
        continue
      }
      return !governs(layers.syntax, head, tokens, cue)
    }
    at = head
  }
  return false
}

/** Is the cue’s verb joined to `verb`, as in "met the mayor on Monday, saying …"? Near miss: a cue in a relative clause below it. */
function governs(
  syntax: Scene['layers']['syntax'],
  verb: number,
  tokens: Scene['layers']['tokens'],
  cue: Span,
): boolean {
  let at = headOf(syntax, tokens, cue)
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    if (at === verb) return true
    const relation = syntax.relations[at]!
    const participle = /^(?:VBG|VBN)$/.test(syntax.tags[at]!)
    if (
      !/^(?:conj|xcomp|parataxis|dep|ccomp)$/.test(relation) &&
      !(participle && /^(?:advcl|acl)$/.test(relation))
    )
      return false
    at = syntax.heads[at]!
  }
  return false
}

/** The cue’s token on which the others hang: its first verb with a head outside the cue, else its last token. */
function headOf(syntax: Scene['layers']['syntax'], tokens: Scene['layers']['tokens'], cue: Span): number {
  const last = lastStartingBefore(tokens, cue.end - 1)
  for (let at = Math.max(0, lastStartingBefore(tokens, cue.start)); at <= last; at++) {
    const head = syntax.heads[at]!
    if (/^VB/.test(syntax.tags[at]!) && (head < 0 || !overlaps(cue, tokens[head]!))) return at
  }
  return last
}
