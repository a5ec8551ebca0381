// Frames around a summary or a video of the page. The summary's claims stay, as items of a list; the player's lines go.
//   Story highlights The bridge is closed for two days
//   ^---------------^                                   what is left: a list item
//   JUST WATCHED Mayor on the bridge Replay More Videos ... MUST WATCH Mayor on the bridge 01:34
//   ^------------------------------------------------------------------------------------------^
//   near miss: The story highlights a problem.
import type { Construct } from './construct.ts'
import { cutAll, longestLine, withSpaceAfter } from './construct.ts'

export const findStoryHighlights: Construct = (text) => {
  const head = /^\s*(?:Story [Hh]ighlights|STORY HIGHLIGHTS)(?=\s+[\p{Lu}\d"“'‘]|\s*$)/u.exec(
    text.slice(0, 60),
  )
  if (head) {
    const start = withSpaceAfter(text, head[0].length)
    return [
      { start: 0, end: start, kind: 'widget' },
      { start, end: text.length, as: 'list-item' },
    ]
  }
  if (text.length > longestLine / 2) return []
  return /^JUST WATCHED\b.*\bReplay\b.*\bMUST WATCH\b/u.test(text.trim()) ? cutAll(text, 'widget') : []
}
