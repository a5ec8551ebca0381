import { describe, expect, it } from 'vitest'
import { parseMarkedText } from '../src/testing/marked-text.ts'
import { otherGender } from './other-gender.ts'
import { findMentions, type Passage } from './passage.ts'
import { collectPools, type NamePools, varyPassage } from './variants.ts'

/** `[P:she]` the pronoun, `[A:Ann Moss]` the name it stands for, `[B:Eva Lund]` the other. */
function passage(marked: string): Passage {
  const { text, marks } = parseMarkedText(marked)
  const at = (label: string) => marks.find((mark) => mark.label === label)!
  return {
    text,
    asked: { pronoun: at('P'), a: { ...at('A'), coref: true }, b: { ...at('B'), coref: false } },
  }
}

const POOLS: NamePools = {
  given: { masculine: ['Paul', 'Otto', 'Karl', 'Igor'], feminine: ['Clara', 'Vera', 'Nora', 'Edith'] },
  surnames: ['Okafor', 'Brandt', 'Silva', 'Novak', 'Quine', 'Ferro'],
}
const SAME = { renamed: false, otherGender: false, veiled: false }
const plain = passage('[A:Ann Moss] met [B:Eva Lund] after Moss had called. Then [P:she] left with Max Berg.')

const counting = () => {
  let at = 0
  return () => (at++ * 0.37) % 1
}

/** "she = Ann Moss", "she ≠ Eva Lund" */
const told = ({ text, pairs }: ReturnType<typeof varyPassage>) =>
  pairs.map(
    ({ pronoun, name, same }) =>
      `${text.slice(pronoun.start, pronoun.end)} ${same ? '=' : '≠'} ${text.slice(name.start, name.end)}`,
  )

describe('varyPassage', () => {
  it('asks about the two names first, then about the other places and persons', () => {
    const same = varyPassage(plain, SAME, POOLS, counting())
    expect(same.text).toBe(plain.text)
    expect(told(same)).toEqual(['she = Ann Moss', 'she ≠ Eva Lund', 'she = Moss', 'she ≠ Max Berg'])
  })

  it('says nothing of others where neither name is right', () => {
    const { pronoun, a, b } = plain.asked!
    const neither = { ...plain, asked: { pronoun, a: { ...a, coref: false }, b } }
    expect(told(varyPassage(neither, SAME, POOLS, counting()))).toEqual([
      'she ≠ Ann Moss',
      'she ≠ Eva Lund',
      'she ≠ Moss',
    ])
  })

  it('renames throughout, given names by gender', () => {
    const { text, pairs } = varyPassage(plain, { ...SAME, renamed: true }, POOLS, counting())
    const [, given, surname, again] =
      /^(\S+) (\S+) met \S+ \S+ after (\S+) had called\. Then she left with \S+ \S+\.$/.exec(text)!
    expect(POOLS.given.feminine).toContain(given)
    expect(POOLS.surnames).toContain(surname)
    expect(again).toBe(surname)
    expect(text).not.toMatch(/Ann|Moss|Eva|Lund|Max|Berg/)
    expect(pairs.map(({ name }) => text.slice(name.start, name.end).split(' ').length)).toEqual([2, 2, 1, 2])
  })

  it('tells of the other gender: pronouns, kin and names', () => {
    const brother = passage('[A:Ann Moss] met [B:Eva Lund]; [P:her] brother saw her.')
    const { text } = varyPassage(brother, { ...SAME, otherGender: true }, POOLS, counting())
    const names = /^(\S+) \S+ met (\S+) \S+; his sister saw him\.$/.exec(text)
    expect(names).not.toBeNull()
    for (const name of names!.slice(1)) expect(POOLS.given.masculine).toContain(name)
  })

  it.each([
    ['[A:Ann Moss] met [B:Eva Lund] when [P:she] came. Moss left early.', 'She left early.'],
    ['[A:Ann Moss] met [B:Eva Lund] when [P:she] came to Moss’s house.', 'to her house.'],
    ['[A:Ann Moss] met [B:Eva Lund] when [P:she] came with Moss.', 'with her.'],
  ])('veils a repeated name: %s', (marked, end) => {
    const veiled = varyPassage(passage(marked), { ...SAME, veiled: true }, POOLS, counting())
    expect(veiled.text.endsWith(end)).toBe(true)
    const pronoun = /^(?:She|her)$/.exec(told(veiled).at(-1)!.split(' ')[0]!)?.[0]
    expect(told(veiled).slice(-2)).toEqual([`${pronoun} = Ann Moss`, `${pronoun} ≠ Eva Lund`])
  })

  it.each([
    ['named once', '[A:Ann Moss] met [B:Eva Lund] when [P:she] came. Berg left early.'],
    ['one of two', '[A:Ann Moss] met [B:Eva Lund] when [P:she] came. Moss and Lund left.'],
    ['part of a longer name', '[A:Ann Moss] met [B:Eva Lund] when [P:she] came to the Moss house.'],
  ])('leaves a name that is %s', (_, marked) => {
    const one = passage(marked)
    expect(varyPassage(one, { ...SAME, veiled: true }, POOLS, counting()).text).toBe(one.text)
  })
})

describe('findMentions', () => {
  const persons = (text: string) =>
    findMentions({ text, asked: null }).map(({ start, end, person }) => `${text.slice(start, end)} ${person}`)

  it('takes a single word for whoever bears it', () => {
    expect(persons('Ann Moss met Eva van Lund. Moss left; Eva stayed.')).toEqual([
      'Ann Moss 0',
      'Eva van Lund 1',
      'Moss 0',
      'Eva 1',
    ])
  })

  it('gives a surname that two bear to neither', () => {
    const [ann, max, moss] = persons('Ann Moss met Max Moss. Moss left.').map((one) => one.split(' ').at(-1))
    expect(new Set([ann, max, moss]).size).toBe(3)
  })

  it('begins with the given name, and knows no persons among other capitalised words', () => {
    expect(persons('In March the Ministry sent Chancellor Ann Moss to Oslo.')).toEqual(['Ann Moss 0'])
  })
})

describe('otherGender', () => {
  it.each([
    ['her brother', 'his sister'],
    ['I saw her.', 'I saw him.'],
    ['told her that', 'told him that'],
    ['a friend of his.', 'a friend of hers.'],
    ['His aunt saw him', 'Her uncle saw her'],
    ['the theory of others', 'the theory of others'],
  ])('%s → %s', (text, other) => {
    let out = text
    for (const { start, end, to } of otherGender(text).toReversed())
      out = out.slice(0, start) + to + out.slice(end)
    expect(out).toBe(other)
  })
})

describe('collectPools', () => {
  it('learns a given name nobody knows from the pronoun that stands for it', () => {
    const pools = collectPools(
      [passage('[A:Ikaluna Moss] met [B:Eva Lund] when [P:she] came.')],
      ['Max Berg'],
    )
    expect(pools.given).toEqual({ masculine: ['Max'], feminine: ['Ikaluna', 'Eva'] })
    expect(pools.surnames).toEqual(['Moss', 'Lund', 'Berg'])
  })
})
