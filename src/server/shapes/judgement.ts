// Shapes of what people decide: src/store/judgement.ts.
import { z } from '@hono/zod-openapi'
import type { Decision, Judgement, JudgementDraft, SpeakerChoice } from '../../store/judgement.ts'
import { pageOf } from './answers.ts'
import { exactly, list } from './exactly.ts'

const key = z.string().min(1).max(200)
const offset = z.int().nonnegative()
const span = z.strictObject({ start: offset, end: offset }).refine(({ start, end }) => start < end, {
  message: 'The end must lie behind the start.',
})
const keys = z.array(key).min(1).max(1000).readonly()

const SpeakerChoiceShape = exactly<SpeakerChoice>()(
  z
    .union([z.strictObject({ appearance: key }), z.strictObject({ name: z.string().min(1).max(500), span })])
    .meta({
      id: 'SpeakerChoice',
      description:
        'An actor of the same document by its appearance key, or words of the text with the name they stand for.',
    }),
)

const row = key.describe('Key of a statement or an interaction.')
export const DecisionShape = exactly<Decision>()(
  z
    .discriminatedUnion('kind', [
      z
        .strictObject({ kind: z.literal('same-actor'), actors: keys })
        .describe('These are one actor: “#12” or appearance keys.'),
      z
        .strictObject({ kind: z.literal('other-actor'), appearances: keys })
        .describe('These appearances are taken out of their actor and are one by themselves.'),
      z
        .strictObject({ kind: z.literal('reject'), row })
        .describe('The row is wrong: it is not shown, searched or exported.'),
      z
        .strictObject({ kind: z.literal('speaker'), row, speaker: SpeakerChoiceShape.nullable() })
        .describe('Who said it.'),
      z
        .strictObject({ kind: z.literal('field'), row, field: z.string().min(1).max(50), value: z.unknown() })
        .describe('Another value of kind, act, negated, status, type or when.'),
      z
        .strictObject({
          kind: z.literal('add-statement'),
          document: key,
          content: list(span),
          cue: span.nullable(),
          speaker: SpeakerChoiceShape.nullable(),
        })
        .describe('A statement that was missed, as spans of document.text.'),
      z
        .strictObject({ kind: z.literal('undo'), judgement: z.int().positive() })
        .describe('An earlier judgement no longer holds.'),
    ])
    .meta({ id: 'Decision', description: 'What a person decides about a row or an identity.' }),
)

const draft = {
  by: z.string().trim().min(1).max(200).describe('Who decides.'),
  note: z.string().max(4000).exactOptional().describe('Why.'),
}

export const JudgementDraftShape = exactly<JudgementDraft>()(
  z
    .strictObject({ ...draft, decision: DecisionShape })
    .meta({ id: 'JudgementDraft', description: 'A judgement as it is sent.' }),
)

export const UndoShape = z
  .strictObject(draft)
  .meta({ id: 'Undo', description: 'Who takes a judgement back, and why.' })

export const JudgementShape = exactly<Judgement>()(
  z
    .object({
      ...draft,
      decision: DecisionShape,
      id: z.int(),
      at: z.string().describe('ISO instant.'),
      undone: z.boolean().describe('A later judgement took it back.'),
      orphaned: z.boolean().describe('Its subject is in no document any more.'),
    })
    .meta({
      id: 'Judgement',
      description: 'What somebody decided, and when. It is never changed; another one may undo it.',
    }),
)
export const PageOfJudgements = pageOf('PageOfJudgements', JudgementShape)
