// The words around a cue that tell to whom, through whom and when: its sentence without what is quoted or reported in it.
// Comes in: the scene and its attributions. Goes out: for each cue, the words before the first cue of the sentence, which all its
// cues share, and the words from the cue up to the next one.
// Hard part: several cues in a sentence, and cues within another’s words: they see no further than those words.
import { lastStartingBefore, type Span } from '../../document/span.ts'
import type { Scene } from '../mentions/scene.ts'

export interface Surroundings {
  readonly cue: Span
  /** Index of the attribution in whose content this one stands; null where the outlet itself speaks. */
  readonly holder: number | null
  /** Own words before the sentence’s first cue. */
  readonly before: readonly Span[]
  /** Own words from the cue on, up to the next cue or its source; the cue’s own included. */
  readonly behind: readonly Span[]
  /** "a letter to the mayor in which" right before the source: words of the clause above. */
  readonly lead: readonly Span[]
  /** The sentence, or the part of it that lies in the holder’s words. */
  readonly whole: Span
  /** The attribution before it in the same words, where there is one. */
  readonly previous: number | null
  /** The one behind it. */
  readonly next: number | null
  /** The first of all in the same words. */
  readonly first: number
}

/** Words further from the cue tell nothing of it; a line without end shall cost no more than its length. */
const NEAR = 800

/** By index of the attribution; null for a quotation that simply continues. */
export function findSurroundings(scene: Scene): (Surroundings | null)[] {
  const { attributions, sentences } = scene.layers
  const found: (Surroundings | null)[] = attributions.map(() => null)
  const groups = new Map<
    string,
    { whole: Span; holder: number | null; members: { index: number; cue: Span }[] }
  >()
  for (const [index, { cue: parts, source }] of attributions.entries()) {
    if (parts.length === 0) continue
    const cue = { start: parts[0]!.start, end: parts.at(-1)!.end }
    const sentence = sentences[lastStartingBefore(sentences, cue.start)]
    if (!sentence || sentence.end <= cue.start) continue
    const holder = scene.holderOf(parts[0]!, index) ?? (source[0] ? scene.holderOf(source[0], index) : null)
    const within =
      holder === null
        ? undefined
        : attributions[holder]!.content.find(({ start, end }) => start <= cue.start && cue.start < end)
    const whole = within
      ? { start: Math.max(sentence.start, within.start), end: Math.min(sentence.end, within.end) }
      : { start: sentence.start, end: sentence.end }
    const key = `${whole.start}-${whole.end}-${holder}`
    const group = groups.get(key) ?? { whole, holder, members: [] }
    group.members.push({ index, cue })
    groups.set(key, group)
  }
  for (const { whole, holder, members } of groups.values()) {
    members.sort((a, b) => a.cue.start - b.cue.start || a.index - b.index)
    const free = openStretches(
      scene,
      whole,
      members.map(({ index }) => index),
    )
    const first = members[0]!
    const before = free
      .map(({ start, end }) => ({
        start: Math.max(start, first.cue.start - NEAR),
        end: Math.min(end, first.cue.start),
      }))
      .filter(({ start, end }) => start < end)
    let next = 0
    for (const [i, { index, cue }] of members.entries()) {
      const following = members[i + 1]
      const end = Math.min(following ? beginningOf(scene, following, cue.end) : whole.end, cue.end + NEAR)
      while (next < free.length && free[next]!.end <= cue.start) next++
      const behind: Span[] = []
      for (let k = next; k < free.length && free[k]!.start < end; k++) {
        const { start, end: last } = free[k]!
        const span = { start: Math.max(start, cue.start), end: Math.min(last, end) }
        if (span.start < span.end) behind.push(span)
      }
      const previous = members[i - 1]?.index ?? null
      const lead = leadOf(scene, whole, beginningOf(scene, { index, cue }, whole.start))
      found[index] = {
        cue,
        holder,
        before,
        behind,
        lead,
        whole,
        previous,
        next: following?.index ?? null,
        first: first.index,
      }
    }
  }
  return found
}

/** A clause that hangs on an occasion is not longer than this. */
const LEAD = 120

/** "an interview with Radio Tarn on Monday in which | she said"; near miss: "the town in which | she said". */
function leadOf({ text }: Scene, whole: Span, before: number): Span[] {
  const start = Math.max(whole.start, before - LEAD)
  const words = text.slice(start, before)
  if (!/(?:^|\s)(?:in|during|on|at|after) which\s*$|,? where\s*$/.test(words)) return []
  const occasion =
    /(?:^|\s)((?:\S+\s+){0,4}(?:interview|letter|speech|statement|e-?mail|memo|tweet|call|conversation|conference|message|appearance)(?!\p{L})[^;]*)$/u.exec(
      words,
    )
  return occasion ? [{ start: before - occasion[1]!.length, end: before }] : []
}

/** Where an attribution begins: its source, if that stands before its cue and behind `from`. */
function beginningOf(scene: Scene, { index, cue }: { index: number; cue: Span }, from: number): number {
  const source = scene.layers.attributions[index]!.source[0]
  return source && from <= source.start && source.start < cue.start ? source.start : cue.start
}

/** What is left of `whole` without contents, sources and quotations. */
function openStretches(scene: Scene, whole: Span, members: readonly number[]): Span[] {
  const { attributions, quotations } = scene.layers
  const closed: Span[] = members.flatMap((index) => [
    ...attributions[index]!.content,
    ...attributions[index]!.source,
  ])
  if (!scene.isQuoted(attributions[members[0]!]!.cue[0]!.start)) {
    const from = Math.max(0, lastStartingBefore(quotations, whole.start))
    for (let i = from; i < quotations.length && quotations[i]!.start < whole.end; i++)
      closed.push(quotations[i]!)
  }
  closed.sort((a, b) => a.start - b.start)
  const free: Span[] = []
  let at = whole.start
  for (const { start, end } of closed) {
    if (start > at) free.push({ start: at, end: Math.min(start, whole.end) })
    at = Math.max(at, end)
    if (at >= whole.end) break
  }
  if (at < whole.end) free.push({ start: at, end: whole.end })
  return free.filter(({ start, end }) => start < end)
}
