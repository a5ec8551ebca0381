// GUM's Universal Dependencies (version 2) → the older scheme of the silver annotation, and its mentions by head word, so that both
// corpora teach one set of heads.
import type { Word } from './word.ts'

/** `[start, end, upos, xpos, lemma, head, deprel]` */
type GumToken = [number, number, string, string, string, number, string]
interface GumMention {
  start: number
  end: number
  cluster: number
  entity: string
  infstat: string
  min: [number, number]
}
export interface GumArticle {
  id: string
  split: 'train' | 'dev'
  text: string
  tokens: GumToken[]
  mentions: GumMention[]
}

const RELATIONS: Record<string, string> = {
  obj: 'dobj',
  'nsubj:pass': 'nsubjpass',
  'nsubj:outer': 'nsubj',
  'csubj:pass': 'csubjpass',
  'csubj:outer': 'csubj',
  'aux:pass': 'auxpass',
  obl: 'nmod',
  'obl:agent': 'nmod',
  'obl:unmarked': 'nmod:tmod',
  'nmod:unmarked': 'nmod:tmod',
  'nmod:desc': 'compound',
  fixed: 'mwe',
  'advcl:relcl': 'acl:relcl',
  orphan: 'dep',
  reparandum: 'dep',
  dislocated: 'dep',
  vocative: 'dep',
  goeswith: 'part',
  list: 'dep',
  'cc:preconj': 'cc',
}
const KINDS = ['person', 'organization', 'place']

/** `form`: 0 name, 1 description, 2 third-person pronoun, 3 other pronoun. */
export function readGum({ text, tokens, mentions }: GumArticle) {
  const words = tokens.map(([start, end, , tag, lemma, head, relation]): Word => {
    const mapped =
      relation === 'advmod' && (lemma === 'not' || lemma === "n't")
        ? 'neg'
        : (RELATIONS[relation] ?? relation)
    return [start, end, tag, lemma, 'O', head, mapped]
  })
  turnNames(words)
  const seen = new Set<number>()
  return {
    words,
    mentions: mentions
      .filter(({ entity }) => KINDS.includes(entity))
      .sort((a, b) => a.end - a.start - (b.end - b.start))
      .flatMap(({ cluster, min }) => {
        const inside = words.flatMap((word, i) => (word[0] >= min[0] && word[1] <= min[1] ? [i] : []))
        const head = inside.find((i) => !inside.includes(words[i]![5]))
        if (head === undefined || seen.has(head)) return []
        seen.add(head)
        const [start, end, tag] = words[head]!
        const third =
          /^(he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i
        const form = tag.startsWith('PRP')
          ? third.test(text.slice(start, end))
            ? 2
            : 3
          : tag.startsWith('NNP')
            ? 0
            : 1
        return [{ start, cluster, form }]
      }),
  }
}

/** "Nick Bos": here the first word bears the name, there the last. */
function turnNames(words: Word[]): void {
  const lastOf = new Map<number, number>()
  words.forEach(([, , , , , head, relation], i) => {
    if (relation === 'flat' && i > head) lastOf.set(head, i)
  })
  for (const [first, last] of lastOf) {
    const [, , , , , head, relation] = words[first]!
    words.forEach((word, i) => {
      if (i !== last && word[5] === first) word[5] = last
    })
    words[last]![5] = head
    words[last]![6] = relation
    words[first]![5] = last
    words[first]![6] = 'compound'
  }
  for (const word of words) if (word[6] === 'flat') word[6] = 'compound'
}
