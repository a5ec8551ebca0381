import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../ledger/report.ts'
import { anyReport } from '../testing/any-report.ts'
import { exportedText } from '../testing/exported.ts'
import { triplesOf } from '../testing/json-ld.ts'
import { ferryReport } from '../testing/report-fixture.ts'

/** The words of the standard's context (W3C Web Annotation Vocabulary, section 3) that are used here. */
const oa = 'http://www.w3.org/ns/oa#'
const context = {
  as: 'https://www.w3.org/ns/activitystreams#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  oa,
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: { '@id': '@type', '@type': '@vocab' },
  Annotation: 'oa:Annotation',
  SpecificResource: 'oa:SpecificResource',
  TextualBody: 'oa:TextualBody',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  Software: 'as:Application',
  describing: 'oa:describing',
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: { '@id': 'oa:hasTarget', '@type': '@id' },
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector', '@type': '@id' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
  via: { '@id': 'oa:via', '@type': '@id' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  value: 'rdf:value',
  format: 'dc:format',
  language: 'dc:language',
  name: 'http://xmlns.com/foaf/0.1/name',
  generator: { '@id': 'as:generator', '@type': '@id' },
  label: 'rdfs:label',
  total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
  first: { '@id': 'as:first', '@type': '@id' },
  items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
}

const contexts = { 'http://www.w3.org/ns/anno.jsonld': context }

interface Target {
  source: string
  via?: string
  selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }]
}
interface Annotation {
  id: string
  body: [{ value: string }, Record<string, unknown>]
  target: Target[]
}

async function annotationsOf(report: Report): Promise<Annotation[]> {
  const collection = JSON.parse(await exportedText('web-annotation', [report]))
  expect(collection.total).toBe(collection.first.items.length)
  return collection.first.items
}

/** Every selector, wherever it stands. */
function selectorsIn(value: unknown): Target['selector'][] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'selector' in value ? [value.selector as Target['selector']] : []
  return [...own, ...Object.values(value).flatMap(selectorsIn)]
}

function checkSelectors(report: Report, annotations: readonly Annotation[]): number {
  const characters = [...report.document.text]
  const selectors = selectorsIn(annotations)
  for (const [{ exact, prefix, suffix }, { start, end }] of selectors) {
    expect(characters.slice(start, end).join('')).toBe(exact)
    expect(characters.slice(0, start).join('').endsWith(prefix)).toBe(true)
    expect(characters.slice(end).join('').startsWith(suffix)).toBe(true)
    expect([...prefix].length).toBe(Math.min(32, start))
  }
  return selectors.length
}

describe('web annotation', () => {
  test('a row is an annotation of the words, and says what they are', async () => {
    const annotations = await annotationsOf(ferryReport)
    expect(annotations).toHaveLength(ferryReport.statements.length + ferryReport.interactions.length)
    const [first] = annotations
    expect(first!.body[0].value).toBe('Odalys Brandt · told · to Tern Agency · via Tern Agency')
    expect(first!.body[1]).toMatchObject({
      'hearsay:act': 'say',
      'hearsay:kind': 'indirect',
      'hearsay:human': false,
    })
    expect(first!.target[0]!.via).toBe('https://harbourpost.example/quillport/night-ferry')
    // A broken quotation has a target a part.
    expect(annotations[3]!.target).toHaveLength(2)
    expect(checkSelectors(ferryReport, annotations)).toBeGreaterThan(50)
  })

  test('positions count the ship once', async () => {
    const annotations = await annotationsOf(ferryReport)
    const ship = annotations[10]!.target[1]!.selector
    expect(ship[0].exact).toBe('🚢')
    expect(ship[1].end - ship[1].start).toBe(1)
  })

  test('is JSON-LD of which nothing is lost on the way to triples', async () => {
    const text = await exportedText('web-annotation', [ferryReport])
    const triples = await triplesOf(text, contexts)
    const objects = (name: string) =>
      triples.filter(({ predicate }) => predicate.value === name).map(({ object }) => object.value)
    expect(objects(`${oa}hasBody`)).toHaveLength(2 * 16)
    expect(objects(`${oa}exact`)).toContain('🚢')
    expect(objects(`${oa}start`).every((at) => /^\d+$/.test(at))).toBe(true)
    expect(objects('urn:hearsay:term:lemma')).toContain('tell')
    expect(objects(`${oa}motivatedBy`)).toContain(`${oa}describing`)
  })

  test('whatever the article holds, each selector finds its words', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        checkSelectors(report, await annotationsOf(report))
      }),
      { seed: 6, numRuns: 150 },
    )
  })

  test('whatever the article holds, it is JSON-LD', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const text = await exportedText('web-annotation', [report])
        await triplesOf(text, contexts)
      }),
      { seed: 7, numRuns: 25 },
    )
  })
})
