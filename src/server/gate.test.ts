import { describe, expect, test } from 'vitest'
import { Gate } from './gate.ts'

const gate = (atATime: number, waiting: number) =>
  new Gate({ atATime, waiting, what: 'Reading', retryAfter: 5 })
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('a gate', () => {
  test('lets through in the order of arrival', async () => {
    const one = gate(1, 5)
    const order: number[] = []
    await Promise.all([1, 2, 3].map((n) => one.through(async () => void order.push(n))))
    expect(order).toEqual([1, 2, 3])
  })

  test('opens again when work fails, and when a way out is taken twice', async () => {
    const one = gate(1, 0)
    await expect(one.through(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    const leave = await one.enter()
    leave()
    leave()
    const again = await one.enter()
    await expect(one.enter()).rejects.toMatchObject({ kind: 'busy', more: { retryAfter: 5 } })
    again()
  })

  test('forgets whoever stops waiting', async () => {
    const one = gate(1, 1)
    const leave = await one.enter()
    const control = new AbortController()
    const given = one.enter(control.signal)
    control.abort(new Error('gone'))
    await expect(given).rejects.toThrow('gone')
    const next = one.enter()
    await settled()
    leave()
    ;(await next)()
    await expect(one.enter(AbortSignal.abort(new Error('gone')))).resolves.toBeTypeOf('function')
  })

  test('lets nobody slip in before those that wait', async () => {
    const one = gate(1, 5)
    const leave = await one.enter()
    const order: string[] = []
    const waits = one.enter().then((out) => {
      order.push('first')
      out()
    })
    leave()
    const late = one.enter().then((out) => {
      order.push('late')
      out()
    })
    await Promise.all([waits, late])
    expect(order).toEqual(['first', 'late'])
  })
})
