import { expect, test } from 'vitest'
import { type NamedCircle, placeNames } from './name-places.ts'

const circle = (id: string, x: number, y: number, radius = 8): NamedCircle => ({
  id,
  x,
  y,
  radius,
  width: 60,
})
const HEIGHT = 14
const frame = { width: 1000, height: 600 }

test('a name with room stands to the right of its circle', () => {
  expect(placeNames([circle('a', 100, 100)], [], HEIGHT, frame).get('a')).toEqual({ x: 111, y: 103.5 })
})

test('a name keeps off the line that leaves its circle', () => {
  const place = placeNames(
    [circle('a', 100, 100), circle('b', 300, 100)],
    [[100, 100, 300, 100]],
    HEIGHT,
    frame,
  )
  expect(place.get('a')!.x).toBeLessThan(100 - 8 - 60)
  expect(place.get('b')!.x).toBeGreaterThan(300 + 8)
})

test('a line that only passes by moves nothing', () => {
  expect(placeNames([circle('a', 100, 100)], [[100, 140, 300, 140]], HEIGHT, frame).get('a')!.x).toBe(111)
})

test('a name never lies on another circle', () => {
  const place = placeNames([circle('a', 100, 100), circle('b', 130, 100)], [], HEIGHT, frame)
  expect(place.get('a')!.x + 60).toBeLessThan(130 - 8)
})

test('where there is no room, the largest circle has the name', () => {
  const crowd = Array.from({ length: 30 }, (_, n) =>
    circle(`n${n}`, 100 + (n % 6), 100 + Math.floor(n / 6), 4),
  )
  const places = placeNames([...crowd, circle('large', 103, 102, 12)], [], HEIGHT, frame)
  expect(places.has('large')).toBe(true)
  expect(places.size).toBeLessThan(31)
})

test('a name keeps inside the picture, even over a line', () => {
  const place = placeNames([circle('a', 960, 300)], [[960, 300, 0, 300]], HEIGHT, frame)
  expect(place.get('a')!.x + 60).toBeLessThanOrEqual(1000)
})
