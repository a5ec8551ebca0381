// A long XML file as many short ones. Comes in: text in chunks; goes out: each part (an entry of a feed, a line of a sitemap) as a small
// well-formed document of its own, inside the elements that hold it. So a feed of any length takes the memory of one entry, and what is
// wrong in one entry, an ampersand or a tag that is never closed, ends there. Time is linear in the length of the text.
import { Parser } from 'htmlparser2'
import { SourceError } from './article.ts'
import { sizeInWords } from './limits.ts'

export interface XmlPart {
  /** A well-formed document: root, what stood in it before the first part, this part. */
  readonly xml: string
  /** Local name of the root, lower case. */
  readonly root: string
}

export interface XmlOptions {
  /** Is an element a part? `path`: local names from the root to it, lower case. */
  readonly isPart: (path: readonly string[]) => boolean
  /** Most characters of a part. */
  readonly partLength: number
}

/** What stands before the parts is kept for them as long as it is no longer than this. */
const longestHead = 32 * 1024
const deepest = 1000

/** @throws {SourceError} where a part is too long, elements are nested beyond reason, or the text ends inside the root. */
export async function* xmlParts(
  chunks: AsyncIterable<string>,
  { isPart, partLength }: XmlOptions,
): AsyncGenerator<XmlPart> {
  const parts: XmlPart[] = []
  const path: string[] = []
  const tags: string[] = []
  let [head, wrapping] = ['', '']
  let part: string[] | null = null
  let [open, depthOfPart, lengthOfPart, closed, ending] = [0, 0, 0, false, false]

  const write = (xml: string): void => {
    if (part) {
      part.push(xml)
      lengthOfPart += xml.length
    } else if (head.length < longestHead) head += xml
  }
  const finish = (): void => {
    const start = head.length < longestHead ? head : wrapping
    const end = path
      .slice(0, depthOfPart - 1)
      .map((_, i) => `</${nameOf(tags[i]!)}>`)
      .reverse()
      .join('')
    parts.push({ xml: start + part!.join('') + end, root: path[0]! })
    part = null
    lengthOfPart = 0
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (closed) return
        if (++open > deepest)
          throw new SourceError(`Elements are nested more than ${deepest} deep, so it was not read on.`)
        const local = localName(name)
        // A part that opens inside one of its own kind: the one before was never closed.
        if (part && local === path[depthOfPart - 1] && path.length === depthOfPart) {
          write(`</${nameOf(tags.at(-1)!)}>`)
          finish()
          path.pop()
          tags.pop()
        }
        path.push(local)
        const tag = tagOf(name, attributes)
        if (!part && isPart(path)) {
          wrapping = tags.join('')
          part = []
          depthOfPart = path.length
        }
        tags.push(tag)
        write(tag)
      },
      ontext(text) {
        if (path.length > 0) write(escaped(text))
      },
      onclosetag(name, implied) {
        open--
        // What was open when the text ended is left open.
        if (closed || path.length === 0 || (implied && ending)) return
        const local = localName(name)
        if (path.at(-1) !== local) return
        write(`</${nameOf(tags.at(-1)!)}>`)
        if (part && path.length === depthOfPart) finish()
        path.pop()
        tags.pop()
        if (path.length === 0) closed = true
      },
    },
    { xmlMode: true },
  )
  let [since, counted] = [0, 0]
  for await (const chunk of chunks) {
    let failure: unknown = null
    try {
      parser.write(chunk)
    } catch (error) {
      failure = error
    }
    yield* parts.splice(0)
    if (failure) throw failure
    // A tag, comment or section that does not end gives no event, so its length is counted from outside.
    since = lengthOfPart === counted ? since + chunk.length : 0
    counted = lengthOfPart
    if (lengthOfPart > partLength || (since > partLength && path.length > 0))
      throw new SourceError(`An entry is longer than ${sizeInWords(partLength)}, so it was not read on.`)
    if (closed) return
  }
  ending = true
  parser.end()
  yield* parts.splice(0)
  if (!closed) throw new SourceError('It breaks off before its end. The entries before that were read.')
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

function tagOf(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes)
    .filter(([key]) => xmlName.test(key))
    .map(([key, value]) => ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`)
  return `<${xmlName.test(name) ? name : 'unknown'}${written.join('')}>`
}

const xmlName = /^[A-Za-z_][\w.-]{0,200}(:[A-Za-z_][\w.-]{0,200})?$/
const nameOf = (tag: string): string => /^<([^\s>]+)/.exec(tag)![1]!

/** XML allows no control characters but white space, not even escaped. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
