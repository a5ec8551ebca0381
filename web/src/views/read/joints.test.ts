import { expect, test } from 'vitest'
import { jointPath } from './joints.ts'

const line = (left: number, right: number, top: number) => ({ left, right, top, bottom: top + 20 })

test('on one line it runs under the words between', () => {
  expect(jointPath(line(0, 100, 40), line(180, 300, 40))).toBe('M100 59V63H180V59')
})
test('to the next line it runs between the two', () => {
  expect(jointPath(line(200, 500, 40), line(60, 300, 70))).toBe('M500 59V65H60V71')
})
test('over several lines it goes by the margin', () => {
  expect(jointPath(line(200, 500, 40), line(60, 300, 130))).toBe('M500 59V63H-9V127H60V131')
})
