// Words about those who carry other people’s words: journalists and their programmes, verbs of passing on ("obtained by", "citing"),
// and the platforms that carry nothing but their owner’s voice (Twitter, a rally). Written for Hearsay.
import { isOutlet } from './outlets.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const journalists = set(`
  anchor anchorman anchorwoman broadcaster columnist correspondent editor host interviewer journalist presenter reporter
  co-host moderator podcaster radio-host`)
const media = set(`
  agency broadcaster channel daily magazine media network newspaper outlet paper podcast program programme radio show station
  tabloid television tv website weekly wire news press`)
const platforms = set(
  'twitter facebook instagram snapchat youtube tiktok reddit weibo telegram whatsapp linkedin medium truth social periscope tumblr x',
)

/** "host", "correspondent": one who carries words; "reporters", several unnamed, are spoken to and carry nothing. */
export function isJournalist(role: string): boolean {
  return role
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => journalists.has(word))
}

/** Does the phrase name or describe a medium? "Interfax", "the Alder Courier", "a local radio station"; near miss: "reporters", "Twitter". */
export function isMedium(phrase: string): boolean {
  const bare = phrase.replace(/[’']s?$/, '')
  if (platforms.has(bare.toLowerCase())) return false
  if (isOutlet(bare) || /^(?:Radio|Channel|TV) [\p{Lu}\d]/u.test(bare)) return true
  const words = bare.toLowerCase().split(/[\s-]+/)
  return (
    (media.has(words.at(-1) ?? '') || isMediumNoun(words.slice(-2).join(' '))) &&
    !/^(?:the )?(?:(?:news |social |local )?media|press|news)$/i.test(bare)
  )
}

/** "news service", "newspaper": what may stand behind an outlet’s name. */
export function isMediumNoun(words: string): boolean {
  return /^(?:news |wire |press )?(?:service|agency|newspaper|magazine|network|channel|station|broadcaster|program|programme|show|podcast|website|daily|weekly|tabloid|news|tv|radio)$/i.test(
    words,
  )
}

/** "obtained by", "first reported by": behind "by" stands who passed the words on. */
export function isPassedOn(participle: string): boolean {
  return /^(?:obtained|examined|seen|reviewed|reported|quoted|cited|aired|broadcast|published|carried|shared|released|acquired|read|heard|viewed|interviewed|transcribed|translated|relayed|leaked|posted|uncovered|unearthed)$/.test(
    participle,
  )
}

/** "aired on", "appeared on", "said on": behind "on" stands the programme. */
export function isPlatform(name: string): boolean {
  return platforms.has(name.toLowerCase())
}
