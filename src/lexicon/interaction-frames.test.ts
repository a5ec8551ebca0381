import { describe, expect, test } from 'vitest'
import { governs } from './governing-verbs.ts'
import { isFriendly, nounFrames, verbFrames } from './interaction-frames.ts'
import { interactionNouns } from './interaction-nouns.ts'
import { interactionVerbs } from './interaction-verbs.ts'

const named = ['obj', 'owner', 'that', 'does', 'does-told', 'does-hostile', 'aim', 'in']

describe('the lists', () => {
  test.each([...Object.entries(interactionVerbs), ...Object.entries(interactionNouns)])(
    '%s: every slot is a place or a preposition',
    (_, list) => {
      for (const slots of list.match(/:[^:\n]+/g) ?? []) {
        for (const slot of slots.slice(1).trim().split(/\s+/))
          expect(named.includes(slot) || /^[a-z]+(?:>(?:owner|from))?$/.test(slot), slot).toBe(true)
      }
    },
  )
})

describe('verbFrames', () => {
  test('every form of a verb leads to it', () => {
    for (const form of ['meet', 'meets', 'met', 'meeting'])
      expect(verbFrames(form).map(({ type }) => type)).toContain('consult')
    expect(verbFrames('beaten').map(({ type }) => type)).toContain('assault')
  })

  test('“called on” is tried before “called”', () => {
    const [first] = verbFrames('called')
    expect(first).toMatchObject({ type: 'request', partner: 'on' })
  })

  test('a condition stands with the verb', () => {
    expect(verbFrames('asked').every(({ needs }) => needs !== null)).toBe(true)
    expect(verbFrames('accused')).toMatchObject([{ type: 'accuse', needs: null, reciprocal: false }])
    expect(verbFrames('negotiated')).toMatchObject([{ type: 'consult', reciprocal: true }])
  })

  test('verbs that do nothing to anybody have none', () => {
    for (const form of ['said', 'rained', 'constructor', '']) expect(verbFrames(form)).toEqual([])
  })
})

describe('nounFrames', () => {
  test('singular and plural', () => {
    expect(nounFrames('meetings').map(({ type }) => type)).toContain('consult')
    expect(nounFrames('apologies').map(({ type }) => type)).toContain('support')
  })

  test('“hunger strike” is a strike with its partner', () => {
    expect(nounFrames('strike')[0]).toMatchObject({ type: 'protest', partner: 'hunger' })
  })

  test('marks are read', () => {
    expect(nounFrames('firing')).toMatchObject([{ type: 'sanction', done: true, lent: false }])
    expect(nounFrames('letter')).toMatchObject([{ type: 'consult', done: false, lent: true }])
    expect(nounFrames('congratulations')).toMatchObject([{ type: 'support', spoken: true }])
  })

  test('a thing is no act', () => {
    for (const word of ['table', 'weather', 'toString']) expect(nounFrames(word)).toEqual([])
  })
})

test('governs knows forms and adjectives', () => {
  expect(governs('refused', 'refusing')).toBe(true)
  expect(governs('reluctant', 'refusing')).toBe(true)
  expect(governs('lifted', 'ending')).toBe(true)
  expect(governs('met', 'refusing')).toBe(false)
})

test('isFriendly parts promises from threats', () => {
  expect(isFriendly('aid')).toBe(true)
  expect(isFriendly('sanction')).toBe(false)
})
