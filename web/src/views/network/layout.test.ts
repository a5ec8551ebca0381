import { expect, test } from 'vitest'
import { startLayout } from './layout.ts'

const fresh = (nodes: number) => new Float32Array(nodes * 2).fill(Number.NaN)
const distance = (places: Float32Array, a: number, b: number) =>
  Math.hypot(places[a * 2]! - places[b * 2]!, places[a * 2 + 1]! - places[b * 2 + 1]!)

test('two that have to do with each other stand closer than two that have not', () => {
  // 0-1-2 and 3-4-5, with nothing between.
  const edges = new Float32Array([0, 1, 1, 1, 2, 1, 0, 2, 1, 3, 4, 1, 4, 5, 1, 3, 5, 1])
  const layout = startLayout({ nodes: 6, edges, places: fresh(6) })
  layout.run(200)
  const places = layout.places()
  expect(distance(places, 0, 1)).toBeLessThan(distance(places, 0, 4))
  expect(distance(places, 3, 5)).toBeLessThan(distance(places, 2, 5))
})

test('the same network has the same places', () => {
  const task = () => ({ nodes: 4, edges: new Float32Array([0, 1, 2, 2, 3, 1]), places: fresh(4) })
  const [one, two] = [startLayout(task()), startLayout(task())]
  one.run(50)
  two.run(50)
  expect(one.places()).toEqual(two.places())
})

test('who had a place begins there', () => {
  const places = fresh(3)
  places.set([123, -45], 2)
  expect([...startLayout({ nodes: 3, edges: new Float32Array(), places }).places().slice(2, 4)]).toEqual([
    123, -45,
  ])
})

test('one node alone, or none, stays finite', () => {
  for (const nodes of [0, 1]) {
    const layout = startLayout({ nodes, edges: new Float32Array(), places: fresh(nodes) })
    layout.run(10)
    expect([...layout.places()].every(Number.isFinite)).toBe(true)
  }
})
