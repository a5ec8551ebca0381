// Cues of quotations that nobody claims. Comes in: the quotations, what the cue head says, the contents read so far. Goes out: for each
// such quotation the likeliest cue beside it. Hard part: words in quotation marks may be no speech at all (a nickname, a title), so
// only longer ones count, and only where the cue head is in doubt and not against it.
//   “Nobody was naive,” Moss said. “We knew it,” she added.
//                            ^^^^                              near miss: the so-called “ferry tax”
import type { Layers } from '../../document/layers/layers.ts'
import { lastStartingBefore, overlaps, type Span } from '../../document/span.ts'
import type { CueCandidate } from './find-cues.ts'

/** Probability that a cue begins, below which the cue head is against it. */
const POSSIBLE = 0.1
/** A quotation of fewer words is often no speech. */
const LEAST_WORDS = 3

export interface SecondCue extends CueCandidate {
  readonly quotation: Span
}

export function findSecondCues(
  text: string,
  { tokens, quotations }: Pick<Layers, 'tokens' | 'quotations'>,
  contents: readonly Span[],
  cueBegins: (token: number) => number,
): SecondCue[] {
  const cues: SecondCue[] = []
  for (const quotation of quotations) {
    const words = text.slice(quotation.start, quotation.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    const near = contents[lastStartingBefore(contents, quotation.end - 1)]
    if (words < LEAST_WORDS || (near && overlaps(near, quotation))) continue
    const [first, last] = [quotation.start, quotation.end - 1].map((at) =>
      lastStartingBefore(tokens, at),
    ) as [number, number]
    let best = -1
    for (
      let t = sentenceStart(tokens, first);
      t < tokens.length && tokens[t]!.sentence <= tokens[last]!.sentence;
      t++
    ) {
      if (t >= first && t <= last) continue
      if (cueBegins(t) >= POSSIBLE && (best < 0 || cueBegins(t) > cueBegins(best))) best = t
    }
    if (best >= 0 && !cues.some((cue) => cue.first === best))
      cues.push({ first: best, end: best + 1, probability: cueBegins(best), quotation })
  }
  return cues
}

function sentenceStart(tokens: Layers['tokens'], token: number): number {
  let first = token
  while (first > 0 && tokens[first - 1]!.sentence === tokens[token]!.sentence) first--
  return first
}
