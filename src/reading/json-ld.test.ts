import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findArticleLd, parseLoosely } from './json-ld.ts'

describe('findArticleLd', () => {
  it('finds the article inside a graph', () => {
    const script =
      '{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Talks end"}]}'
    expect(findArticleLd([script])).toMatchObject({ headline: 'Talks end' })
  })

  it('prefers the description that has a day', () => {
    const scripts = [
      '{"@type":"Article","headline":"a"}',
      '{"@type":"NewsArticle","datePublished":"2020-01-02"}',
    ]
    expect(findArticleLd(scripts)).toMatchObject({ datePublished: '2020-01-02' })
  })

  it('passes over what is no article', () => {
    expect(findArticleLd(['{"@type":"Organization","headline":"a"}', 'nonsense', '[]', 'null'])).toBeNull()
  })
})

describe('parseLoosely', () => {
  it.each([['<!-- {"a": 1} -->'], ['//<![CDATA[\n{"a": 1}\n//]]>'], ['{"a": 1,}'], ['{"a": 1};']])(
    'mends %s',
    (text) => {
      expect(parseLoosely(text)).toEqual({ a: 1 })
    },
  )

  it('mends a line break inside a string, and leaves commas there', () => {
    expect(parseLoosely('{"a": "one,\ntwo ,}",}')).toEqual({ a: 'one, two ,}' })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\a1 \n'.split('')) }), (text) => {
        expect(() => findArticleLd([text])).not.toThrow()
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})
