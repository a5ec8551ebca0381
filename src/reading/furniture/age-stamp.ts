// How old the page is, as seen on the day it was saved. It is no date of the article, and a reader of dates must not see it.
//   6 years ago        This article is more than 1 year old
//   ^---------^        ^----------------------------------^
//   near miss: The bridge opened 6 years ago.   Updated at 4:15 p.m. ET (a note of the article's own: it stays)
import type { Construct } from './construct.ts'
import { cutAll } from './construct.ts'

const unit = `(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?)`
const amount = String.raw`(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|about an?)`
const stamp = new RegExp(
  String.raw`^(?:(?:published|posted|updated|last (?:updated|modified)|first published)?:?\s*(?:${amount}\s?${unit}|\d{1,3}\s?[hdmwy]) ago|th(?:is|e) (?:article|story|post|page) is (?:more than|over|about)? ?${amount} ${unit} old|just now)\.?$`,
  'iu',
)

export const findAgeStamp: Construct = (text) => {
  if (text.length > 100) return []
  return stamp.test(text.trim()) ? cutAll(text, 'age-stamp') : []
}
