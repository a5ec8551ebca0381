// The agency's list of who wrote and edited a report, in brackets or on its own line.
//   (Reporting by Ann Lee and Bo Ray; Writing by Ann Lee; Editing by Mara Quill)
//   ^--------------------------------------------------------------------------^
//   near miss: Reporting by the newspaper led to two arrests.   Bo Ray contributed to this report. (a sentence: it stays)
import type { Construct, Cut } from './construct.ts'
import { cutAll, withSpaceBefore } from './construct.ts'

const desk = `(?:(?:additional |further )?(?:reporting|writing|editing|compiled|translation|graphics?|production)(?: and (?:reporting|writing|editing))?)`
const bracketed = new RegExp(String.raw`^\(${desk} by [^()]{2,500}\)\.?$`, 'iu')
const bare = new RegExp(String.raw`^${desk} by [^()]{2,300};\s?${desk} by [^()]{2,200}$`, 'iu')

export const findContributorNote: Construct = (text) => {
  const words = text.slice(-600).trimEnd()
  const from = text.length <= 600 ? 0 : text.length - 600
  const open = words.endsWith(')') || words.endsWith(').') ? words.lastIndexOf('(') : -1
  if (open >= 0 && bracketed.test(words.slice(open))) {
    const cut: Cut = { start: withSpaceBefore(text, from + open), end: text.length, kind: 'contributor-note' }
    return [cut]
  }
  return text.length <= 600 && bare.test(text.trim()) ? cutAll(text, 'contributor-note') : []
}
