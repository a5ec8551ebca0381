import { expect, test, vi } from 'vitest'

vi.mock('../../app/api.ts', () => ({ client: {} }))
const { fileName } = await import('./share.ts')

test('a file is named for the article', () => {
  expect(fileName('Envoy says: “talks”')).toBe('envoy-says-talks.html')
  expect(fileName('Über das Eis')).toBe('über-das-eis.html')
  expect(fileName('a'.repeat(100))).toBe(`${'a'.repeat(60)}.html`)
})
test('where it has no title, or none of letters', () => {
  expect(fileName(null)).toBe('article.html')
  expect(fileName('!?')).toBe('article.html')
})
