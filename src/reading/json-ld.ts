// What a page says of itself in JSON-LD. Comes in: the words of its `application/ld+json` scripts. Goes out: the one description
// of an article among them. Hard part: much of it is broken; what can be mended is, the rest is left out. Never throws.

export type JsonObject = { readonly [key: string]: unknown }

/** A description is small; what is longer is something else. */
const longest = 2_000_000

const articleType = /(?:Article|NewsArticle|BlogPosting|Report|Review|LiveBlogPosting|OpinionPiece)$/i

export function findArticleLd(scripts: readonly string[]): JsonObject | null {
  const objects = scripts.flatMap((script) => objectsIn(parseLoosely(script)))
  let best: JsonObject | null = null
  for (const object of objects) {
    const types = [object['@type']].flat().filter((type) => typeof type === 'string')
    if (!types.some((type) => articleType.test(type))) continue
    if (best === null || (!best.datePublished && object.datePublished)) best = object
  }
  return best && withReferences(best, objects)
}

/** `{"publisher": {"@id": "#us"}}` means the other object of that id. */
function withReferences(article: JsonObject, objects: readonly JsonObject[]): JsonObject {
  const named = new Map(objects.filter((object) => object.name).map((object) => [object['@id'], object]))
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve)
    if (typeof value !== 'object' || value === null || 'name' in value) return value
    return named.get((value as JsonObject)['@id']) ?? value
  }
  return { ...article, author: resolve(article.author), publisher: resolve(article.publisher) }
}

/** JSON, or JSON with comment marks around it, line breaks inside strings, or commas too many. */
export function parseLoosely(text: string): unknown {
  if (text.length > longest) return null
  const json = withoutCommentMarks(text)
  for (const mend of [(words: string) => words, mendJson]) {
    try {
      return JSON.parse(mend(json))
    } catch {
      // The next mend may do, or there is nothing to be had.
    }
  }
  return null
}

function withoutCommentMarks(text: string): string {
  return text
    .trim()
    .replace(/^(?:<!--|\/\*\s?<!\[CDATA\[\s?\*\/|\/\/\s?<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s?\]\]>|\/\*\s?\]\]>\s?\*\/|\]\]>)$/, '')
    .trim()
    .replace(/;$/, '')
}

/** Bare control characters inside strings become spaces; commas before a closing bracket are dropped. */
function mendJson(json: string): string {
  const mended: string[] = []
  let inString = false
  for (let i = 0; i < json.length; i++) {
    const character = json[i]!
    if (inString && character === '\\') {
      mended.push(character, json[++i] ?? '')
      continue
    }
    if (character === '"') inString = !inString
    if (inString && character < ' ') mended.push(' ')
    else if (!inString && character === ',' && closesNext(json, i + 1)) continue
    else mended.push(character)
  }
  return mended.join('')
}

function closesNext(json: string, from: number): boolean {
  let i = from
  while (i < json.length && json[i]! <= ' ') i++
  return json[i] === '}' || json[i] === ']'
}

function objectsIn(value: unknown): JsonObject[] {
  const found: JsonObject[] = []
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  while (waiting.length > 0 && found.length < 1000) {
    const next = waiting.shift()!
    if (typeof next.value !== 'object' || next.value === null || next.depth > 6) continue
    if (!Array.isArray(next.value)) found.push(next.value as JsonObject)
    for (const inner of Object.values(next.value)) {
      if (typeof inner === 'object' && inner !== null) waiting.push({ value: inner, depth: next.depth + 1 })
    }
  }
  return found
}
