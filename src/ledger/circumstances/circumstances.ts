// To whom, through whom, when and whether: what each statement’s row says besides who said what. Comes in: the scene with all speakers
// found. Goes out: the circumstances of each attribution, each with its reason.
// Hard part: what one statement takes from another. A quotation that goes on takes all; a statement inside another’s words came through
// whoever speaks those; a new cue takes nothing.
import type { Document } from '../../document/document.ts'
import type { Attribution } from '../../document/layers/attributions.ts'
import { contains, quote, type Span } from '../../document/span.ts'
import { parseCue } from '../../lexicon/cue.ts'
import { isMedium } from '../../lexicon/relaying.ts'
import { inTextOrder, type SpeakerFound, type Speakers } from '../mentions/speakers.ts'
import { findAddressees, replyTo } from './addressees.ts'
import { eachOnce, type PartFound } from './part-found.ts'
import { findRelays, ownOutlet } from './relays.ts'
import { findSpokenOn, type SpokenOn } from './spoken-on.ts'
import { findSurroundings, type Surroundings } from './surroundings.ts'

export interface Circumstances {
  readonly to: readonly PartFound[]
  readonly via: readonly PartFound[]
  readonly when: SpokenOn | null
  /** Indices of attributions that only say who reported this one: "according to several reports". */
  readonly reportedIn: readonly number[]
}

const none: Circumstances = { to: [], via: [], when: null, reportedIn: [] }

/** By index of the attribution. */
export function findCircumstances(document: Document, { scene, found }: Speakers): Circumstances[] {
  const { attributions } = scene.layers
  const surroundings = findSurroundings(scene)
  const isOwn = ownOutlet(document)
  const made = new Map<number, Circumstances>()
  let before: number | null = null
  for (const index of inTextOrder(attributions)) {
    circumstancesOf(index)
    if (surroundings[index] && surroundings[index].holder === null) before = index
  }
  return attributions.map((_, index) => made.get(index) ?? none)

  function circumstancesOf(index: number): Circumstances {
    const known = made.get(index)
    if (known) return known
    // Should two hold each other, the second gets nothing from the first.
    made.set(index, none)
    const result = make(index)
    made.set(index, result)
    return result
  }

  function make(index: number): Circumstances {
    const attribution = attributions[index]!
    if (attribution.continues !== null) return circumstancesOf(attribution.continues)
    const around = surroundings[index]
    const speaker = found[index] ?? null
    if (!around) return none
    const holder = around.holder === null ? null : circumstancesOf(around.holder)
    const holding = around.holder === null ? null : found[around.holder]
    const outer =
      holder && holding ? { speaker: holding, quoted: scene.isQuoted(around.cue.start), to: holder.to } : null
    const lemma = parseCue(scene.text.slice(around.cue.start, around.cue.end)).lemma
    const opens = sharesOpening(index, around)
    const shared = sharedWith(index, around)
    const own = findAddressees(scene, { around, speaker, outer, opens, lemma })
    const to = own.length ? own : othersAddressed(index, around, lemma)
    const relays = findRelays(scene, {
      around,
      speaker,
      source: attribution.source,
      addressees: to,
      opens,
      shared,
      isOwn,
    })
    const via = eachOnce(
      [
        ...relays,
        ...participleOf(index, around),
        ...reportedBy(index, around),
        ...chainOf(around, holding ?? null, holder),
      ],
      speaker?.actor,
    ).filter(({ actor }) => !isOwn(actor))
    const when = findSpokenOn(scene, around, { ...attribution, opens, shared, addressees: to })
    return { to, via, when, reportedIn: reportsOf(index, around) }
  }

  /** The words before the first cue belong to the first speaker of the sentence. */
  function sharesOpening(index: number, { first }: Surroundings): boolean {
    return index === first || !found[index] || !found[first] || found[index].actor === found[first].actor
  }

  /** "Moss told Radio Tarn on Monday that …, adding that …": the second cue has no source of its own, or the same words. */
  function sharedWith(index: number, { previous }: Surroundings): readonly Span[] {
    const stretches: Span[][] = []
    for (let at = previous, from = index; at !== null && stretches.length < 3 && sameSource(from, at); ) {
      stretches.unshift([...surroundings[at]!.behind])
      from = at
      at = surroundings[at]!.previous
    }
    return stretches.flat()
  }

  function sameSource(index: number, previous: number): boolean {
    const [a, b] = [attributions[index]!.source[0], attributions[previous]!.source[0]]
    if (a && b) return a.start === b.start
    return !a && found[index] !== null && found[index]?.actor === found[previous]?.actor
  }

  /** A participle came through whoever the main clause was told to. */
  function participleOf(index: number, { previous, whole }: Surroundings): readonly PartFound[] {
    if (previous === null || !sameSource(index, previous)) return []
    return circumstancesOf(previous).via.filter(({ span }) => contains(whole, span))
  }

  /** Another attribution of the same words to a paper or to reports: "…, Moss wrote, according to several reports". */
  function reportedBy(index: number, { whole, holder }: Surroundings): PartFound[] {
    const content = attributions[index]!.content[0]!
    const parts: PartFound[] = []
    for (let i = Math.max(0, index - 4); i < Math.min(attributions.length, index + 5); i++) {
      const other = surroundings[i]
      const reporter = found[i]
      if (i === index || !other || !reporter || other.holder !== holder || other.whole.start !== whole.start)
        continue
      if (!isReport(i, other.cue, reporter)) continue
      if (!attributions[i]!.content.some((span) => contains(span, content))) continue
      parts.push(asRelay(reporter, other.cue))
    }
    return parts
  }

  /** "according to" whom: the attribution that holds it, or says the same. */
  function reportsOf(index: number, around: Surroundings): number[] {
    const near = [around.holder, ...Array.from({ length: 9 }, (_, i) => index - 4 + i)]
    return near.flatMap((i) => {
      const other = i === null || i === index ? null : surroundings[i]
      const reporter = i === null ? null : found[i]
      if (i === null || !other || !reporter || !isReport(i, other.cue, reporter)) return []
      return /^(?:according|per)/i.test(scene.text.slice(other.cue.start, other.cue.end)) ? [i] : []
    })
  }

  function isReport(index: number, cue: Span, { actor }: SpeakerFound): boolean {
    const { lemma } = parseCue(scene.text.slice(cue.start, cue.end))
    if (lemma === 'according to' || lemma === 'per') return actor.kind !== 'person'
    return lemma === 'report' && index >= 0 && [...actor.forms].some(isMedium)
  }

  function chainOf(
    { cue }: Surroundings,
    speaker: SpeakerFound | null,
    holder: Circumstances | null,
  ): PartFound[] {
    return [...(speaker ? [asRelay(speaker, cue)] : []), ...(holder?.via ?? [])]
  }

  function asRelay(speaker: SpeakerFound, cue: Span): PartFound {
    const { text } = scene
    const words = [quote(text, speaker.span), quote(text, cue)]
    const why = `“${words[1]!.text}” stands in what ${speaker.actor.name} says.`
    return { actor: speaker.actor, span: speaker.span, reason: { rule: 'relay-holder', why, words } }
  }

  /** Those whom no words behind the cue name: whoever answers the question, whoever spoke before an answer. */
  function othersAddressed(index: number, around: Surroundings, lemma: string): readonly PartFound[] {
    const speaker = found[index]
    if (!speaker) {
      //   Asked whether he would go, Moss said no.      near miss: Moss asked whether he would go
      if (lemma !== 'ask' || around.previous !== null) return []
      const answering = around.next === null ? null : found[around.next]
      if (!answering) return []
      const words = [quote(scene.text, around.cue), quote(scene.text, answering.span)]
      const why = `${answering.actor.name} answers what was asked.`
      return [
        { actor: answering.actor, span: answering.span, reason: { rule: 'addressee-answers', why, words } },
      ]
    }
    const earlier = before === null || before === index ? null : found[before]
    if (!earlier || earlier.actor === speaker.actor || around.holder !== null) return []
    const reply = replyTo(lemma, speaker, { speaker: earlier, to: circumstancesOf(before!).to })
    const words = [quote(scene.text, earlier.span), quote(scene.text, around.cue)]
    return reply ? [{ ...reply, reason: { ...reply.reason, words } }] : []
  }
}

/** Most of its content must be the other statement for an attribution to be no row of its own. */
const SHARE = 0.6

/**
 * Attributions that only say who reported another statement, and so are relays and no rows.
 *   “We met,” Moss told Radio Tarn, according to several reports.      near miss: …, according to the mayor
 */
export function onlyRelay(
  attributions: readonly Attribution[],
  circumstances: readonly Circumstances[],
): ReadonlySet<number> {
  const only = new Set<number>()
  for (const [index, { reportedIn, to, via, when }] of circumstances.entries()) {
    if (reportedIn.length === 0) continue
    const { source, cue, content } = attributions[index]!
    const own = [
      ...source,
      ...cue,
      ...content,
      ...[...to, ...via].map(({ span }) => span),
      ...(when ? [when.date] : []),
    ]
    for (const report of reportedIn) {
      const parts = attributions[report]!.content
      const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
      const shared = parts.flatMap((part) => {
        const inside = own.filter((span) => contains(part, span))
        return inside.length ? [hullOf(inside)] : []
      })
      if (!only.has(index) && length(shared) >= SHARE * length(parts)) only.add(report)
    }
  }
  return only
}

function hullOf(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
}
