// What a person decides about a row or an identity: added, never overwritten, undone by another judgement, and said again over whatever
// a new model reads. Subjects are keys made of evidence, so that they outlive a re-reading.

/** Whose appearances are one actor, or are not. Subjects are actors' appearance keys (`actorKey`), or an actor's id as `hearsay actors` prints it. */
export type Decision =
  /** All appearances of these actors are one actor's. */
  | { readonly kind: 'same-actor'; readonly actors: readonly string[] }
  /** These appearances are taken out of the actor and are one actor by themselves. */
  | { readonly kind: 'other-actor'; readonly appearances: readonly string[] }
  /** The row is wrong: it is not shown, searched or exported. */
  | { readonly kind: 'reject'; readonly row: string }
  /** Who said it, as an actor of the same document: by its appearance key, or by words of the text. null: nobody whom the text names. */
  | { readonly kind: 'speaker'; readonly row: string; readonly speaker: SpeakerChoice | null }
  /** Another value of one field of a statement or an interaction: kind, act, negated, status, type, when. */
  | { readonly kind: 'field'; readonly row: string; readonly field: string; readonly value: unknown }
  /** A statement that was missed: spans of the document's text, in UTF-16 code units. */
  | {
      readonly kind: 'add-statement'
      readonly document: string
      readonly content: readonly { readonly start: number; readonly end: number }[]
      readonly cue: { readonly start: number; readonly end: number } | null
      readonly speaker: SpeakerChoice | null
    }
  | { readonly kind: 'undo'; readonly judgement: number }

export type SpeakerChoice =
  | { readonly appearance: string }
  | { readonly name: string; readonly span: { readonly start: number; readonly end: number } }

export interface JudgementDraft {
  readonly by: string
  readonly note?: string
  readonly decision: Decision
}

export interface Judgement extends JudgementDraft {
  readonly id: number
  /** ISO instant. */
  readonly at: string
  /** Undone by a later judgement. */
  readonly undone: boolean
  /** Its subject is in no document any more. */
  readonly orphaned: boolean
}

export class UnknownSubject extends Error {
  override readonly name = 'UnknownSubject'
}
