// Marks that stand where an advertisement stood, and the lines that say the story goes on behind it.
//   ADVERTISEMENT        Story continues below advertisement
//   ^-----------^        ^---------------------------------^
//   near miss: The advertisement ran for a week.    The story continues below ground.
import type { Construct, Cut } from './construct.ts'
import { cutAll, longestLine, withSpaceBefore } from './construct.ts'

const mark = `(?:advertisements?|sponsored(?: content)?|paid (?:content|post)|promoted content)`
const goesOn = `(?:(?:story|article|report) continue[sd] (?:below|after)(?: (?:the |this )?(?:advertisement|ad))?|(?:continue|keep) reading below(?: (?:the |this )?(?:advertisement|ad))?|continue reading the main story|scroll (?:down )?(?:to continue|for more|below)(?: (?:reading|with content))?|skip advertisement|remove ads?|report (?:this )?ad)`
const line = new RegExp(String.raw`^(?:(?:[-–—•*\s]*(?:${mark}|${goesOn})[:.\s]*)+|AD|Ad)$`, 'iu')

// Inside a paragraph only where both neighbours are whole sentences, and only as these marks are printed.
const inline =
  /(?<=[.!?…]["”’')\]]{0,3})\s+(?:ADVERTISEMENT|Story Continued Below|Story continues below advertisement|Advertisement Continue reading the main story)(?=\s*$|\s+["“‘'([]?[\p{Lu}\d])/gu

export const findAdvertisement: Construct = (text) => {
  const words = text.length <= longestLine ? text.trim() : ''
  if (words.length > 0 && words.length <= 160 && line.test(words) && !/^ad$/.test(words))
    return cutAll(text, 'advertisement')
  const cuts: Cut[] = []
  if (!/advertisement|story continue/i.test(text)) return cuts
  for (const match of text.matchAll(inline)) {
    const start = withSpaceBefore(text, match.index)
    cuts.push({ start, end: match.index + match[0].length, kind: 'advertisement' })
  }
  return cuts
}
