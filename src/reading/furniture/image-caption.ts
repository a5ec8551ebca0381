// Frames of pictures and players: the labels around a caption go, the caption stays as a block of its own kind.
//   Image copyright Tidepress Image caption The bridge was closed for two days
//   ^--------------------------------------^                                    what is left: a caption
//   Enlarge this image toggle caption Bo Ray/Tidepress Bo Ray/Tidepress         all of it: nothing is claimed
//   near miss: The image copyright belongs to the museum.
import type { Construct, Finding } from './construct.ts'
import { withSpaceBefore } from './construct.ts'
import { isCredit } from './photo-credit.ts'

const copyrightCaption = /^\s*Image (?:copyright|source),?\s.{1,120}?\sImage caption,?\s+/u
const onlyCopyright = /^\s*Image (?:copyright|source),?\s.{1,80}$/u
const onlyCaption = /^\s*(?:Image caption|Media caption),?\s+(?=\S)/u
const player =
  /^\s*Media playback is (?:unsupported on your|not supported on this) device\s*(?:Media caption,?(?:\s+|$))?/u
const enlarge =
  /^\s*Enlarge this image(?: toggle caption)?\s*|^\s*toggle caption\s+|^\s*(?:Hide|Show) caption\s+/u
const slide = /\s+Previous Next(?:\s+.{1,90})?\s*$/u

export const findImageCaption: Construct = (text) => {
  const head = text.slice(0, 260)
  for (const frame of [copyrightCaption, player, onlyCaption]) {
    const match = frame.exec(head)
    if (match) return caption(text, match[0].length, text.length)
  }
  if (text.length <= 100 && onlyCopyright.test(text) && !/[.!?]\s*$/u.test(text))
    return caption(text, text.length, text.length)
  const opened = enlarge.exec(head)
  if (!opened) return []
  const rest = text.slice(opened[0].length).trim()
  if (rest.length < 300 && (isSaidTwice(rest) || isCredit(rest)))
    return caption(text, text.length, text.length)
  const tailFrom = Math.max(opened[0].length, text.length - 120)
  const closed = slide.exec(text.slice(tailFrom))
  return caption(text, opened[0].length, closed ? tailFrom + closed.index : text.length)
}

/** What stands before `start` and from `end` on is the frame. */
function caption(text: string, start: number, end: number): Finding[] {
  const findings: Finding[] = [{ start: 0, end: start, kind: 'photo-credit' }]
  if (end < text.length)
    findings.push({ start: withSpaceBefore(text, end), end: text.length, kind: 'photo-credit' })
  if (start < end) findings.push({ start, end, as: 'caption' })
  return findings
}

/** "Bo Ray/Tidepress Bo Ray/Tidepress": the picture's frame prints its credit twice. */
function isSaidTwice(words: string): boolean {
  const half = (words.length - 1) / 2
  return Number.isInteger(half) && words[half] === ' ' && words.slice(0, half) === words.slice(half + 1)
}
