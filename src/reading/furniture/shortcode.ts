// Marks of a publishing system that the page should have replaced.
//   The root cause is slow growth. [pullquote]
//                                 ^----------^
//   near miss: The clip [video here] shows the pier. “[Caption] was all he read.”
import type { Construct, Cut } from './construct.ts'

const names = String.raw`(?:pullquote|pull_quote|embed(?:tweet|video|ded)?|caption|gallery|video|audio|playlist|youtube|vimeo|tweet|twitter|instagram|soundcloud|brightcove|jwplayer|iframe|contact-form|newsletter|related|ad|vc_\w{1,20}|su_\w{1,20}|et_pb_\w{1,20})`
const value = String.raw`(?:"[^"\]\n]{0,200}"|'[^'\]\n]{0,200}'|[^\s"'\]]{1,200})`
const code = new RegExp(String.raw`\s?\[/?${names}(?:\s[\w-]{1,30}=${value}){0,12}\s?/?\]`, 'gu')

export const findShortcode: Construct = (text) => {
  const cuts: Cut[] = []
  if (!text.includes('[')) return cuts
  for (const match of text.matchAll(code))
    cuts.push({ start: match.index, end: match.index + match[0].length, kind: 'shortcode' })
  return cuts
}
