// Buttons and lines that ask the reader to share the page or to follow somebody.
//   SHARE THIS ARTICLE Share Tweet Post Email        Follow Mara Quill on Twitter @mquill.
//   ^---------------------------------------^        ^-----------------------------------^
//   near miss: “Share this article of faith with me,” Wren said.   Residents follow the case on Twitter.
import type { Construct, Cut } from './construct.ts'
import { cutAll, longestLine, withSpaceAfter, withSpaceBefore } from './construct.ts'
import { splitSentences } from './sentences.ts'

const networks = String.raw`(?:Twitter|Facebook|Instagram|LinkedIn|Pinterest|WhatsApp|Reddit|Tumblr|Google\+|YouTube|Telegram|TikTok|Flipboard|Snapchat|Messenger|Bluesky|Threads|Mastodon|X)`
const button = `(?:share|tweet|post|e-?mail|print|save|comments?|copy link|link copied|text|pin it|${networks})`
const buttons = new RegExp(
  String.raw`^(?:${button}[\s|·•,]+)+${button}$|^(?:share|tweet|print|link copied|copy link)$`,
  'iu',
)
const object = `(?:this|the) (?:story|article|page|post|video|report|timeline|chatbot|with(?: your friends)?)`
const shareLine = new RegExp(
  String.raw`^(?:listen to (?:this )?article \d+:\d\d )?(?:read or )?share ${object}(?: with your friends)?(?:(?::|\s)\s*(?:https?:\S+|(?:${button}[\s|·•,]*)+|on ${networks}))?[.!]?$`,
  'iu',
)
/** The same at the end of a paragraph, in the letters that a button has. */
const shareTail =
  /\s+(?:Read more opinion )?(?:LISTEN TO ARTICLE \d+:\d\d )?SHARE THIS ARTICLE(?: (?:Share|Tweet|Post|Email|Print|Facebook|Twitter))*\s*$/u

const handle = String.raw`@[\w]{1,40}`
const follow = new RegExp(
  String.raw`^[-–—•*\s]*(?:you can )?follow\s?(?:${handle}|.{1,80}?\bon (?:the )?${networks}\b.{0,60}|us\b.{0,60}${handle}|.{1,60}${handle})[\s.]*$`,
  'iu',
)
const manyHandles = new RegExp(String.raw`^(?:Follow ?${handle}\s*)+$`, 'u')

export const findShareAndFollow: Construct = (text) => {
  const cuts: Cut[] = []
  const bar =
    /^\s*(?:Facebook Twitter Pinterest|Facebook Twitter|Share on Facebook Share on Twitter)\s+(?=\S)/u.exec(
      text.slice(0, 120),
    )
  if (bar) cuts.push({ start: 0, end: bar[0].length, kind: 'share' })
  const tailFrom = Math.max(0, text.length - 160)
  const tail = shareTail.exec(text.slice(tailFrom))
  if (tail) cuts.push({ start: tailFrom + tail.index, end: text.length, kind: 'share' })
  if (text.length > longestLine) return cuts
  const words = text.trim()
  if (words.length <= 300 && (buttons.test(words) || shareLine.test(words))) return cutAll(text, 'share')
  if (words.length <= 300 && manyHandles.test(words)) return cutAll(text, 'follow')
  if (!/follow/i.test(words)) return cuts
  // A biography keeps what it says; only its last sentences, which ask to follow, go.
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end)
    if (sentence.length > 200 || /["“”]/u.test(sentence) || !follow.test(sentence)) continue
    const alone = start === 0 || text.slice(0, start).trim() === ''
    cuts.push(
      alone
        ? { start: 0, end: withSpaceAfter(text, end), kind: 'follow' }
        : { start: withSpaceBefore(text, start), end, kind: 'follow' },
    )
  }
  return cuts
}
