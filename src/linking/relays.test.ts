import { expect, test } from 'vitest'
import { outletKey } from './relays.ts'

test.each([
  ['The Alder Courier', 'aldercourier'],
  ['Alder Courier newspaper', 'aldercourier'],
  ['Alder Courier’s', 'aldercourier'],
  ['aldercourier.example', 'aldercourier'],
  ['alder-courier.co.example', 'aldercourier'],
  ['the Tern Agency', 'tern'],
])('an outlet under its names: %s', (name, key) => {
  expect(outletKey(name)).toBe(key)
})

test.each(['Courier', 'the Alder Post', 'couriers.example'])('near miss: %s', (name) => {
  expect(outletKey(name)).not.toBe('aldercourier')
})
