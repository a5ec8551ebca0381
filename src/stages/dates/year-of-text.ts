// The year in which a text was written, where nobody knows its day. Comes in: the text. Goes out: a year, or null.
// News says "last year’s presidential election" and names its year elsewhere; the United States elect a president every fourth year,
// so that one of the years named settles what "last year" is.
//   … last year’s presidential election … since 2028 …   written in 2029
//   near miss: … last year’s mayoral election … since 2028 …
const LAST_YEAR = /\blast year[’']s (?:US |U\.S\. |American )?presidential (?:election|campaign|race|vote)\b/i
const YEAR = /(?<![\p{L}\p{N}$£€.,-])(?:1[89]|20)\d\d(?![\p{L}\p{N}%]|[.,]\d)/gu

export function yearOfText(text: string): number | null {
  if (!LAST_YEAR.test(text)) return null
  let latest: number | null = null
  for (const [words] of text.matchAll(YEAR)) {
    const year = Number(words)
    if (year % 4 === 0 && (latest === null || year > latest)) latest = year
  }
  return latest === null ? null : latest + 1
}
