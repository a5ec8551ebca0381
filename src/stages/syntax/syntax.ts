// The encoder's views of tokens → a dependency tree a sentence. Hard part: each token's best head by itself may close a circle, and a
// sentence needs exactly one root; circles are opened where it costs least.
import type { Sentence } from '../../document/layers/sentences.ts'
import type { Syntax } from '../../document/layers/syntax.ts'
import type { Token } from '../../document/layers/tokens.ts'
import type { Manifest } from '../../model/manifest.ts'
import type { Encoding } from '../../model/reading-model.ts'

/** Tokens of a sentence that are compared with each other; a longer stretch is no sentence, and is parsed in pieces. */
const LONGEST = 200

export function readSyntax(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  encoding: Encoding,
  { tags, relations, narrow }: Pick<Manifest, 'tags' | 'relations' | 'narrow'>,
): Syntax {
  const heads = new Array<number>(tokens.length).fill(-1)
  let first = 0
  for (const index of sentences.keys()) {
    let end = first
    while (end < tokens.length && tokens[end]!.sentence === index) end++
    for (let from = first; from < end; from += LONGEST)
      parseSentence(heads, encoding, narrow, from, Math.min(end, from + LONGEST))
    first = end
  }
  const dependents: number[][] = tokens.map(() => [])
  for (const [token, head] of heads.entries()) if (head >= 0) dependents[head]!.push(token)
  return {
    tags: tokens.map((_, i) => tags[encoding.tag[i]!] ?? 'NN'),
    heads,
    relations: tokens.map((_, i) => (heads[i] === -1 ? 'root' : notRoot(relations[encoding.relation[i]!]))),
    dependents,
  }
}

const notRoot = (relation = 'dep'): string => (relation === 'root' ? 'dep' : relation)

/** Heads of tokens first … end - 1. */
function parseSentence(
  heads: number[],
  encoding: Encoding,
  narrow: number,
  first: number,
  end: number,
): void {
  const count = end - first
  if (count <= 0) return
  const scores = scoreHeads(encoding, narrow, first, end)
  const found = Array.from({ length: count }, (_, i) => argmax(scores, i, count))
  // The root is whoever gains most by hanging on nothing.
  const gain = (i: number) => encoding.root[first + i]! - scores[i * count + found[i]!]!
  let root = 0
  for (let i = 1; i < count; i++) if (gain(i) > gain(root)) root = i
  found[root] = -1
  openCircles(found, scores, count, root)
  for (let i = 0; i < count; i++) heads[first + i] = found[i]! < 0 ? -1 : first + found[i]!
}

/** [token × head] in the sentence; a token never hangs on itself. */
function scoreHeads(encoding: Encoding, narrow: number, first: number, end: number): Float32Array {
  const count = end - first
  const scores = new Float32Array(count * count)
  for (let i = 0; i < count; i++) {
    const a = (first + i) * narrow
    for (let j = 0; j < count; j++) {
      const b = (first + j) * narrow
      let sum = encoding.head_bias[first + j]!
      for (let k = 0; k < narrow; k++) sum += encoding.dependent[a + k]! * encoding.head[b + k]!
      scores[i * count + j] = i === j ? Number.NEGATIVE_INFINITY : sum
    }
  }
  return scores
}

function argmax(scores: Float32Array, i: number, count: number): number {
  let best = i === 0 ? Math.min(1, count - 1) : 0
  for (let j = 0; j < count; j++) if (scores[i * count + j]! > scores[i * count + best]!) best = j
  return best
}

/** Every token shall lead to the root: a circle is opened at the token for which another head costs least. */
function openCircles(heads: number[], scores: Float32Array, count: number, root: number): void {
  const reaches = new Uint8Array(count)
  reaches[root] = 1
  for (let i = 0; i < count; i++) {
    const path: number[] = []
    const onPath = new Set<number>()
    let at = i
    while (!reaches[at] && !onPath.has(at)) {
      path.push(at)
      onPath.add(at)
      at = heads[at]!
    }
    if (!reaches[at]) {
      const circle = path.slice(path.indexOf(at))
      let best = { token: circle[0]!, head: root, cost: Number.POSITIVE_INFINITY }
      for (const token of circle) {
        for (let head = 0; head < count; head++) {
          // Only what is known to reach the root is safe; nothing on this path is.
          if (!reaches[head]) continue
          const cost = scores[token * count + heads[token]!]! - scores[token * count + head]!
          if (cost < best.cost) best = { token, head, cost }
        }
      }
      heads[best.token] = best.head
    }
    for (const token of path) reaches[token] = 1
  }
}
