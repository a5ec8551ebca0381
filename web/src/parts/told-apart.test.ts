import { expect, test } from 'vitest'
import type { ActorFound } from '../../../src/store/answers.ts'
import { sharedNames, tellApart } from './told-apart.ts'

const actor = (id: number, name: string, more: Partial<ActorFound> = {}): ActorFound => ({
  id,
  name,
  kind: 'person',
  aliases: [],
  roles: [],
  documents: 1,
  statements: 0,
  interactions: 0,
  first: null,
  last: null,
  ...more,
})

test('two sorts of one name are told apart by their sort', () => {
  const told = tellApart([actor(1, 'Corvus'), actor(2, 'Corvus', { kind: 'organization' })])
  expect([...told]).toEqual([
    [1, 'person'],
    [2, 'organisation'],
  ])
})

test('two people of one name are told apart by role, else by articles', () => {
  const told = tellApart([
    actor(1, 'Ada Voss', { roles: ['harbour master'], documents: 3 }),
    actor(2, 'Ada Voss'),
  ])
  expect([...told]).toEqual([
    [1, 'harbour master'],
    [2, '1 article'],
  ])
})

test('what nothing tells apart has its number', () => {
  expect(tellApart([actor(1, 'Corvus'), actor(2, 'Corvus')]).get(2)).toBe('no. 2')
})

test('a name that one alone bears says nothing', () => {
  expect(tellApart([actor(1, 'Corvus'), actor(2, 'Corvus Ltd')]).size).toBe(0)
  expect(sharedNames([actor(1, 'Corvus'), actor(1, 'Corvus'), actor(2, 'Corvus Ltd')])).toEqual([])
  expect(sharedNames([actor(1, 'Corvus'), actor(2, 'Corvus')])).toEqual(['Corvus'])
})
