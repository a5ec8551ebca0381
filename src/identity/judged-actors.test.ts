import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Judgement } from '../store/judgement.ts'
import { type ActorJudgement, type JudgedAppearance, judgedActors, tiedTo } from './judged-actors.ts'

/** "a1 a2 | b3": a1 and a2 are of actor 1, b3 is of actor 2. */
const appearances = (groups: string): JudgedAppearance[] =>
  groups.split('|').flatMap((keys, i) =>
    keys
      .trim()
      .split(' ')
      .map((key) => ({ key, actor: i + 1 })),
  )
const same = (id: number, ...actors: string[]): ActorJudgement => ({
  id,
  undone: false,
  decision: { kind: 'same-actor', actors },
})
const other = (id: number, ...keys: string[]): ActorJudgement => ({
  id,
  undone: false,
  decision: { kind: 'other-actor', appearances: keys },
})
const undo = (id: number, judgement: number): ActorJudgement => ({
  id,
  undone: false,
  decision: { kind: 'undo', judgement },
})
const shown = (groups: string, ...judgements: ActorJudgement[]) => {
  const { owners, orphaned } = judgedActors(appearances(groups), judgements)
  const by = new Map<string, string[]>()
  for (const [key, owner] of owners) {
    const name = 'actor' in owner ? `#${owner.actor}` : `by ${owner.judgement}`
    by.set(name, [...(by.get(name) ?? []), key])
  }
  const text = [...by].map(([name, keys]) => `${name}: ${keys.join(' ')}`).join(' | ')
  return orphaned.length ? `${text} (orphaned: ${orphaned.join(' ')})` : text
}

describe('judgements about actors', () => {
  const three = 'a b | c | d e'
  test.each<[string, ActorJudgement[], string]>([
    ['nothing', [], '#1: a b | #2: c | #3: d e'],
    ['one joining', [same(1, 'd', 'a')], '#1: a b d e | #2: c'],
    ['by numbers', [same(1, '#3', '2')], '#1: a b | #2: c d e'],
    ['a chain', [same(1, 'd', 'c'), same(2, 'c', 'a')], '#1: a b c d e'],
    ['one taken out', [other(7, 'b')], '#1: a | by 7: b | #2: c | #3: d e'],
    ['taken out after a joining', [same(1, 'a', 'd'), other(2, 'd')], '#1: a b e | #2: c | by 2: d'],
    ['joined after a taking out', [other(1, 'd'), same(2, 'd', 'c')], '#1: a b | #2: c d | #3: e'],
    ['what was taken out stays out', [other(1, 'd'), same(2, 'a', 'e')], '#1: a b e | #2: c | by 1: d'],
    ['a number that was joined away', [same(1, 'a', 'd'), same(2, '#3', 'c')], '#1: a b c d e'],
    ['later wins', [other(1, 'b'), same(2, 'a', 'b')], '#1: a b | #2: c | #3: d e'],
    ['an undo', [same(1, 'a', 'c'), undo(2, 1)], '#1: a b | #2: c | #3: d e'],
    ['an undone undo', [same(1, 'a', 'c'), undo(2, 1), undo(3, 2)], '#1: a b c | #3: d e'],
    ['a key that is gone', [same(1, 'a', 'x'), other(2, 'y')], '#1: a b | #2: c | #3: d e (orphaned: 1 2)'],
    ['some keys that are gone', [same(1, 'a', 'x', 'c')], '#1: a b c | #3: d e'],
    ['joined as they were', [same(1, 'a', 'b')], '#1: a b | #2: c | #3: d e'],
  ])('%s', (_, judgements, expected) => {
    expect(shown(three, ...judgements)).toBe(expected)
  })
  test('takes the judgements of the store as they are', () => {
    const of: Judgement[] = [
      {
        id: 1,
        at: '2026-01-01T00:00:00Z',
        by: 'Ina Moss',
        undone: true,
        orphaned: false,
        decision: { kind: 'same-actor', actors: ['a', 'c'] },
      },
      {
        id: 2,
        at: '2026-01-01T00:00:00Z',
        by: 'Ina Moss',
        undone: false,
        orphaned: false,
        decision: { kind: 'reject', row: 's1' },
      },
    ]
    expect(judgedActors(appearances(three), of).owners.get('c')).toEqual({ actor: 2 })
  })
})

test('what is tied together is found through all judgements', () => {
  const of = new Map(appearances('a b | c | d | e').map(({ key, actor }) => [key, actor]))
  const judgements = [same(1, 'a', 'c'), other(2, 'x'), same(3, '#2', 'd')]
  const tied = tiedTo([3], judgements, (key) => of.get(key) ?? null)
  expect([...tied].sort()).toEqual([1, 2, 3])
  expect([...tiedTo([4], judgements, (key) => of.get(key) ?? null)]).toEqual([4])
})

describe('any judgements', () => {
  const keys = 'abcdefgh'.split('')
  const all = keys.map((key, i) => ({ key, actor: 1 + (i % 4) }))
  const subjects = (from: readonly string[]) => fc.subarray([...from], { minLength: 1 })
  const decisions = (from: readonly string[]) =>
    fc.array(
      fc.oneof(
        subjects(from).map((actors) => ({ kind: 'same-actor', actors })),
        subjects(from).map((list) => ({ kind: 'other-actor', appearances: list })),
      ),
      { maxLength: 8 },
    )
  const numbered = (list: readonly ActorJudgement['decision'][], step = 1, first = 1): ActorJudgement[] =>
    list.map((decision, i) => ({ id: first + i * step, undone: false, decision }))
  const ownersOf = (judgements: readonly ActorJudgement[], of = all) => judgedActors(of, judgements)

  test('undoing the last one gives what was before', () => {
    fc.assert(
      fc.property(decisions(keys), (list) => {
        const before = numbered(list.slice(0, -1))
        const last = numbered(list).slice(-1)
        const undone = last.map(({ id }) => undo(id + 1, id))
        expect(ownersOf([...before, ...last, ...undone])).toEqual(ownersOf(before))
      }),
      { seed: 1 },
    )
  })
  test('undoing any one is leaving it out', () => {
    fc.assert(
      fc.property(decisions(keys), fc.nat(), (list, at) => {
        const judgements = numbered(list)
        const one = judgements[at % Math.max(1, judgements.length)]
        const undone = one ? [undo(100, one.id)] : []
        expect(ownersOf([...judgements, ...undone])).toEqual(ownersOf(judgements.filter((j) => j !== one)))
      }),
      { seed: 2 },
    )
  })
  test('the order of unrelated ones does not matter', () => {
    // Actors 1 and 3 have a, c, e and g; 2 and 4 the others.
    const [left, right] = [
      ['a', 'c', 'e', 'g'],
      ['b', 'd', 'f', 'h'],
    ]
    fc.assert(
      fc.property(decisions(left), decisions(right), (these, those) => {
        const [a, b] = [numbered(these, 2, 1), numbered(those, 2, 2)]
        const later = b.map((one) => ({ ...one, id: one.id + 1000 }))
        const rename = ({ owners }: ReturnType<typeof judgedActors>) =>
          [...owners].map(([key, owner]) => [
            key,
            'judgement' in owner ? { judgement: owner.judgement % 1000 } : owner,
          ])
        expect(rename(ownersOf([...a, ...later]))).toEqual(rename(ownersOf([...a, ...b])))
      }),
      { seed: 3 },
    )
  })
  test('the same keys in another order give the same actors', () => {
    fc.assert(
      fc.property(decisions(keys), fc.shuffledSubarray(all, { minLength: all.length }), (list, shuffled) => {
        const judgements = numbered(list)
        const again = ownersOf(judgements, shuffled).owners
        for (const [key, owner] of ownersOf(judgements).owners) expect(again.get(key)).toEqual(owner)
      }),
      { seed: 4 },
    )
  })
  test('every appearance has an owner', () => {
    fc.assert(
      fc.property(decisions([...keys, '#1', '#4', 'gone']), (list) => {
        const { owners } = ownersOf(numbered(list))
        expect([...owners.keys()]).toEqual(keys)
      }),
      { seed: 5 },
    )
  })
  test('looking only at what is tied gives the same as looking at all', () => {
    fc.assert(
      fc.property(decisions(keys), fc.constantFrom(1, 2, 3, 4), (list, actor) => {
        const judgements = numbered(list)
        const actorOf = (key: string) => all.find((one) => one.key === key)?.actor ?? null
        const tied = tiedTo([actor], judgements, actorOf)
        const part = judgedActors(
          all.filter((one) => tied.has(one.actor)),
          judgements,
        ).owners
        const whole = ownersOf(judgements).owners
        for (const [key, owner] of part) expect(owner).toEqual(whole.get(key))
      }),
      { seed: 6 },
    )
  })
})
