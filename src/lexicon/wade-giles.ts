// Chinese names in Pinyin and in the older romanisation of Wade and Giles ("Zedong", "Tse-tung"), made comparable. Written for
// Hearsay from the tables of both systems; newspapers drop the apostrophe of aspirated sounds, so it is not asked for.

const syllable =
  /^(?:(?:zh|ch|sh|hs|ts|tz|[bpmfdtnlgkhjqxrzcsyw])?(?:[aeiou]ng|i[aou]ng|uang|[aeiu]n|i[aeu]n|u[ae]n|iao|uai|ieh|ih|[aeo]i|[aoe]u|ao|i[aeou]|u[aeio]|eh|er|ui|[aeiou]))+$/

/** Is the word made of Chinese syllables? */
export function isChinese(word: string): boolean {
  return word.length < 20 && syllable.test(word)
}

const rules: readonly (readonly [RegExp, string])[] = [
  [/(?<=zh|ch|sh)i(?![a-z])/g, 'ih'],
  [/zh|[jq]/g, 'ch'],
  [/x/g, 'hs'],
  [/[zc](?!h)/g, 'ts'],
  [/b/g, 'p'],
  [/d/g, 't'],
  [/(?<!n)g|g(?=[aeiou])/g, 'k'],
  [/ong/g, 'ung'],
  [/ian(?!g)/g, 'ien'],
  [/ie(?![nh])/g, 'ieh'],
  [/^r/g, 'j'],
]

/**
 *   zedong → tsetung · xiaoping → hsiaoping       near miss: tom stays tom
 */
export function wadeGilesOf(word: string): string {
  return isChinese(word) ? rules.reduce((text, [sound, sign]) => text.replace(sound, sign), word) : word
}
