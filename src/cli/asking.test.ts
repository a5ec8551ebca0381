// The commands that ask a ledger, against one that gives fixed answers: what they ask, what they print, and how they end.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storedFrom } from '../export/stored-from.ts'
import { widthOf } from '../export/terminal-text.ts'
import { type Decision, UnknownSubject } from '../store/judgement.ts'
import type { Store } from '../store/store.ts'
import { brandtFound, fixedStore, lendvaiFound, page, statementFound } from '../testing/fixed-store.ts'
import { ferryReport, reportFixture } from '../testing/report-fixture.ts'
import { run } from './program.ts'
import type { Screen } from './terminal.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Setting {
  readonly answers?: Partial<Store>
  readonly columns?: number
  readonly tty?: boolean
  readonly env?: Record<string, string>
  readonly stdin?: string
}

async function hearsay(words: readonly string[], setting: Setting = {}) {
  const { store, asked } = fixedStore(setting.answers)
  const opened: string[] = []
  const [stdout, stderr] = [screen(setting), screen({})]
  const exit = await run(words, {
    stdin: Readable.from(setting.stdin === undefined ? [] : [Buffer.from(setting.stdin)]),
    stdout,
    stderr,
    env: { HEARSAY_LEDGER: 'news.db', USER: 'imke', ...setting.env },
    openReader: async () => {
      throw new Error('asking needs no model')
    },
    openLedger: async (path, { create }) => {
      expect(create).toBe(false)
      opened.push(path)
      return store
    },
    onInterrupt: () => () => {},
  })
  const one = (method: string) => asked.find((call) => call.method === method)?.with
  return { exit, out: stdout.text(), err: stderr.text(), asked, one, opened }
}

function screen({ tty = false, columns }: Setting): Screen & { text(): string } {
  let text = ''
  const stream = new Writable({
    write(chunk, _, done) {
      text += chunk
      done()
    },
  })
  return Object.assign(stream, {
    isTTY: tty,
    text: () => text,
    ...(columns === undefined ? {} : { columns }),
  })
}

const everyCommand = [
  ['search', 'night ferry'],
  ['who', '12'],
  ['who', 'Brandt'],
  ['timeline'],
  ['network'],
  ['sources'],
  ['verify', 'The night ferry will run'],
  ['disputes'],
  ['actors'],
  ['actors', 'candidates'],
  ['actors', 'split', '12'],
  ['actors', 'log'],
  ['judge', 'log'],
  ['failures'],
  ['check'],
]

describe.each(everyCommand)('hearsay %s %s', (...words) => {
  const call = words.filter(Boolean)

  test('a table, JSON and CSV; the ledger is closed', async () => {
    for (const format of ['table', 'json', 'csv']) {
      const { exit, out, asked, opened } = await hearsay([...call, '--format', format, '--ledger', 'x.db'])
      expect(exit).toBe(0)
      expect(opened).toEqual(['x.db'])
      expect(asked.at(-1)!.method).toBe('close')
      expect(out).not.toContain('undefined')
      if (format === 'json') expect(JSON.parse(out).format).toMatch(/^hearsay-[a-z-]+\/1$/)
      if (format === 'csv') expect(parse(out, { columns: true }).length).toBe(out.split('\r\n').length - 2)
    }
  })

  test.each([20, 40, 63, 64, 80, 140])('at %d columns no line is too long', async (columns) => {
    const { out } = await hearsay([...call, '--width', String(columns)])
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
  })
})

describe('the ledger', () => {
  test('is that of --ledger, else HEARSAY_LEDGER', async () => {
    expect((await hearsay(['actors', '--ledger', 'a.db'])).opened).toEqual(['a.db'])
    expect((await hearsay(['actors'])).opened).toEqual(['news.db'])
    expect((await hearsay(['actors', 'log', '--ledger', 'a.db'])).opened).toEqual(['a.db'])
  })

  test('where there is none, the next step is said', async () => {
    const { exit, err, opened } = await hearsay(['search', 'x'], { env: { HEARSAY_LEDGER: '' } })
    expect(exit).toBe(3)
    expect(err).toMatch(/no ledger hearsay\.db in this folder.*--ledger.*hearsay ingest/)
    expect(opened).toEqual([])
  })

  test('is closed when a question fails', async () => {
    const { exit, err, asked } = await hearsay(['search', 'x'], {
      answers: {
        search: async () => {
          throw new Error('the ledger is locked.')
        },
      },
    })
    expect(exit).toBe(3)
    expect(err).toBe('hearsay: the ledger is locked.\n')
    expect(asked.at(-1)!.method).toBe('close')
  })
})

describe('search', () => {
  test('asks what the flags say', async () => {
    const flags =
      '--speaker 12 --to Tern --outlet Post --since 2031-05 --until 2031 --kind direct --act deny --limit 7 --after c'
    const { one } = await hearsay(['search', 'night', '"ferry boat"', ...flags.split(' ')])
    expect(one('search')).toEqual([
      {
        words: 'night "ferry boat"',
        speaker: '#12',
        to: 'Tern',
        outlet: 'Post',
        since: '2031-05-01',
        until: '2031-12-31',
        kind: 'direct',
        act: 'deny',
        limit: 7,
        after: 'c',
      },
    ])
  })

  test('prints rows and how to go on', async () => {
    const { out } = await hearsay(['search', 'night ferry'])
    expect(out).toBe(`\
day         speaker          cue   words
2031-05-07  Odalys Brandt    said  The night ferry will run until the autumn
            #12 · the mayor        s0000000000000001 · The Harbour Post · 2031-05-08 · “Quillport
                                   keeps its night ferry”

1 of 34 statements. The next page: --after r.7-12
`)
  })

  test('marks the hits on a terminal', async () => {
    const { out } = await hearsay(['search', 'night ferry', '--color'])
    expect(out).toContain('The \u001b[1;4mnight ferry\u001b[22;24m will run')
  })

  test('csv says beside it that there is more; --all goes on to the end', async () => {
    const first = await hearsay(['search', 'ferry', '-f', 'csv'])
    expect(first.err).toMatch(/--after r\.7-12; all of it: --all/)
    expect((await hearsay(['search', 'ferry', '-f', 'csv', '-q'])).err).toBe('')
    const pages = [
      page([statementFound('One')], 'x'),
      page([statementFound('Two')], 'y'),
      page([statementFound('Three')]),
    ]
    const { out, err, asked } = await hearsay(['search', 'ferry', '-f', 'csv', '--all'], {
      answers: { search: async ({ after }) => pages[after ? 'xy'.indexOf(after) + 1 : 0]! },
    })
    const rows = parse(out, { columns: true }) as { content: string }[]
    expect(rows.map(({ content }) => content)).toEqual(['One', 'Two', 'Three'])
    expect(err).toBe('')
    expect(asked.filter(({ method }) => method === 'search')).toHaveLength(3)
  })

  test('an article gives the terminal no orders, and a spreadsheet no formula', async () => {
    const answers = {
      search: async () => page([statementFound('=1+1 \u001b[31m\u202e“red”\u0007', { cue: '@said' })]),
    }
    const table = await hearsay(['search'], { answers })
    expect(table.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    const [row] = parse((await hearsay(['search', '-f', 'csv'], { answers })).out, {
      columns: true,
    }) as Record<string, string>[]
    expect(row).toMatchObject({ cue: `'@said`, content: `'=1+1 \u001b[31m\u202e“red”\u0007` })
  })

  test('nothing found is no error, and says what to try', async () => {
    const nothing = { search: async () => page([]) }
    const { exit, out } = await hearsay(['search', 'x'], { answers: nothing })
    expect({ exit, out }).toEqual({ exit: 0, out: 'Nothing found. Try fewer words or fewer filters.\n' })
    const unknown = await hearsay(['search', 'x', '--speaker', 'Nobody'], {
      answers: { ...nothing, actors: async () => page([]) },
    })
    expect(unknown.out).toMatch(/nobody in this ledger goes by “Nobody”/)
    const empty = { documents: 0, statements: 0, interactions: 0, actors: 0, failures: 0, judgements: 0 }
    const bare = await hearsay(['search', 'x'], { answers: { ...nothing, counts: async () => empty } })
    expect(bare.out).toMatch(/holds no articles yet/)
    const csv = await hearsay(['search', 'x', '-f', 'csv'], { answers: nothing })
    expect(csv.out).toMatch(/^statement,document,[^\r\n]*\r\n$/)
    expect(csv.err).toMatch(/Nothing found/)
  })

  test('--out chooses the format and puts the file in place', async () => {
    const path = join(folder, 'found.json')
    const { out } = await hearsay(['search', 'x', '--out', path])
    expect(out).toBe('')
    expect(JSON.parse(readFileSync(path, 'utf8')).items[0].key).toBe('s0000000000000001')
  })
})

describe('who', () => {
  test('a number, and a name that one alone has, give the page', async () => {
    expect((await hearsay(['who', '#12'])).one('actor')).toEqual([12])
    const { out } = await hearsay(['who', 'Odalys', 'Brandt'], {
      answers: { actors: async () => page([brandtFound]) },
    })
    expect(out).toMatch(
      /^Odalys Brandt #12\nperson · 9 statements, 2 interactions, 4 articles · 2031-03-01 to 2031-05-08\n/,
    )
    expect(out).not.toMatch(/Others fit/)
  })

  test('of several the one of just this name is shown, and the others are not kept back', async () => {
    const { out } = await hearsay(['who', 'odalys brandt'])
    expect(out).toMatch(/^Odalys Brandt #12\n/)
    expect(out).toMatch(/Others fit “odalys brandt”, too/)
  })

  test('else several are listed and none is picked', async () => {
    const { exit, out, asked } = await hearsay(['who', 'a'])
    expect(exit).toBe(0)
    expect(out).toMatch(/#40 +Oskar Lendvai/)
    expect(out).toMatch(/Several fit\. Choose one by its number: hearsay who 12\n$/)
    expect(asked.map(({ method }) => method)).not.toContain('actor')
    const twins = { actors: async () => page([brandtFound, { ...lendvaiFound, name: 'Odalys Brandt' }]) }
    expect((await hearsay(['who', 'Odalys Brandt'], { answers: twins })).out).toMatch(/Several fit/)
  })

  test('a number that nobody has', async () => {
    const { exit, err } = await hearsay(['who', '99'])
    expect(exit).toBe(3)
    expect(err).toMatch(/there is no actor #99 in this ledger/)
  })
})

describe('network', () => {
  test('heaviest first, in pages of its own', async () => {
    const first = await hearsay([
      'network',
      '--limit',
      '1',
      '--types',
      'Accuse, consult',
      '--top',
      '9',
      '--since',
      '2031',
    ])
    expect(first.one('network')).toEqual([{ types: ['accuse', 'consult'], top: 9, since: '2031-01-01' }])
    expect(first.out).toMatch(/^Odalys Brandt → Oskar Lendvai +accuse +2 +5 /m)
    expect(first.out).toMatch(/1 of 2 pairs between 2 actors.*--after 1/)
    const second = await hearsay(['network', '--limit', '1', '--after', '1'])
    expect(second.out).toMatch(/consult, denied/)
    expect(second.out).not.toMatch(/accuse/)
    expect(second.out).not.toMatch(/--after/)
  })
})

describe('verify', () => {
  test('shows what is other in brackets', async () => {
    const { out, one } = await hearsay(['verify', 'The night ferry', 'will run until the winter'])
    expect(one('verify')).toEqual(['The night ferry will run until the winter'])
    expect(out).toMatch(/^Altered: the ledger has it in other words \(1 statement, the nearest first\)\.\n/)
    expect(out).toMatch(/until the \[autumn\]/)
    expect(out).toMatch(/^you asked: The night ferry will run until the \[winter\]$/m)
  })

  test('reads standard input', async () => {
    const { one } = await hearsay(['verify', '-'], { stdin: '“Nobody will swim home.”\n' })
    expect(one('verify')).toEqual(['“Nobody will swim home.”'])
  })

  test('nothing like it', async () => {
    const absent = { verdict: 'absent', found: [], first: null } as const
    const { exit, out } = await hearsay(['verify', 'Cabbage'], { answers: { verify: async () => absent } })
    expect(exit).toBe(0)
    expect(out).toMatch(/^Absent: the ledger has nothing like it/)
  })
})

describe('check and failures', () => {
  test('a whole ledger is said to be one', async () => {
    const { out } = await hearsay(['check'])
    expect(out).toBe('The ledger is whole: 4 articles, 20 statements, 3 interactions.\n')
  })

  test('damage ends with status 1', async () => {
    const damage = [{ where: 'd1 s4', what: 'the words are not those of the text' }]
    const { exit, out } = await hearsay(['check'], { answers: { check: async () => damage } })
    expect(exit).toBe(1)
    expect(out).toMatch(/d1 s4 +the words are not those of the text/)
    expect(out).toMatch(/Restore it from a copy/)
  })

  test('failures are listed', async () => {
    expect((await hearsay(['failures'])).out).toMatch(/news\.warc +the record is cut off\. +2×/)
    expect((await hearsay(['failures'], { answers: { failures: async () => [] } })).out).toMatch(
      /No failures/,
    )
  })
})

describe('deciding', () => {
  test('merge takes numbers and names, and says how to take it back', async () => {
    const lendvaiAlone = { actors: async () => page([lendvaiFound]) }
    const { exit, out, one } = await hearsay(['actors', 'merge', '12', 'Lendvai', '--ledger', 'x.db'], {
      answers: lendvaiAlone,
    })
    expect(exit).toBe(0)
    expect(one('judge')).toEqual([
      {
        by: 'imke',
        note: 'Odalys Brandt #12, Oskar Lendvai #40',
        decision: { kind: 'same-actor', actors: ['#12', '#40'] },
      },
    ])
    expect(out).toBe(
      'Judgement 7: Odalys Brandt #12 and Oskar Lendvai #40 are one actor. “hearsay judge undo 7” takes it\nback.\n',
    )
  })

  test.each([
    [['actors', 'merge', '12', '12'], /one actor already/],
    [['actors', 'merge', '12', '99'], /no actor #99/],
    [['actors', 'merge', '12', 'a'], /fits several: Odalys Brandt #12, Oskar Lendvai #40\. Give a number/],
    [['actors', 'split', '12', 'a9'], /a9 is no appearance of Odalys Brandt #12/],
    [['actors', 'split', '12', 'a1', 'a2'], /leave at least one/],
    [['actors', 'undo', 'seven'], /judge log/],
    [['judge', 'speaker', 's1'], /give a name, or --nobody/],
    [['judge', 'speaker', 's1', 'Ada', '--nobody'], /leave out the name/],
    [['judge', 'speaker', 's1', 'Ada'], /no row s1/],
    [['judge', 'set', 's1', 'speaker', 'Ada'], /choose one of kind, act, negated, status/],
    [['judge', 'set', 's1', 'negated', 'perhaps'], /choose one of true, false/],
  ])('%j', async (words, reason) => {
    const { exit, err, asked } = await hearsay(words)
    expect(exit).toBe(2)
    expect(err).toMatch(reason)
    expect(asked.map(({ method }) => method)).not.toContain('judge')
  })

  test('split, reject, set, undo', async () => {
    const decision = async (...words: string[]) =>
      ((await hearsay(words)).one('judge')![0] as { decision: unknown }).decision
    expect(await decision('actors', 'split', '12', 'a2')).toEqual({
      kind: 'other-actor',
      appearances: ['a2'],
    })
    expect(await decision('actors', 'undo', '7')).toEqual({ kind: 'undo', judgement: 7 })
    expect(await decision('judge', 'reject', 's1')).toEqual({ kind: 'reject', row: 's1' })
    expect(await decision('judge', 'set', 's1', 'negated', 'true')).toEqual({
      kind: 'field',
      row: 's1',
      field: 'negated',
      value: true,
    })
    expect(await decision('judge', 'speaker', 's1', '--nobody')).toEqual({
      kind: 'speaker',
      row: 's1',
      speaker: null,
    })
  })

  test('what the ledger does not know is a wrong call', async () => {
    const { exit, err } = await hearsay(['judge', 'reject', 's9'], {
      answers: {
        judge: async () => {
          throw new UnknownSubject('there is no row s9 in the ledger.')
        },
      },
    })
    expect({ exit, err }).toEqual({ exit: 2, err: 'hearsay: there is no row s9 in the ledger.\n' })
  })

  test('a speaker is an actor of the article, else words that stand in it', async () => {
    const report = reportFixture({
      blocks: ['Ada Quill met Adair. “No,” she said. Ada Fenn left, and Ada Quill stayed with Bo.'],
      actors: [{ name: 'Ada Quill', aliases: ['Quill'] }, { name: 'Ada Fenn' }],
      statements: [{ speaker: { name: 'Ada Quill', words: 'she' }, cue: 'said', content: ['“No,”'] }],
      interactions: [
        {
          type: 'consult',
          actor: [{ name: 'Ada Fenn', words: 'Ada Fenn' }],
          recipient: [{ name: 'Ada Quill', words: 'Ada Quill@2' }],
          evidence: 'left',
        },
      ],
    })
    const stored = {
      report,
      document: 'd0123456789abcdef',
      outlet: null,
      rows: new Map([['s1', 'srow']]),
      actors: new Map(report.actors.map(({ id, name }, i) => [id, { id: i + 50, name }])),
      human: new Set<string>(),
    }
    const answers = { documentOf: async () => 'd0123456789abcdef', document: async () => stored }
    const chosen = async (name: string) => {
      const { one, err } = await hearsay(['judge', 'speaker', 'srow', name], { answers })
      return err || (one('judge')![0] as { decision: { speaker: unknown } }).decision.speaker
    }
    expect(await chosen('quill')).toEqual({ appearance: expect.stringMatching(/^a[0-9a-f]{16}$/) })
    expect(await chosen('50')).toEqual(await chosen('Ada Quill'))
    const at = report.document.text.indexOf('Bo.')
    expect(await chosen('Bo')).toEqual({ name: 'Bo', span: { start: at, end: at + 2 } })
    // "Ada" stands in "Adair" as well, which is another word.
    expect(await chosen('Ada')).toMatchObject({
      name: 'Ada',
      span: { start: report.document.text.indexOf('Ada Fenn') },
    })
    expect(await chosen('Nobody')).toMatch(/does not have the words “Nobody”/)
  })

  test('the log has the newest first, and that of actors only what is about them', async () => {
    const at = '2031-05-09T10:00:00.000Z'
    const judgements = [
      { id: 1, by: 'imke', at, undone: true, orphaned: false, decision: { kind: 'reject', row: 's1' } },
      {
        id: 2,
        by: 'bo',
        at,
        undone: true,
        orphaned: false,
        note: 'same',
        decision: { kind: 'same-actor', actors: ['a1', 'a2'] },
      },
      { id: 3, by: 'bo', at, undone: false, orphaned: false, decision: { kind: 'undo', judgement: 2 } },
      { id: 4, by: 'bo', at, undone: false, orphaned: true, decision: { kind: 'undo', judgement: 1 } },
    ] as const
    const answers = { judgements: async () => judgements }
    const ids = async (...words: string[]) =>
      JSON.parse((await hearsay([...words, '-f', 'json'], { answers })).out).items.map(
        ({ id }: { id: number }) => id,
      )
    expect(await ids('judge', 'log')).toEqual([4, 3, 2, 1])
    expect(await ids('actors', 'log')).toEqual([3, 2])
    expect(await ids('judge', 'log', '--limit', '1', '--after', '1')).toEqual([3])
    expect(await ids('judge', 'log', '--standing')).toEqual([])
  })
})

describe('import', () => {
  test('takes what the log of another ledger gives', async () => {
    const key = (letter: string) => `${letter}0123456789abcdef`
    const speaker = { appearance: key('a') }
    const named = { name: '=Bo', span: { start: 3, end: 6 } }
    const decisions: Decision[] = [
      { kind: 'same-actor', actors: [key('a'), 'afedcba9876543210'] },
      { kind: 'other-actor', appearances: [key('a')] },
      { kind: 'reject', row: key('i') },
      { kind: 'speaker', row: key('s'), speaker },
      { kind: 'speaker', row: key('s'), speaker: named },
      { kind: 'speaker', row: key('s'), speaker: null },
      { kind: 'field', row: key('s'), field: 'negated', value: true },
      {
        kind: 'add-statement',
        document: key('d'),
        content: [
          { start: 1, end: 2 },
          { start: 4, end: 9 },
        ],
        cue: null,
        speaker: named,
      },
      {
        kind: 'add-statement',
        document: key('d'),
        content: [{ start: 1, end: 2 }],
        cue: { start: 2, end: 4 },
        speaker: null,
      },
    ]
    const judgements = decisions.map((decision, i) => ({
      ...{
        id: i + 1,
        at: '2031-05-09T10:00:00.000Z',
        by: 'bo',
        note: 'a, "b"',
        undone: false,
        orphaned: false,
      },
      decision,
    }))
    const undone = { ...judgements[2]!, id: 90, undone: true }
    const undo = { ...judgements[2]!, id: 91, decision: { kind: 'undo', judgement: 90 } as const }
    const path = join(folder, 'log.csv')
    await hearsay(['judge', 'log', '--standing', '--all', '--out', path], {
      answers: { judgements: async () => [...judgements, undone, undo] },
    })
    const { exit, err, asked } = await hearsay(['import', path])
    expect({ exit, err }).toEqual({
      exit: 0,
      err: 'hearsay: 9 of 9 decided; “hearsay judge log” lists them\n',
    })
    const drafts = asked.filter(({ method }) => method === 'judge').map((call) => call.with[0])
    expect(drafts).toEqual(decisions.map((decision) => ({ by: 'bo', note: 'a, "b"', decision })))
  })

  const row = 's0123456789abcdef'
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  test('a judgement for each line; the rest goes on where one is none', async () => {
    const lines = `decision,row,field,value,note\r\nreject,${row},,,a caption\r\nsing,,,,\r\nfield,${row},act,deny,\r\n`
    const path = file('c.csv', lines)
    const { exit, out, err, asked } = await hearsay(['import', path, '--note', 'from the desk'])
    expect(exit).toBe(1)
    expect(asked.filter(({ method }) => method === 'judge').map((call) => call.with[0])).toEqual([
      { by: 'imke', note: 'a caption', decision: { kind: 'reject', row } },
      { by: 'imke', note: 'from the desk', decision: { kind: 'field', row, field: 'act', value: 'deny' } },
    ])
    expect(out).toBe(`7: ${row} is wrong\n8: ${row}: act is "deny"\n`)
    expect(err).toMatch(/c\.csv, line 3: “sing” is no decision/)
    expect(err).toMatch(/2 of 3 decided/)
  })

  test('--dry-run decides nothing and opens no ledger', async () => {
    const path = file('c.jsonl', `{"decision":"reject","row":"${row}"}\n`)
    const { exit, out, opened } = await hearsay(['import', path, '--dry-run'])
    expect({ exit, out, opened }).toEqual({ exit: 0, out: `${row} is wrong\n`, opened: [] })
  })

  test('what the ledger does not know is said, and the rest is decided', async () => {
    const text = `decision,row\nreject,${row}\n`
    const { exit, err } = await hearsay(['import', '-'], {
      stdin: text,
      answers: {
        judge: async () => {
          throw new UnknownSubject('there is no such row in the ledger.')
        },
      },
    })
    expect(exit).toBe(3)
    expect(err).toMatch(/is wrong: there is no such row in the ledger\./)
  })

  test('no file', async () => {
    const { exit, err } = await hearsay(['import', join(folder, 'none.csv')])
    expect(exit).toBe(3)
    expect(err).toMatch(/none\.csv: there is no such file/)
  })
})

describe('export', () => {
  const stored = storedFrom(ferryReport)
  const answers: Partial<Store> = {
    async *reports() {
      yield stored
    },
  }

  test('one file to standard output, to a file, into a folder', async () => {
    const { exit, out, err } = await hearsay(['export', '-f', 'jsonl'], { answers })
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out.trim().split('\n').length).toBeGreaterThan(0)
    const path = join(folder, 'all.csv')
    const csv = await hearsay(['export', '--out', path, '--rows', 'interactions'], { answers })
    expect(csv.err).toMatch(/1 article in /)
    expect(parse(readFileSync(path), { columns: true, bom: true })).toHaveLength(
      ferryReport.interactions.length,
    )
    await hearsay(['export', '-f', 'jsonl', '--out', folder], { answers })
    expect(readdirSync(folder).sort()).toEqual(['all.csv', expect.stringMatching(/\.jsonl$/)])
  })

  test('a format of several files wants a folder, and makes it', async () => {
    const { exit } = await hearsay(['export', '-f', 'brat', '--out', join(folder, 'brat')], { answers })
    expect(exit).toBe(0)
    expect(readdirSync(join(folder, 'brat')).filter((name) => /\.(ann|txt)$/.test(name))).toHaveLength(2)
    const taken = join(folder, 'file')
    writeFileSync(taken, '')
    expect((await hearsay(['export', '-f', 'brat', '--out', taken], { answers })).err).toMatch(/is a file/)
  })

  test('where an article cannot be read, no half file is left', async () => {
    const path = join(folder, 'half.jsonl')
    const { exit, err } = await hearsay(['export', '--out', path], {
      answers: {
        async *reports() {
          yield stored
          throw new Error('the ledger is damaged.')
        },
      },
    })
    expect(exit).toBe(3)
    expect(err).toMatch(/the ledger is damaged/)
    expect(readdirSync(folder)).toEqual([])
  })

  test('a network for programs that draw it', async () => {
    const { out } = await hearsay(['network', '-f', 'gexf'])
    expect(out).toMatch(/<gexf/)
    expect(out).toContain('Oskar Lendvai')
  })
})

describe('wrong calls open no ledger', () => {
  test.each([
    [['search', 'x', '--limit', '0'], /1 to 500/],
    [['search', 'x', '--limit', '501'], /1 to 500/],
    [['search', 'x', '--since', 'Thursday'], /a day, a month or a year/],
    [['search', 'x', '--since', '2031-02-30'], /a day, a month or a year/],
    [['search', 'x', '--since', '2031-05', '--until', '2031-04'], /later than/],
    [['search', 'x', '--kind', 'loud'], /direct, indirect, mixed/],
    [['search', 'x', '--act', 'sing'], /choose one of say, deny/],
    [['search', 'x', '--format', 'jsonl'], /choose one of table, json, csv/],
    [['search', 'x', '--all'], /--all is for --format csv/],
    [['search', 'x', '--all', '-f', 'csv', '--limit', '3'], /leave out --limit/],
    [['network', '--types', 'kiss'], /--types kiss: choose one of consult/],
    [['network', '--top', 'all'], /1 to 10000/],
    [['verify', '…'], /quotation/],
    [['verify', 'x'.repeat(20_001)], /give a part of it/],
    [['who'], /missing required argument/],
    [['actors', 'merge'], /missing required argument/],
    [['export'], /say which --format: csv/],
    [['export', '-f', 'pdf'], /choose one of csv, jsonl/],
    [['export', '-f', 'parquet'], /name a folder/],
    [['export', '-f', 'jsonl', '--rows', 'dates'], /--rows picks a table of csv/],
    [['network', '-f', 'jsonl'], /choose one of table, json, csv, gexf, graphml/],
  ])('%j', async (words, reason) => {
    const { exit, err, opened } = await hearsay(words)
    expect(exit).toBe(2)
    expect(err).toMatch(reason)
    expect(err).not.toMatch(/\n +at /)
    expect(opened).toEqual([])
  })

  test('a cursor of another list', async () => {
    const { exit, err } = await hearsay(['network', '--after', 'r.7'])
    expect(exit).toBe(2)
    expect(err).toMatch(/--after r\.7: take it from the last line/)
  })
})

test('help has groups, and each command an example', async () => {
  const { out } = await hearsay(['--help'])
  const groups = [...out.matchAll(/^([A-Z][^:\n]*):$/gm)].map(([, name]) => name)
  expect(groups).toEqual(expect.arrayContaining(['Read articles', 'Ask a ledger', 'Decide', 'Keep a ledger']))
  for (const words of everyCommand) {
    const [first, second] = words as [string, string?]
    const inner = ['candidates', 'split', 'log'].includes(second ?? '') ? [second!] : []
    const help = await hearsay([first, ...inner, '--help'])
    expect(help.exit).toBe(0)
    expect(help.out).toMatch(
      new RegExp(`(Example:\\n {2}hearsay ${[first, ...inner].join(' ')}|Exit status)`),
    )
  }
})
