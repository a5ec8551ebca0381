import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyReport } from '../testing/any-report.ts'
import { exportedText } from '../testing/exported.ts'
import { ferryReport } from '../testing/report-fixture.ts'
import {
  type Entity,
  longest,
  type PropertyType,
  type SchemaName,
  schemata,
} from './follow-the-money-model.ts'
import { ftmDate, ftmValues } from './follow-the-money-values.ts'
import { storedFrom, storing } from './stored-from.ts'

const entities = async (...of: Parameters<typeof exportedText>): Promise<Entity[]> => {
  const text = await exportedText(...of)
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** What the model says of a value of each type (followthemoney/types). */
const valid: Readonly<Record<PropertyType, (value: string) => boolean>> = {
  name: (value) => !/\s\s|^\s|\s$/.test(value),
  string: () => true,
  text: () => true,
  url: (value) => /^https?:\/\//.test(value) && URL.canParse(value),
  language: (value) => value === 'eng',
  date: (value) => /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?$/.test(value),
  entity: (value) => isId(value),
}
const isId = (value: string) => /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(value) && value.length <= 200

/** What each schema cannot do without (`required` of the model). */
const required: Readonly<Record<SchemaName, readonly string[]>> = {
  Person: ['name'],
  Organization: ['name'],
  PublicBody: ['name'],
  Article: [],
  Mention: ['document', 'name'],
  Event: ['name'],
  UnknownLink: ['subject', 'object'],
}

function check(list: readonly Entity[]): void {
  const ids = new Map(list.map(({ id, schema }) => [id, schema]))
  expect(ids.size).toBe(list.length)
  for (const { id, schema, properties } of list) {
    expect(isId(id)).toBe(true)
    const types: Readonly<Record<string, PropertyType>> = schemata[schema]
    for (const [name, values] of Object.entries<readonly string[]>(properties)) {
      const type = types[name]!
      expect(type, `${schema}.${name}`).toBeDefined()
      expect(values.length).toBeGreaterThan(0)
      for (const value of values) {
        expect(typeof value === 'string' && value !== '' && value === value.trim()).toBe(true)
        expect([...value].length).toBeLessThanOrEqual(longest[type])
        expect(valid[type](value), `${schema}.${name}: ${JSON.stringify(value)}`).toBe(true)
        // Whatever is pointed at is there.
        if (type === 'entity') expect(ids.has(value), value).toBe(true)
      }
    }
  }
}

/** Entities without a name are no entities: a name of invisible signs alone is none. */
const complete = ({ schema, properties }: Entity) => required[schema].every((name) => name in properties)

describe('FollowTheMoney', () => {
  test('actors with a name are entities; those without are not', async () => {
    const list = await entities('ftm', [ferryReport])
    check(list)
    expect(list.every(complete)).toBe(true)
    const names = (schema: string) =>
      list
        .filter((one) => one.schema === schema)
        .map(({ properties }) => (properties as { name: string[] }).name[0])
    expect(names('Person')).toContain('Odalys Brandt')
    expect(names('Organization')).toEqual(['Tern Agency', 'Lodestar Lines', 'harbour radio'])
    const all = JSON.stringify(list.filter(({ schema }) => schema === 'Person' || schema === 'Mention'))
    for (const unnamed of ['a spokeswoman', 'the dockers', 'reporters']) expect(all).not.toContain(unnamed)
    expect(list.find(({ id }) => id === 'hearsay-actor-1')).toEqual({
      id: 'hearsay-actor-1',
      schema: 'Person',
      properties: { name: ['Odalys Brandt'], alias: ['Ms. Brandt'], position: ['Mayor'] },
    })
  })

  test('a statement is an event and a link to whom it was said', async () => {
    const stored = storedFrom(ferryReport)
    const list = await entities('ftm', [stored])
    const key = stored.rows.get('s1')!
    const event = list.find(({ id }) => id === `hearsay-${key}`)!
    expect(event.schema).toBe('Event')
    expect(event.properties).toMatchObject({
      summary: ['The night ferry will run until the autumn'],
      involved: ['hearsay-actor-1', 'hearsay-actor-2'],
      startDate: ['2031-05-07'],
      proof: [`hearsay-${stored.document}`],
    })
    expect(list.find(({ id }) => id === `hearsay-${key}.1`)!.properties).toMatchObject({
      subject: ['hearsay-actor-1'],
      object: ['hearsay-actor-2'],
      role: ['say: told'],
    })
  })

  test('an interaction is a link; with a side that has no name, an event', async () => {
    const list = await entities('ftm', [ferryReport])
    const links = list.filter(({ schema, id }) => schema === 'UnknownLink' && id.startsWith('hearsay-i'))
    expect(links.map(({ properties }) => (properties as { status: string[] }).status[0])).toEqual([
      'denied',
      'planned',
    ])
    const events = list.filter(({ schema, id }) => schema === 'Event' && id.startsWith('hearsay-i'))
    expect(events).toHaveLength(2)
  })

  test('an actor of many articles is written once', async () => {
    const one = storedFrom(ferryReport)
    const other = { ...ferryReport, document: { ...ferryReport.document, publisher: 'Tern Agency' } }
    const list = await entities('ftm', [one, { ...storedFrom(other), actors: one.actors }])
    check(list)
    expect(list.filter(({ schema }) => schema === 'Person')).toHaveLength(4)
    expect(list.filter(({ schema }) => schema === 'Article')).toHaveLength(2)
  })

  test('whatever the articles hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyReport, { maxLength: 2 }), async (reports) => {
        const store = storing()
        const documents = new Map(reports.map(store).map((one) => [one.document, one]))
        const list = await entities('ftm', [...documents.values()])
        check(list)
        for (const { report, document, rows } of documents.values()) {
          const article = list.find(({ id }) => id === `hearsay-${document}`) as Entity<'Article'>
          const text = article.properties.bodyText?.[0] ?? ''
          expect(text).toBe(ftmValues('text', [report.document.text])[0] ?? '')
          for (const { id, content } of report.statements) {
            const event = list.find((one) => one.id === `hearsay-${rows.get(id)}`) as Entity<'Event'>
            const words = content.map((part) => part.text).join(' … ')
            expect(event.properties.summary ?? []).toEqual(ftmValues('text', [words]))
          }
        }
      }),
      { seed: 8, numRuns: 150 },
    )
  })

  test('values are clean before they are checked', () => {
    expect(ftmValues('name', ['"Odalys\u00a0 Brandt"', 'Odalys Brandt', null, '\u200b'])).toEqual([
      'Odalys Brandt',
    ])
    expect(ftmValues('text', ['e\u0301\u0000 x\u2028y '])).toEqual(['é x y'])
    expect(ftmValues('string', ['🚢'.repeat(2000)])[0]).toBe('🚢'.repeat(1024))
  })

  test('an instant is told in UTC, a day stays a day', () => {
    expect(ftmDate('2031-05-08T09:30:00+02:00')).toBe('2031-05-08T07:30:00')
    expect(ftmDate('2031-05-08T00:30Z')).toBe('2031-05-08T00:30:00')
    expect(ftmDate('2031-05-08T09:30:00')).toBe('2031-05-08T09:30:00')
    expect(ftmDate('2031-05-08')).toBe('2031-05-08')
  })
})
