// What a folder of weights says of itself. Comes in: models/<language>/manifest.json. Goes out: checked values.
import * as z from 'zod'

const labels = z.array(z.string())
const crf = z.object({ labels, first: z.array(z.number()), step: z.array(z.array(z.number())) })

/** A linear score over named parts, then the logistic function: what turns scores into a probability. */
const logistic = z.object({ bias: z.number(), weights: z.record(z.string(), z.number()) })

export const manifestSchema = z.object({
  name: z.string(),
  language: z.string(),
  /** Word pieces a window, its two marks counted. */
  window: z.number(),
  /** Tokens that the argument reader sees on either side of a cue's first. */
  reach: z.number(),
  features: z.number(),
  narrow: z.number(),
  cue: crf,
  argument: crf,
  'name labels': labels,
  /** Parts of speech (Penn Treebank) and relations (Universal Dependencies, version 1) by number. */
  tags: labels,
  relations: labels,
  /** Added to the score of two mentions by how many tokens they stand apart: one for each step between `distances`. */
  coreference: z.object({
    distances: z.array(z.number()),
    /** The other mention stands before the pronoun … */
    before: z.array(z.number()),
    /** … or behind it. */
    after: z.array(z.number()),
  }),
  /** Tuned on the development part of PolNeAR by evals/tune.ts. */
  decoding: z.object({
    /** Added to the score of a cue's first token, so that doubtful cues come up. */
    cueBias: z.number(),
    /** A row less sure than this is dropped. */
    leastConfidence: z.number(),
    confidence: logistic,
  }),
  files: z.record(z.string(), z.object({ sha256: z.string(), bytes: z.number() })),
})

export type Manifest = z.infer<typeof manifestSchema>
export type CrfScores = Pick<Manifest['cue'], 'first' | 'step'>
