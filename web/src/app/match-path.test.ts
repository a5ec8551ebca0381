import { describe, expect, test } from 'vitest'
import { matchPath } from './match-path.ts'

const patterns = ['/', '/read', '/actors', '/actors/:id', '/documents/:key'] as const

describe('matchPath', () => {
  test('a fixed path', () => {
    expect(matchPath('/', patterns)).toEqual({ pattern: '/', params: {} })
    expect(matchPath('/actors/', patterns)).toEqual({ pattern: '/actors', params: {} })
  })
  test('what stands for a name is decoded', () => {
    expect(matchPath('/actors/%2312', patterns)).toEqual({ pattern: '/actors/:id', params: { id: '#12' } })
  })
  test('no path of another length, and none that cannot be decoded', () => {
    expect(matchPath('/actors/1/2', patterns)).toBeNull()
    expect(matchPath('/actors/%E0%A4%A', patterns)).toBeNull()
    expect(matchPath('/ACTORS', patterns)).toBeNull()
  })
})
