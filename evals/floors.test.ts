import { describe, expect, it } from 'vitest'
import { figureOf } from './figures.ts'
import {
  type FloorChange,
  FloorRefused,
  type Floors,
  findTampering,
  readFloors,
  updateFloors,
} from './floors.ts'

const betterOf = (name: string) => (name === 'pages.empty' ? 'lower' : 'higher') as 'lower' | 'higher'
const first: FloorChange = { figure: 'pages.f1', from: null, to: 0.9, day: '2030-01-02' }
const floors: Floors = { floors: { 'pages.f1': 0.9 }, history: [first] }
const none = { figures: [], why: undefined }
const measured = (floor: number) => [{ figure: 'pages.f1', better: 'higher' as const, floor }]

describe('floors.json', () => {
  it('stands where its own history leads', () => {
    expect(findTampering(readFloors(), (name) => figureOf(name)?.better)).toEqual([])
  })
})

describe('findTampering', () => {
  it('finds nothing in an honest file', () => {
    expect(findTampering(floors, betterOf)).toEqual([])
    const raised = { floors: { 'pages.f1': 0.95 }, history: [first, { ...first, from: 0.9, to: 0.95 }] }
    expect(findTampering(raised, betterOf)).toEqual([])
  })

  it.each<[string, Floors, RegExp]>([
    ['a floor edited by hand', { ...floors, floors: { 'pages.f1': 0.8 } }, /history ends at 0.9/],
    ['a floor taken out', { ...floors, floors: {} }, /floor is gone/],
    ['a floor without a history', { floors: { 'pages.f1': 0.9 }, history: [] }, /ends at nothing/],
    [
      'a lowering without a reason',
      { floors: { 'pages.f1': 0.8 }, history: [first, { ...first, from: 0.9, to: 0.8 }] },
      /without a reason/,
    ],
    [
      'a history with a change taken out',
      { floors: { 'pages.f1': 0.99 }, history: [first, { ...first, from: 0.95, to: 0.99 }] },
      /says it began at 0.95/,
    ],
  ])('finds %s', (_, file, complaint) => {
    expect(findTampering(file, betterOf).join('\n')).toMatch(complaint)
  })

  it('takes a lowering that says why', () => {
    const history = [first, { ...first, from: 0.9, to: 0.8, why: 'two gold pages were wrong' }]
    expect(findTampering({ floors: { 'pages.f1': 0.8 }, history }, betterOf)).toEqual([])
  })

  it('knows that fewer empty pages are better', () => {
    const change = { figure: 'pages.empty', from: null, to: 2, day: '2030-01-02' }
    const history = [change, { ...change, from: 2, to: 1 }]
    expect(findTampering({ floors: { 'pages.empty': 1 }, history }, betterOf)).toEqual([])
    const worse = [change, { ...change, from: 2, to: 3 }]
    expect(findTampering({ floors: { 'pages.empty': 3 }, history: worse }, betterOf)).toHaveLength(1)
  })
})

describe('updateFloors', () => {
  it('raises, and writes down that it did', () => {
    expect(updateFloors(floors, measured(0.93), '2030-02-03', none)).toEqual({
      floors: { 'pages.f1': 0.93 },
      history: [first, { figure: 'pages.f1', from: 0.9, to: 0.93, day: '2030-02-03' }],
    })
  })

  it('never lowers by itself', () => {
    expect(updateFloors(floors, measured(0.85), '2030-02-03', none)).toEqual(floors)
  })

  it('lowers a named figure for a reason', () => {
    const lower = { figures: ['pages.f1'], why: 'a page left the corpus' }
    const updated = updateFloors(floors, measured(0.85), '2030-02-03', lower)
    expect(updated.floors).toEqual({ 'pages.f1': 0.85 })
    expect(updated.history.at(-1)).toMatchObject({ from: 0.9, to: 0.85, why: 'a page left the corpus' })
    expect(findTampering(updated, betterOf)).toEqual([])
  })

  it.each([
    ['no reason', { figures: ['pages.f1'], why: ' ' }],
    ['a figure that was not measured', { figures: ['pages.f2'], why: 'because' }],
  ])('refuses to lower with %s', (_, lower) => {
    expect(() => updateFloors(floors, measured(0.85), '2030-02-03', lower)).toThrow(FloorRefused)
  })
})
