// A sentence with its dependency tree, for tests. Comes in: a line a token, or tokens parted by blanks:
//   "She/PRP/nsubj/2 said/VBD/root/0 …"      word / part of speech / relation / number of its head (from 1; 0: the root)
// Goes out: the text, its tokens and its tree. Several lines are several sentences; heads count within each.
import type { Syntax } from '../document/layers/syntax.ts'
import type { Token } from '../document/layers/tokens.ts'

export interface TreeCase {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly syntax: Syntax
}

export function parseTree(lines: string): TreeCase {
  const tokens: Token[] = []
  const tags: string[] = []
  const relations: string[] = []
  const heads: number[] = []
  let text = ''
  for (const [sentence, line] of lines.trim().split('\n').entries()) {
    const first = tokens.length
    for (const entry of line.trim().split(/\s+/)) {
      const [word, tag, relation, head] = entry.split('/')
      if (!word || !tag || !relation || !head)
        throw new Error(`A token needs word/tag/relation/head: ${entry}`)
      if (text && !/^[,.”?!]$/.test(word)) text += ' '
      tokens.push({ start: text.length, end: text.length + word.length, sentence })
      text += word
      tags.push(tag)
      relations.push(relation)
      heads.push(head === '0' ? -1 : first + Number(head) - 1)
    }
  }
  const dependents: number[][] = tokens.map(() => [])
  for (const [token, head] of heads.entries()) if (head >= 0) dependents[head]!.push(token)
  return { text, tokens, syntax: { tags, relations, heads, dependents } }
}
