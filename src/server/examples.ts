// The examples of the interface's description: one invented article, and what a ledger says of it. A test holds each to its schema.
// Longer than most files: it is one article, told for every question.
import type { Report } from '../ledger/report.ts'
import type { ActorFound, DocumentRef, StatementFound } from '../store/answers.ts'
import type { Judgement } from '../store/judgement.ts'

const [brandt, tern] = [
  { id: 1, name: 'Odalys Brandt' },
  { id: 2, name: 'Tern Agency' },
]

const document: DocumentRef = {
  key: 'd41f0c2a9be37d65',
  title: 'Quillport keeps its night ferry',
  outlet: 'The Harbour Post',
  url: 'https://harbourpost.example/night-ferry',
  published: '2031-05-08',
}

const text = '“Nobody will swim home,” Mayor Odalys Brandt told the Tern Agency on Wednesday.'

const report: Report = {
  format: 'hearsay/1',
  made: { by: 'hearsay 0.1.0', model: 'en-2 sha256:7bb7…', ms: 98 },
  document: {
    id: 'sha256:df2984541070ac8f6949ca4d8688d37c8453542cfe18effb36c5f9183ef05129',
    url: document.url,
    title: document.title,
    publisher: document.outlet,
    byline: [],
    language: 'en',
    published: document.published,
    publishedFrom: 'meta',
    text,
    blocks: [{ start: 0, end: 79, kind: 'paragraph' }],
    removed: [],
    origin: [[0, 0, 79]],
  },
  actors: [
    {
      id: 'a1',
      name: 'Odalys Brandt',
      kind: 'person',
      aliases: [],
      roles: ['Mayor'],
      mentions: [{ start: 31, end: 44, text: 'Odalys Brandt', form: 'name' }],
    },
    {
      id: 'a2',
      name: 'Tern Agency',
      kind: 'organization',
      aliases: [],
      roles: [],
      mentions: [{ start: 54, end: 65, text: 'Tern Agency', form: 'name' }],
    },
  ],
  statements: [
    {
      id: 's1',
      kind: 'direct',
      act: 'say',
      speaker: { actor: 'a1', span: { start: 25, end: 44, text: 'Mayor Odalys Brandt' }, basis: 'named' },
      cue: { start: 45, end: 49, text: 'told', lemma: 'tell' },
      content: [{ start: 0, end: 24, text: '“Nobody will swim home,”' }],
      to: [{ actor: 'a2', span: { start: 50, end: 65, text: 'the Tern Agency' } }],
      via: [{ actor: 'a2', span: { start: 50, end: 65, text: 'the Tern Agency' } }],
      when: {
        start: '2031-05-07',
        end: '2031-05-07',
        span: { start: 69, end: 78, text: 'Wednesday' },
        rule: 'weekday-past',
      },
      about: [],
      negated: false,
      continues: null,
      confidence: 0.84,
    },
  ],
  interactions: [],
  dates: [{ span: { start: 69, end: 78, text: 'Wednesday' }, value: '2031-05-07', rule: 'weekday-past' }],
}

const statement: StatementFound = {
  key: 's7d0e5b2f6a91c348',
  document,
  speaker: brandt,
  speakerWords: 'Mayor Odalys Brandt',
  cue: 'told',
  kind: 'direct',
  act: 'say',
  negated: false,
  to: [tern],
  via: [tern],
  day: '2031-05-07',
  words: '“Nobody will swim home,”',
  snippet: { text: '“Nobody will swim home,”', hits: [[13, 17]] },
  start: 0,
  end: 24,
  confidence: 0.84,
  human: false,
}

const actor: ActorFound = {
  ...brandt,
  kind: 'person',
  aliases: ['Brandt'],
  roles: ['Mayor'],
  documents: 3,
  statements: 12,
  interactions: 2,
  first: '2031-05-02',
  last: '2031-05-09',
}

const met = {
  key: 'i20c7de8f5513b9a4',
  document,
  day: '2031-05-06',
  words: 'met',
}

const judgement: Judgement = {
  id: 7,
  at: '2031-05-09T08:30:00.000Z',
  by: 'Imke Vandersloot',
  note: 'The words are the caption’s.',
  decision: { kind: 'reject', row: statement.key },
  undone: false,
  orphaned: false,
}

const pageOf = <Item>(...items: readonly Item[]) => ({ items, next: null, total: items.length })

const counts = { documents: 3, statements: 31, interactions: 4, actors: 9, failures: 1, judgements: 7 }

export const examples = {
  text,
  report,
  document,
  documents: pageOf({ ...document, length: 13, statements: 1, interactions: 0, copyOf: null }),
  stored: {
    key: document.key,
    outlet: document.outlet,
    report,
    rows: { s1: statement.key },
    actors: { a1: brandt, a2: tern },
    appearances: { a1: 'a0b6c9f21d47e835', a2: 'a5e1d3078c2f94b6' },
    human: [],
  },
  row: {
    key: statement.key,
    document,
    kind: 'statement' as const,
    statement: report.statements[0]!,
    interaction: null,
    actors: { a1: brandt, a2: tern },
    human: false,
    around: { text, start: 0 },
  },
  statements: { ...pageOf(statement), next: 'WyJuZXdlc3QiLCIyMDMxLTA1LTA3Iiw0XQ', total: 31 },
  group: {
    statements: [
      { statement: statement.key, document: document.key, likeness: null },
      { statement: 's3f1c8a97e02d64b5', document: 'd9b7e30c56af1428d', likeness: 'cut' as const },
    ],
    first: statement.key,
    longest: statement.key,
    origins: 2,
  },
  facets: {
    counted: 31,
    complete: true,
    speakers: [{ ...brandt, statements: 12 }],
    outlets: [{ outlet: 'The Harbour Post', statements: 31 }],
    kinds: [
      { kind: 'direct', statements: 20 },
      { kind: 'indirect', statements: 11 },
    ],
    acts: [
      { act: 'say', statements: 29 },
      { act: 'deny', statements: 2 },
    ],
    years: [{ year: '2031', statements: 31 }],
  },
  actors: pageOf(actor),
  actor: {
    ...actor,
    rolesOverTime: [{ role: 'Mayor', first: '2031-05-02', last: '2031-05-09', documents: 3 }],
    byMonth: [{ month: '2031-05', statements: 12 }],
    spokenTo: [{ ...tern, statements: 4 }],
    spokenAbout: [{ id: 3, name: 'Lodestar Lines', statements: 3 }],
    spokenOfBy: [{ id: 3, name: 'Lodestar Lines', statements: 1 }],
    metWith: [{ id: 4, name: 'the dockers', interactions: 1 }],
    latest: [statement],
    why: [{ reason: 'same full name, same role', appearances: 3 }],
    perhapsSame: [{ id: 8, name: 'O. Brandt', score: 0.71, reasons: ['same surname, same first letter'] }],
  },
  appearances: pageOf({
    key: 'a0b6c9f21d47e835',
    document,
    name: 'Odalys Brandt',
    roles: ['Mayor'],
    why: 'same full name, same role',
  }),
  candidates: pageOf({
    a: { ...brandt, documents: 3 },
    b: { id: 8, name: 'O. Brandt', documents: 1 },
    score: 0.71,
    reasons: ['same surname, same first letter'],
  }),
  interactions: pageOf({
    ...met,
    type: 'consult',
    status: 'reported',
    actors: [brandt],
    recipients: [{ id: 4, name: 'the dockers' }],
    start: 211,
    end: 214,
    around: { text: 'Ms. Brandt met the dockers on Tuesday', start: 11, end: 14 },
    accordingTo: { statement: 's90b1f7e64c3a2d58', speaker: tern },
    confidence: 0.88,
    human: false,
  }),
  timeline: pageOf({
    ...met,
    start: '2031-05-06',
    end: '2031-05-06',
    kind: 'interaction' as const,
    who: [brandt],
    whom: [{ id: 4, name: 'the dockers' }],
    act: 'consult',
    status: 'reported',
    rule: 'weekday-past',
  }),
  network: {
    nodes: [
      { ...brandt, kind: 'person', interactions: 2 },
      { id: 4, name: 'the dockers', kind: 'group', interactions: 1 },
    ],
    edges: [
      {
        actor: 1,
        recipient: 4,
        type: 'consult',
        status: 'reported',
        rows: 2,
        origins: 1,
        first: '2031-05-06',
        last: '2031-05-06',
        examples: [met.key],
      },
    ],
  },
  audit: {
    documents: 3,
    copies: 1,
    statements: 31,
    named: 22,
    unnamed: 6,
    unsourced: 3,
    singleSource: 20,
    relayed: 5,
    mostQuoted: [{ ...brandt, statements: 12, share: 0.39 }],
    relays: [{ ...tern, statements: 5 }],
    outlets: [{ outlet: 'The Harbour Post', documents: 2, copies: 0, statements: 25, unnamed: 5 }],
  },
  verification: {
    verdict: 'altered' as const,
    found: [
      {
        ...statement,
        likeness: 'altered' as const,
        difference: [
          { of: 'both' as const, text: 'Nobody will' },
          { of: 'asked' as const, text: 'walk' },
          { of: 'ledger' as const, text: 'swim' },
          { of: 'both' as const, text: 'home' },
        ],
      },
    ],
    first: document,
  },
  disputes: pageOf({
    kind: 'denial',
    reason: 'denied by one, said by the other, in words they share',
    a: {
      key: 'se83a5b40d9127fc6',
      document,
      who: [{ id: 3, name: 'Lodestar Lines' }],
      day: '2031-05-08',
      words: 'it had asked the mayor for a subsidy',
    },
    b: {
      key: 's1c64f09a8d3be725',
      document,
      who: [brandt],
      day: '2031-05-07',
      words: 'Lodestar Lines asked for a subsidy',
    },
  }),
  judgement,
  judgements: pageOf(judgement),
  undo: {
    ...judgement,
    id: 8,
    note: 'It was right after all.',
    decision: { kind: 'undo' as const, judgement: 7 },
  },
  failures: pageOf({
    place: { source: 'news/ferry.zip', record: null },
    key: null,
    reason: 'This is a ZIP archive, which Hearsay does not read. Unpack it.',
    at: '2031-05-09T08:30:00.000Z',
    attempts: 1,
  }),
  started: { id: '3', events: '/api/ingest/3/events' },
  events:
    'id: 1\nevent: progress\ndata: {"number":1,"kind":"progress","tally":{"added":3,"versions":0,"reread":0,"known":1,"failed":0,"words":1840}}\n\n' +
    'id: 2\nevent: done\ndata: {"number":2,"kind":"done","tally":{"added":3,"versions":0,"reread":0,"known":1,"failed":0,"words":1840},"cancelled":false}\n\n',
  health: { status: 'ok' as const, version: '0.1.0', ledger: counts, ingests: true },
}
