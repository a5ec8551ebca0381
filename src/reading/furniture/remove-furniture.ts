// Takes the page's furniture out of an article's blocks. In: blocks in order. Out: the blocks that are left, and every removal
// with its kind and the place where it stood in the raw input. Hard part: never to take a sentence of the article along.
import type { Removed } from '../../document/document.ts'
import type { Span } from '../../document/span.ts'
import type { DraftBlock } from '../draft-block.ts'
import type { Cut, Finding, Place, Recast } from './construct.ts'
import { constructs } from './constructs.ts'

export function removeFurniture(blocks: readonly DraftBlock[]): { blocks: DraftBlock[]; removed: Removed[] } {
  const texts = blocks.map((block) => block.content.text)
  const seen = new Set<string>()
  const kept: DraftBlock[] = []
  const removed: Removed[] = []
  for (const [index, block] of blocks.entries()) {
    const words = texts[index]!.trim()
    const place: Place = { texts, index, kind: block.kind, repeats: seen.has(words) }
    seen.add(words)
    const findings = settle(constructs.flatMap((find) => find(texts[index]!, place)))
    const cuts = findings.filter((finding): finding is Cut => 'kind' in finding)
    for (const cut of cuts) {
      removed.push({
        kind: cut.kind,
        text: texts[index]!.slice(cut.start, cut.end),
        raw: block.content.rawSpan(cut),
      })
    }
    if (findings.length === 0) kept.push(block)
    else
      kept.push(
        ...carve(
          block,
          cuts,
          findings.filter((finding): finding is Recast => 'as' in finding),
        ),
      )
  }
  return { blocks: kept, removed }
}

/** Cuts in order and apart from each other; recasts likewise. A cut and a recast may overlap: the cut goes first. */
function settle(findings: readonly Finding[]): Finding[] {
  const inOrder = [...findings]
    .filter((finding) => finding.end > finding.start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let cutEnd = 0
  let recastEnd = 0
  return inOrder.filter((finding) => {
    if ('kind' in finding) {
      if (finding.start < cutEnd) return false
      cutEnd = finding.end
    } else {
      if (finding.start < recastEnd) return false
      recastEnd = finding.end
    }
    return true
  })
}

/** The block without the cuts, parted where a stretch is of another kind. */
function carve(block: DraftBlock, cuts: readonly Cut[], recasts: readonly Recast[]): DraftBlock[] {
  const pieces: { span: Span; kind: DraftBlock['kind'] }[] = []
  let from = 0
  for (const recast of recasts) {
    pieces.push({ span: { start: from, end: recast.start }, kind: block.kind })
    pieces.push({ span: recast, kind: recast.as })
    from = recast.end
  }
  pieces.push({ span: { start: from, end: block.content.length }, kind: block.kind })
  let next = 0
  const left: DraftBlock[] = []
  for (const { span, kind } of pieces) {
    const inside: Span[] = []
    while (next < cuts.length && cuts[next]!.start < span.end) {
      const cut = cuts[next]!
      inside.push({
        start: Math.max(cut.start, span.start) - span.start,
        end: Math.min(cut.end, span.end) - span.start,
      })
      if (cut.end > span.end) break
      next++
    }
    const content = block.content.slice(span.start, span.end).cut(inside).trim()
    if (content.length > 0) left.push({ kind, content })
  }
  return left
}
