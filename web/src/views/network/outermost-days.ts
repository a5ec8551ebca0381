// Between which days a network lies, less the outermost twentieth at either end: what is told of long ago must not
// stretch a slider over decades. An end of the slider stands open, so nothing is lost.
import type { NetworkEdge } from '../../../../src/store/answers.ts'

/** Both null where no edge has a day. */
export function outermostDays(
  edges: readonly Pick<NetworkEdge, 'first' | 'last'>[],
): readonly [first: string | null, last: string | null] {
  const firsts = edges.flatMap(({ first }) => first ?? []).sort()
  const lasts = edges.flatMap(({ last }) => last ?? []).sort()
  const cut = (all: readonly string[]): number => Math.floor(all.length / 20)
  return [firsts[cut(firsts)] ?? null, lasts[lasts.length - 1 - cut(lasts)] ?? null]
}
