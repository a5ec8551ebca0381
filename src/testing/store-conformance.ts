// What every engine of the store must do. Comes in: a way to open one, empty; each test opens its own. An engine's test file calls
// `describeStore` and nothing else, so that a second engine is held to the same.
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import type { Report } from '../ledger/report.ts'
import { inputKey } from '../store/row-key.ts'
import type { ReadInput, Store, StoredReport } from '../store/store.ts'
import { ferryReport, type ReportSketch, reportFixture } from './report-fixture.ts'

/** A report as an input read from `source`. */
export function inputFixture(report: Report, source = 'ferry.html', record: string | null = null): ReadInput {
  const sha256 = createHash('sha256').update(report.document.text).digest('hex')
  const bytes = Buffer.byteLength(report.document.text)
  return { place: { source, record }, key: inputKey(sha256, {}), sha256, bytes, options: {}, report }
}

const bridge: ReportSketch = {
  title: 'Bridge to close',
  publisher: 'The Tern Courier',
  published: '2031-06-02',
  url: 'https://terncourier.example/bridge',
  blocks: ['“The bridge will close in June,” engineer Imre Pool said.', 'Pool met Odalys Brandt on Monday.'],
  actors: [{ name: 'Imre Pool', aliases: ['Pool'], roles: ['engineer'] }, { name: 'Odalys Brandt' }],
  statements: [
    {
      speaker: { name: 'Imre Pool', words: 'engineer Imre Pool' },
      cue: 'said',
      lemma: 'say',
      content: ['“The bridge will close in June,”'],
    },
  ],
  interactions: [
    {
      type: 'consult',
      actor: [{ name: 'Imre Pool', words: 'Pool@2' }],
      recipient: [{ name: 'Odalys Brandt', words: 'Odalys Brandt' }],
      evidence: 'met',
    },
  ],
}
const bridgeReport = reportFixture(bridge)
const readBy = (report: Report, model: string): Report => ({ ...report, made: { ...report.made, model } })

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

const keyOf = (stored: StoredReport, row: string): string => stored.rows.get(row)!

export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    const stores: Store[] = []
    const opened = async (): Promise<Store> => {
      const store = await open()
      stores.push(store)
      return store
    }
    afterEach(async () => {
      for (const store of stores.splice(0)) {
        expect(await store.check()).toEqual([])
        await store.close()
      }
    })

    test('a report comes out as it went in', async () => {
      const store = await opened()
      const [kept] = await store.put([inputFixture(ferryReport)])
      expect(kept?.as).toBe('new')
      const stored = (await store.document(kept!.document))!
      expect(stored.report).toEqual(ferryReport)
      expect(stored.outlet).toBe('The Harbour Post')
      expect([...stored.actors.keys()]).toEqual(ferryReport.actors.map(({ id }) => id))
      expect(stored.human.size).toBe(0)
    })

    test('the same article twice is one document, at two places', async () => {
      const store = await opened()
      const [first] = await store.put([inputFixture(ferryReport, 'a.html')])
      const [second] = await store.put([inputFixture(ferryReport, 'b.warc', '1024')])
      expect(second).toEqual({ document: first!.document, as: 'known' })
      expect(await store.counts()).toMatchObject({ documents: 1, statements: ferryReport.statements.length })
    })

    test('the same words from another outlet are another document', async () => {
      const store = await opened()
      const copy = {
        ...ferryReport,
        document: { ...ferryReport.document, publisher: 'The Quill', url: null },
      }
      const kept = await store.put([inputFixture(ferryReport), inputFixture(copy, 'quill.html')])
      expect(kept.map(({ as }) => as)).toEqual(['new', 'new'])
    })

    test('a page that has changed is a new version, and the old one is no longer found', async () => {
      const store = await opened()
      const later = reportFixture({
        ...bridge,
        blocks: [...bridge.blocks, 'An earlier version named another month.'],
      })
      await store.put([inputFixture(bridgeReport)])
      const [kept] = await store.put([inputFixture(later)])
      expect(kept?.as).toBe('version')
      expect(await store.counts()).toMatchObject({ documents: 1, statements: 1, interactions: 1 })
      expect((await store.search({ words: 'bridge' })).items.map(({ document }) => document.key)).toEqual([
        kept!.document,
      ])
      expect((await all(store.reports())).map(({ document }) => document)).toEqual([kept!.document])
    })

    test('an input is known by its bytes and the model that read it', async () => {
      const store = await opened()
      const input = inputFixture(ferryReport)
      expect(await store.isRead(input.key, ferryReport.made.model)).toBe(false)
      await store.put([input])
      expect(await store.isRead(input.key, ferryReport.made.model)).toBe(true)
      expect(await store.isRead(input.key, 'another')).toBe(false)
      expect(await all(store.outdated(ferryReport.made.model))).toEqual([])
      const { report: _, ...bare } = input
      expect(await all(store.outdated('another'))).toEqual([bare])
    })

    test('all of a batch is put, or nothing', async () => {
      const store = await opened()
      const broken = { ...bridgeReport, statements: [{ ...bridgeReport.statements[0]!, content: [] }] }
      await expect(store.put([inputFixture(ferryReport), inputFixture(broken)])).rejects.toThrow()
      expect((await store.counts()).documents).toBe(0)
    })

    test('a failure counts its attempts and goes when its place is read', async () => {
      const store = await opened()
      const failure = {
        place: { source: 'x.html', record: null },
        key: null,
        reason: 'there is no such file.',
      }
      await store.putFailures([failure])
      await store.putFailures([failure])
      expect(await store.failures()).toMatchObject([{ ...failure, attempts: 2 }])
      await store.put([inputFixture(ferryReport, 'x.html')])
      expect(await store.failures()).toEqual([])
    })

    test('what a run has dealt with is known by its place', async () => {
      const store = await opened()
      const before = new Date().toISOString()
      const gone = { source: 'gone.html', record: null }
      await store.put([inputFixture(ferryReport, 'a.warc', '7')])
      await store.putFailures([{ place: gone, key: null, reason: 'there is no such file.' }])
      expect(await store.isDone({ source: 'a.warc', record: '7' }, before)).toBe(true)
      expect(await store.isDone(gone, before)).toBe(true)
      expect(await store.isDone({ source: 'a.warc', record: '8' }, before)).toBe(false)
      expect(await store.isDone(gone, '2999-01-01T00:00:00.000Z')).toBe(false)
    })

    test('a run that was broken off is there to be taken up', async () => {
      const store = await opened()
      expect(await store.unfinishedRun()).toBeNull()
      const run = await store.beginRun(['news/'], { workers: 2 })
      expect(await store.unfinishedRun()).toEqual(run)
      await store.finishRun(run.id)
      expect(await store.unfinishedRun()).toBeNull()
    })

    test('half a surrogate pair and NUL are kept as one character each', async () => {
      const store = await opened()
      const odd = reportFixture({
        title: 'Odd',
        blocks: ['“So\ud800 it\u0000 goes 🚢,” Imre Pool said.'],
        statements: [
          {
            speaker: { name: 'Imre Pool', words: 'Imre Pool' },
            cue: 'said',
            content: ['“So\ud800 it\u0000 goes 🚢,”'],
          },
        ],
      })
      const [kept] = await store.put([inputFixture(odd)])
      const { report } = (await store.document(kept!.document))!
      expect(report.document.text).toBe('“So\ufffd it\ufffd goes 🚢,” Imre Pool said.')
      expect(report.statements[0]!.content[0]!.text).toBe('“So\ufffd it\ufffd goes 🚢,”')
    })

    describe('judgements', () => {
      const withFerry = async (): Promise<[Store, StoredReport]> => {
        const store = await opened()
        const [kept] = await store.put([inputFixture(ferryReport)])
        return [store, (await store.document(kept!.document))!]
      }
      const decide = (store: Store, decision: Parameters<Store['judge']>[0]['decision']) =>
        store.judge({ by: 'Imke', decision })

      test('a rejected row is gone until that is undone', async () => {
        const [store, stored] = await withFerry()
        const { id } = await decide(store, { kind: 'reject', row: keyOf(stored, 's2') })
        const rows = async () =>
          (await store.document(stored.document))!.report.statements.map((row) => row.id)
        expect(await rows()).not.toContain('s2')
        expect((await store.search({ words: 'heard' })).items).toEqual([])
        await decide(store, { kind: 'undo', judgement: id })
        expect(await rows()).toContain('s2')
        expect((await store.search({ words: 'heard' })).items).toHaveLength(1)
        expect((await store.judgements()).map(({ undone }) => undone)).toEqual([true, false])
      })

      test('judgements about one document are those about its rows and its actors', async () => {
        const [store, stored] = await withFerry()
        const [bridge] = await store.put([inputFixture(bridgeReport, 'bridge.html')])
        const other = (await store.document(bridge!.document))!
        await decide(store, { kind: 'reject', row: keyOf(stored, 's2') })
        await decide(store, { kind: 'reject', row: keyOf(other, 's1') })
        const actors = [keyOf(other, 'a1'), keyOf(stored, 'a3')]
        await decide(store, { kind: 'same-actor', actors })
        const kinds = async (key: string) =>
          (await store.judgements(key)).map(({ id, decision }) => [id, decision.kind])
        expect(await kinds(stored.document)).toEqual([
          [1, 'reject'],
          [3, 'same-actor'],
        ])
        expect(await kinds(other.document)).toEqual([
          [2, 'reject'],
          [3, 'same-actor'],
        ])
        expect(await kinds('none')).toEqual([])
      })

      test('an undo can be undone', async () => {
        const [store, stored] = await withFerry()
        const { id } = await decide(store, { kind: 'reject', row: keyOf(stored, 's2') })
        const undo = await decide(store, { kind: 'undo', judgement: id })
        await decide(store, { kind: 'undo', judgement: undo.id })
        expect((await store.document(stored.document))!.rows.has('s2')).toBe(true)
        expect(
          (await store.document(stored.document))!.report.statements.some((row) => row.id === 's2'),
        ).toBe(false)
      })

      test('another speaker shows as human, and survives another model', async () => {
        const [store, stored] = await withFerry()
        const row = keyOf(stored, 's2')
        const docker = keyOf(stored, ferryReport.actors.find(({ name }) => name === 'a docker')!.id)
        await decide(store, { kind: 'speaker', row, speaker: { appearance: docker } })
        for (const model of [ferryReport.made.model, 'another']) {
          await store.put([inputFixture(readBy(ferryReport, model))])
          const { report, human } = (await store.document(stored.document))!
          const speaker = report.statements.find(({ id }) => id === 's2')!.speaker!
          expect(report.actors.find(({ id }) => id === speaker.actor)!.name).toBe('a docker')
          expect([...human]).toEqual(['s2'])
        }
      })

      test('a statement is added by its words', async () => {
        const [store, { document, report }] = await withFerry()
        const start = report.document.text.indexOf('a floating sofa')
        const content = [{ start, end: start + 15 }]
        await decide(store, { kind: 'add-statement', document, content, cue: null, speaker: null })
        const found = await store.search({ words: '"floating sofa"' })
        expect(found.items.filter(({ human }) => human)).toMatchObject([
          { words: 'a floating sofa', speaker: null },
        ])
      })

      test('a judgement whose row a new model no longer has is orphaned, not moved', async () => {
        const [store, stored] = await withFerry()
        await decide(store, { kind: 'field', row: keyOf(stored, 's5'), field: 'act', value: 'accuse' })
        const fewer = { ...ferryReport, statements: ferryReport.statements.slice(0, 2), interactions: [] }
        await store.put([inputFixture(readBy(fewer, 'another'))])
        expect(await store.judgements()).toMatchObject([{ orphaned: true, undone: false }])
        await store.put([inputFixture(readBy(ferryReport, 'third'))])
        expect(await store.judgements()).toMatchObject([{ orphaned: false }])
        const { report } = (await store.document(stored.document))!
        expect(report.statements.find(({ id }) => id === 's5')!.act).toBe('accuse')
      })

      test.each([
        ['a row that does not exist', { kind: 'reject', row: 's0000000000000000' }],
        ['an actor that does not exist', { kind: 'same-actor', actors: ['#1', '#999999'] }],
        ['a judgement that does not exist', { kind: 'undo', judgement: 7 }],
      ] as const)('%s is refused and nothing is written', async (_, decision) => {
        const [store] = await withFerry()
        await expect(decide(store, decision)).rejects.toThrow(/^there is no /)
        expect(await store.judgements()).toEqual([])
      })

      test('a value that no row can have is refused', async () => {
        const [store, stored] = await withFerry()
        await expect(
          decide(store, { kind: 'field', row: keyOf(stored, 's1'), field: 'act', value: 'sing' }),
        ).rejects.toThrow(/does not fit/)
        expect(await store.judgements()).toEqual([])
      })

      test('two actors become one, and two again', async () => {
        const [store, stored] = await withFerry()
        await store.put([inputFixture(bridgeReport, 'bridge.html')])
        const idOf = async (name: string) => (await store.actors(name, {})).items.map(({ id }) => id)
        const [mayor, operator] = [(await idOf('Odalys Brandt'))[0]!, (await idOf('Lodestar Lines'))[0]!]
        const { id } = await decide(store, { kind: 'same-actor', actors: [`#${mayor}`, `#${operator}`] })
        const joined = (await store.document(stored.document))!.actors
        const localOf = (name: string) => ferryReport.actors.find((actor) => actor.name === name)!.id
        expect(joined.get(localOf('Lodestar Lines'))!.id).toBe(joined.get(localOf('Odalys Brandt'))!.id)
        expect((await store.search({ words: 'subsidy', speaker: 'Brandt' })).items).toHaveLength(1)
        await decide(store, { kind: 'undo', judgement: id })
        const parted = (await store.document(stored.document))!.actors
        expect(parted).toEqual(stored.actors)
        expect((await store.search({ words: 'subsidy', speaker: 'Brandt' })).items).toEqual([])
      })
    })
  })
}
