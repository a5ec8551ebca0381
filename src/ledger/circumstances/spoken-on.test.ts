import { describe, expect, test } from 'vitest'
import { bareLayers } from '../../document/layers/bare-layers.ts'
import type { Layers } from '../../document/layers/layers.ts'
import { parseLedgerCases } from '../../testing/ledger-case.ts'
import { buildLedger } from '../ledger.ts'

/** A case with its tree, one token a line: "word tag head relation", the head by its number, 0 for none. */
function dayOf(marked: string, tree: string): string | null {
  const [made] = parseLedgerCases(`## x\n${marked}\n=>\n`)
  const { document, layers } = made!
  const rows = tree
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  let at = 0
  const tokens: Layers['tokens'] = rows.map(([word = '']) => {
    const start = document.text.indexOf(word, at)
    at = start + word.length
    return { start, end: at, sentence: 0 }
  })
  const heads = rows.map((row) => Number(row[2]) - 1)
  const syntax: Layers['syntax'] = {
    tags: rows.map((row) => row[1]!),
    heads,
    relations: rows.map((row) => row[3]!),
    dependents: heads.map((_, i) => heads.flatMap((head, j) => (head === i ? [j] : []))),
  }
  const ledger = buildLedger(document, { ...bareLayers(), ...layers, tokens, syntax })
  return ledger.statements[0]!.when?.start ?? null
}

describe('the tree tells whose day it is', () => {
  test('a participle has the day of its main verb', () => {
    const day = dayOf(
      '[N person:Moss] met him on [D 2019-05-06:Monday], [C1:saying] [T1:it was over].',
      'Moss NNP 2 nsubj\nmet VBD 0 root\nhim PRP 2 dobj\non IN 5 case\nMonday NNP 2 nmod\nsaying VBG 2 advcl\nit PRP 9 nsubj\nwas VBD 9 cop\nover JJ 6 ccomp',
    )
    expect(day).toBe('2019-05-06')
  })

  test('near miss: the day of a clause with a verb of its own', () => {
    const day = dayOf(
      'After the pier fell on [D 2019-05-06:Monday], [S1:[N person:Moss]] [C1:said] [T1:it was over].',
      'After IN 4 mark\nthe DT 3 det\npier NN 4 nsubj\nfell VBD 8 advcl\non IN 6 case\nMonday NNP 4 nmod\nMoss NNP 8 nsubj\nsaid VBD 0 root\nit PRP 11 nsubj\nwas VBD 11 cop\nover JJ 8 ccomp',
    )
    expect(day).toBeNull()
  })

  test('a statement has the day on which it was released', () => {
    const day = dayOf(
      '[S1:[N person:Moss]] [C1:said] in a statement released [D 2019-05-06:Monday] [T1:it was over].',
      'Moss NNP 2 nsubj\nsaid VBD 0 root\nin IN 5 case\na DT 5 det\nstatement NN 2 nmod\nreleased VBN 5 acl\nMonday NNP 6 nmod:tmod\nit PRP 10 nsubj\nwas VBD 10 cop\nover JJ 2 ccomp',
    )
    expect(day).toBe('2019-05-06')
  })

  test('near miss: a clip that was shown on another day', () => {
    const day = dayOf(
      '[S1:[N person:Moss]] [C1:said] in a clip, which aired [D 2019-05-06:Monday], [T1:it was over].',
      'Moss NNP 2 nsubj\nsaid VBD 0 root\nin IN 5 case\na DT 5 det\nclip NN 2 nmod\nwhich WDT 7 nsubj\naired VBD 5 acl:relcl\nMonday NNP 7 nmod:tmod\nit PRP 11 nsubj\nwas VBD 11 cop\nover JJ 2 ccomp',
    )
    expect(day).toBeNull()
  })
})
