// The examples must keep the difficulties they are there for, and be read without their furniture.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../reading/readDocument.ts'

const raw = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8')
const read = (name: string) => readDocument({ raw: raw(name) })

describe('envoy.html', () => {
  const { text, title, publisher, published, byline } = read('envoy.html')
  test('says where it comes from', () => {
    expect({ title, publisher, byline }).toEqual({
      title: 'Envoy says secret talks with Karvonia ran for months',
      publisher: 'The Meridian Post',
      byline: ['Imogen Hartnell', 'Tomas Areval'],
    })
    expect(published).toMatch(/^2026-03-13/)
  })
  test.each([
    ['marks that do not match', '"We knew what they wanted,”'],
    [
      'the words of an agency, by way of others',
      'told the Corvus news agency Thursday, according to multiple reports',
    ],
    ['a name spelt two ways', 'Ledvai told reporters'],
    ['a quotation over three paragraphs', '“If that was a mistake, it was mine.'],
    ['an accusation', 'He accused Brandt'],
    ['its counter', 'Brandt countered that Lendvai'],
    ['a refused request', 'refused repeated requests for an interview'],
    ['a quotation that is never closed', '“We have counted them twice.'],
  ])('has %s', (_, words) => expect(text).toContain(words))
  test.each([
    'ADVERTISEMENT',
    'Sign up',
    'Grain prices',
    'READ MORE',
    'All rights reserved',
    'Lukas Ferrand',
    'Ferry captain',
    'Subscribe',
  ])('is read without “%s”', (words) => {
    expect(raw('envoy.html')).toContain(words)
    expect(text).not.toContain(words)
  })
})

describe('envoy-denial.txt', () => {
  const { text, published, byline } = read('envoy-denial.txt')
  const other = read('envoy.html').text
  test('says where it comes from', () => {
    expect({ published, byline }).toEqual({ published: '2026-03-13', byline: ['Pavel Sorin'] })
  })
  test.each([
    '“There were meetings, and I would go to every one of them again,”',
    '“A government that talks in the dark will sooner or later sign something there,”',
  ])('shares %s with envoy.html', (words) => {
    expect(text).toContain(words)
    expect(other).toContain(words)
  })
  test.each([
    ['“This is an invention, and a rather clumsy one,”', '“This is an invention, and a clumsy one,”'],
    ['what we could never give', 'what we could not give'],
    ['denied that he had been present at any', 'that Lendvai had been present at four'],
  ])('has “%s” where envoy.html has “%s”', (here, there) => {
    expect(text).toContain(here)
    expect(other).toContain(there)
  })
})

describe('ports.txt', () => {
  const { text } = read('ports.txt')
  test('tooltips glued into sentences are gone, the sentences whole', () => {
    expect(raw('ports.txt')).toContain('Marcus TillmanMarcus Andrew TillmanSenate panel')
    expect(text).toContain('after Sen. Marcus Tillman (R-Ohio) withdrew his support')
    expect(text).toContain('Sen. Ruth Halvorsen’s office denied a report')
    expect(text).toContain('He said that “Ellen and Marcus should be locked in a container')
    expect(text).not.toMatch(/MORE|ADVERTISEMENT|©/)
  })
})

describe.each([
  [
    'bridge.html',
    '2025-06-03',
    '“Nobody can say that we were not told,” said Dr. Priya Venkataraman',
    /14 Comments|Share this|Copyright|fountain|Advertisement/,
  ],
  [
    'clinic.html',
    '2025-11-18',
    '‘There is no such rule and there never has been,’ a spokeswoman said',
    /cookies|Second Opinion|More on this story|© Northern/,
  ],
])('%s', (name, day, words, furniture) => {
  const { text, published } = read(name)
  test('day', () => expect(published).toMatch(day))
  test('words', () => expect(text).toContain(words))
  test('furniture', () => {
    expect(raw(name)).toMatch(furniture)
    expect(text).not.toMatch(furniture)
  })
})
