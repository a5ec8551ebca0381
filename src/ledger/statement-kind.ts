// How much of what was said stands in quotation marks: all of it (direct), none (indirect), part (mixed).
// A word is counted by its first character; a leading "that" and marks count for nothing.

import type { Attribution } from '../document/layers/attributions.ts'
import type { Quotation } from '../document/layers/quotations.ts'
import { contains, lastStartingBefore, type Span } from '../document/span.ts'
import type { Statement } from './report.ts'

/**
 *   “There were contacts,”                 direct
 *   that there were contacts               indirect
 *   that it was “normal practice”          mixed
 *
 * Near misses: marks around the whole attribution belong to somebody else (“Moss said it was over,” he said: what Moss said is
 * indirect), and marks around a title are no speech (worked on “The Long Night”).
 */
export function statementKind(
  text: string,
  { content, cue }: Pick<Attribution, 'content' | 'cue'>,
  quotations: readonly Quotation[],
): Statement['kind'] {
  // A line behind a dash is a quotation without marks: Nobody asked me. — Ada Moss
  const [dash] = cue
  if (dash && /^[—–-]+$/.test(text.slice(dash.start, dash.end).trim())) return 'direct'
  let inside = 0
  let outside = 0
  for (const [part, span] of content.entries()) {
    const british = isInSingleMarks(text.slice(span.start, span.end))
    for (const word of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)) {
      if (part === 0 && inside + outside === 0 && /^(?:that|because)$/i.test(word[0])) continue
      const at = span.start + word.index
      const quotation = quotations[lastStartingBefore(quotations, at)]
      const inMarks =
        quotation && at < quotation.end && !cue.some((words) => holdsCue(quotation, words, span))
      const quoted = british || inMarks
      if (
        quoted &&
        !(inMarks && quotation.start > span.start && isTitle(text.slice(quotation.start, quotation.end)))
      )
        inside++
      else outside++
    }
  }
  if (inside === 0) return 'indirect'
  return outside === 0 ? 'direct' : 'mixed'
}

/** ‘We saw it,’ · near miss: ’Tis late, the ministers’ */
function isInSingleMarks(words: string): boolean {
  return words.startsWith('‘') && words.endsWith('’')
}

/** The marks stand around cue and content; a mark that is never closed does not reach over the cue behind its words. */
function holdsCue(quotation: Quotation, cue: Span, content: Span): boolean {
  return contains(quotation, cue) && (quotation.closed || cue.start < content.start)
}

/** “The Long Night,” · near miss: “No,” · “A fake” */
function isTitle(quotation: string): boolean {
  const words = quotation.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
  return (
    words.length > 1 &&
    words.length < 8 &&
    words.every(
      (word, i) =>
        /^[\p{Lu}\p{N}]/u.test(word) || (i > 0 && /^(?:of|the|and|a|an|in|on|to|for|with)$/.test(word)),
    )
  )
}
