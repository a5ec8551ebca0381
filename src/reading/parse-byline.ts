// A byline to the names in it. Comes in: `By Ada Quill and Tom Reyes, Staff Writers`. Goes out: the names, without titles,
// addresses and dates; none where the words name nobody.

const afterNames =
  /\s*(?:\||•|·|\/\/|\bpublished\b|\bupdated\b|\bposted\b|\bon (?=\w{3,9} \d)|\d{1,2}:\d{2}|\d{4}).{0,200}$/isu
const notNames =
  /^(?:staff|staff (?:report|reports|reporter|writer|writers)|admin|editor|editors|reporter|correspondent|contributor|writer|columnist|editorial|news|by|author|authors|guest|the|null|undefined|none|senior .{1,40}|.{0,30}\b(?:writer|writers|editor|editors|reporter|reporters|correspondent|correspondents|columnist|staff|contributor|contributors|author|producer)(?:[- ]at[- ]large)?)$/iu

export function parseByline(text: string): string[] {
  const words = text
    .slice(0, 300)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^(?:written |reported |posted |story |words |analysis |opinion |review |reporting )?by:?\s/i,
      '',
    )
    .replace(afterNames, '')
  if (/^https?:/i.test(words)) return []
  const names: string[] = []
  for (const part of words.split(/\s*(?:,|;|&|\/|\band\b|\bwith\b)\s*/iu)) {
    const name = part
      .replace(/\S+@\S+/g, '')
      .replace(/\(.{0,60}\)/g, '')
      .replace(/^by\s/i, '')
      .trim()
    if (isName(name) && !names.includes(name)) names.push(name)
  }
  return names
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || notNames.test(name) || /[@:!?<>{}\d]/.test(name)) return false
  const words = name.split(' ')
  return words.length <= 6 && /^[\p{Lu}\p{Lo}]/u.test(words.at(-1)!) && /^[\p{L}]/u.test(name)
}
