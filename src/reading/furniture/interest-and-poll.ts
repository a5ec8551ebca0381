// Boxes that ask the reader to take an interest or to vote.
//   Interested in Port Hale? Add Port Hale as an interest to stay up to date on the latest Port Hale news. Add Interest
//   ^-----------------------------------------------------------------------------------------------------------------^
//   Urgent: Do You Approve of the New Bridge? Vote Here Now!
//   ^-------------------------------------------------------^
//   near miss: “Do you support the bridge? Vote now,” she told the crowd.
import type { Construct, Cut } from './construct.ts'
import { cutAll, longestLine, withSpaceBefore } from './construct.ts'

const interest =
  /\s?\bInterested in [^?\n]{1,80}\? Add [^\n]{1,80} as an interest to stay up to date[^\n]{0,220}? Add Interest\b/gu
const poll =
  /^[^“”"]{2,180}\?\s+(?:vote (?:here|now)(?: now)?(?: in (?:(?:this|our|an|the) )?[\p{L} ]{0,30}poll)?|vote in (?:(?:this|our|an|the) )?[\p{L} ]{0,30}poll|take (?:the|our) poll)[\s.!:]*$|^(?:vote (?:here|now)(?: now)?|take (?:the|our) poll)[\s.!:]*$/iu

export const findInterestAndPoll: Construct = (text) => {
  const cuts: Cut[] = []
  if (text.includes('Add Interest')) {
    for (const match of text.matchAll(interest))
      cuts.push({
        start: withSpaceBefore(text, match.index),
        end: match.index + match[0].length,
        kind: 'widget',
      })
  }
  if (cuts.length > 0 || text.length > longestLine / 4) return cuts
  const words = text.trim()
  return poll.test(words) ? cutAll(text, 'widget') : cuts
}
