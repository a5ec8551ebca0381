// Names of well-known outlets that the reading model passed over ("60 Minutes"). Comes in: the text and the names found. Goes out: all.
import type { Name } from '../../document/layers/names.ts'
import { lastStartingBefore } from '../../document/span.ts'
import { findOutlets } from '../../lexicon/outlets.ts'

export function withOutlets(text: string, names: readonly Name[]): Name[] {
  const known = names.filter(({ start, end }) => !/^the$/i.test(text.slice(start, end)))
  const more = findOutlets(text).filter(({ start, end }) => {
    const near = lastStartingBefore(known, end - 1)
    return near < 0 || known[near]!.end <= start
  })
  return [...known, ...more.map((span): Name => ({ ...span, kind: 'organization', confidence: 1 }))].sort(
    (a, b) => a.start - b.start,
  )
}
