// From interactions as written to rows of the ledger. Comes in: the layer, the scene with its speakers. Goes out: for each act its
// two sides as actors, and the statement that carries it. Hard part: the same act told twice is one row.
import type { DateSpan } from '../../document/layers/dates.ts'
import type { InteractionSpan } from '../../document/layers/interactions.ts'
import type { Layers } from '../../document/layers/layers.ts'
import { lastStartingBefore, quote, type Span } from '../../document/span.ts'
import type { Speakers } from '../mentions/speakers.ts'
import type { Interaction, When } from '../report.ts'
import { whenOf } from '../when.ts'
import { type SideDraft, Sides } from './resolve-side.ts'

export interface InteractionDraft {
  readonly row: Omit<Interaction, 'actor' | 'recipient' | 'id'>
  readonly actor: readonly SideDraft[]
  readonly recipient: readonly SideDraft[]
}

/** `statementIds`: the id of each attribution's statement, by the attribution's index. */
export function findInteractionRows(
  text: string,
  layers: Layers,
  speakers: Speakers,
  statementIds: readonly string[],
): InteractionDraft[] {
  const { scene, found } = speakers
  const sides = new Sides(speakers)
  const drafts: InteractionDraft[] = []
  for (const interaction of layers.interactions) {
    const { type, status, evidence, confidence } = interaction
    const holder = scene.holderOf(evidence)
    const speaker = holder === null ? null : (found[holder] ?? null)
    const actor = interaction.actor.length ? sides.resolve(interaction.actor, []) : speaker ? [speaker] : []
    const taken = actor.map((side) => side.actor)
    const recipient = sides.resolve(interaction.recipient, taken)
    if (!actor.length || !recipient.length) continue
    const draft: InteractionDraft = {
      row: {
        type,
        plover: type.toUpperCase() as Uppercase<typeof type>,
        status,
        accordingTo: holder === null ? null : (statementIds[holder] ?? null),
        when: dayOf(text, layers, interaction),
        evidence: quote(text, evidence),
        confidence,
      },
      actor: actor.map(({ actor, span }) => ({ actor, span })),
      recipient,
    }
    if (!drafts.some((other) => isSame(other, draft))) drafts.push(draft)
  }
  return drafts
}

/** The same act between the same actors, told again. */
function isSame(a: InteractionDraft, b: InteractionDraft): boolean {
  const same = (one: readonly SideDraft[], other: readonly SideDraft[]) =>
    one.some(({ actor }) => other.some((side) => side.actor === actor))
  return (
    a.row.type === b.row.type &&
    a.row.status === b.row.status &&
    a.row.accordingTo === b.row.accordingTo &&
    ((same(a.actor, b.actor) && same(a.recipient, b.recipient)) ||
      (a.row.type === 'consult' && same(a.actor, b.recipient) && same(a.recipient, b.actor)))
  )
}

/** The day that the sentence of the act names. */
function dayOf(text: string, { dates, sentences }: Layers, { evidence }: InteractionSpan): When | null {
  const sentence = sentences[lastStartingBefore(sentences, evidence.start)]
  if (!sentence) return null
  let near: DateSpan | null = null
  for (
    let i = lastStartingBefore(dates, sentence.end - 1);
    i >= 0 && dates[i]!.start >= sentence.start;
    i--
  ) {
    const date = dates[i]!
    if (date.days && (!near || distance(date, evidence) < distance(near, evidence))) near = date
  }
  return near && whenOf(text, near)
}

const distance = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0)
