// Copyright lines at the foot of an article, on their own or behind a biography.
//   Copyright © 2019 The Harbour Times, LLC. Click here for reprint permission.
//   ^-------------------------------------------------------------------------^
//   near miss: The copyright expires in 2019, the court ruled.
import type { Construct } from './construct.ts'
import { cutAll, longestLine, withSpaceBefore } from './construct.ts'

const sign = String.raw`(?:(?:TM and )?(?:copyright\s?(?:©|\(c\))|(?:©|\(c\))\s?copyright|©|copyright))`
const line = new RegExp(
  String.raw`^[(*\s]*${sign}\s?,?\s*(?:by\s)?(?:(?:19|20)\d\d\b|[\p{Lu}].{0,80}\ball rights reserved)`,
  'iu',
)
const rights =
  /^(?:all rights reserved\b|this material may not be (?:published|reproduced)|(?:distributed by|reprinted (?:by|with) permission)\b).{0,200}$/iu
const tail = /(?<=[.!?]["”’')]{0,2})\s+(?:©|Copyright ©|© Copyright|Copyright)\s?(?:19|20)\d\d\b.{0,200}$/u

export const findCopyright: Construct = (text) => {
  const from = Math.max(0, text.length - 300)
  const last = tail.exec(text.slice(from))
  if (last) return [{ start: withSpaceBefore(text, from + last.index), end: text.length, kind: 'copyright' }]
  if (text.length > longestLine / 2) return []
  const words = text.trim()
  return line.test(words) || rights.test(words) ? cutAll(text, 'copyright') : []
}
