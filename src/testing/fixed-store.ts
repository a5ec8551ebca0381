// A ledger that gives fixed answers and remembers what it was asked, for tests of the commands.
import type {
  ActorFound,
  ActorPage,
  DocumentRef,
  Page,
  StatementFound,
  TimelineEntry,
  Verification,
} from '../store/answers.ts'
import type { Judgement, JudgementDraft } from '../store/judgement.ts'
import type { Store } from '../store/store.ts'

export const ferryArticle: DocumentRef = {
  key: 'd0000000000000001',
  title: 'Quillport keeps its night ferry',
  outlet: 'The Harbour Post',
  url: 'https://harbourpost.example/ferry',
  published: '2031-05-08',
}

const brandt = { id: 12, name: 'Odalys Brandt' }
const lendvai = { id: 40, name: 'Oskar Lendvai' }

/** `words` with its hits in «marks». */
export function statementFound(words: string, more: Partial<StatementFound> = {}): StatementFound {
  const hits: [number, number][] = []
  let text = ''
  for (const sign of words) {
    if (sign === '«') hits.push([text.length, text.length])
    else if (sign === '»') hits.at(-1)![1] = text.length
    else text += sign
  }
  return {
    key: 's0000000000000001',
    document: ferryArticle,
    speaker: brandt,
    speakerWords: 'the mayor',
    cue: 'said',
    kind: 'direct',
    act: 'say',
    negated: false,
    to: [],
    via: [],
    day: '2031-05-07',
    words: text,
    snippet: { text, hits },
    start: 60,
    end: 60 + text.length,
    confidence: 0.93,
    human: false,
    ...more,
  }
}

export const brandtFound: ActorFound = {
  ...brandt,
  kind: 'person',
  aliases: ['Brandt', 'O. Brandt'],
  roles: ['mayor of Quillport'],
  documents: 4,
  statements: 9,
  interactions: 2,
  first: '2031-03-01',
  last: '2031-05-08',
}

export const lendvaiFound: ActorFound = {
  ...lendvai,
  kind: 'person',
  aliases: [],
  roles: ['deputy foreign minister'],
  documents: 1,
  statements: 1,
  interactions: 0,
  first: '2031-05-08',
  last: '2031-05-08',
}

export const brandtPage: ActorPage = {
  ...brandtFound,
  rolesOverTime: [
    { role: 'councillor', first: '2031-03-01', last: '2031-03-01', documents: 1 },
    { role: 'mayor of Quillport', first: '2031-05-02', last: '2031-05-08', documents: 3 },
  ],
  byMonth: [
    { month: '', statements: 1 },
    { month: '2031-03', statements: 2 },
    { month: '2031-05', statements: 6 },
  ],
  spokenTo: [{ id: 7, name: 'Tern Agency', statements: 3 }],
  spokenAbout: [{ ...lendvai, statements: 2 }],
  spokenOfBy: [],
  metWith: [{ ...lendvai, interactions: 2 }],
  latest: [statementFound('The night ferry will run until the autumn')],
  why: [{ reason: 'same full name; same role “mayor of Quillport”', appearances: 3 }],
  perhapsSame: [
    { id: 90, name: 'O. Brandt', score: 0.4, reasons: ['same surname', 'other role: “ferry captain”'] },
  ],
}

export const timelineEntry = (more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  start: '2031-05-07',
  end: '2031-05-07',
  kind: 'statement',
  key: 's0000000000000001',
  document: ferryArticle,
  who: [brandt],
  whom: [{ id: 7, name: 'Tern Agency' }],
  act: 'say',
  status: null,
  words: 'The night ferry will run until the autumn',
  rule: 'weekday-past',
  ...more,
})

export const altered: Verification = {
  verdict: 'altered',
  found: [
    {
      ...statementFound('The night ferry will run until the autumn'),
      likeness: 'altered',
      difference: [
        { of: 'both', text: 'The night ferry will run until the' },
        { of: 'asked', text: 'winter' },
        { of: 'ledger', text: 'autumn' },
      ],
    },
  ],
  first: ferryArticle,
}

export const page = <Item>(
  items: readonly Item[],
  next: string | null = null,
  total: number | null = items.length,
) => ({ items, next, total }) satisfies Page<Item>

export interface Asked {
  readonly method: string
  readonly with: readonly unknown[]
}

/** Answers by method; what is not given is empty. */
export function fixedStore(answers: Partial<Store> = {}): { readonly store: Store; readonly asked: Asked[] } {
  const asked: Asked[] = []
  const judged: Judgement[] = []
  const fixed: Partial<Store> = {
    search: async () => page([statementFound('The «night ferry» will run until the autumn')], 'r.7-12', 34),
    actors: async () => page([brandtFound, lendvaiFound]),
    actor: async (id) =>
      id === brandt.id ? brandtPage : id === 40 ? { ...brandtPage, ...lendvaiFound } : null,
    appearances: async () =>
      page([
        {
          key: 'a1',
          document: ferryArticle,
          name: 'Odalys Brandt',
          roles: ['mayor'],
          why: 'the first of this name',
        },
        { key: 'a2', document: ferryArticle, name: 'Brandt', roles: [], why: 'same surname and role' },
      ]),
    candidates: async () =>
      page([
        {
          a: { ...brandt, documents: 4 },
          b: { id: 90, name: 'O. Brandt', documents: 1 },
          score: 0.4,
          reasons: ['same surname', 'other role'],
        },
      ]),
    timeline: async () => page([timelineEntry()]),
    network: async () => ({
      nodes: [
        { ...brandt, kind: 'person', interactions: 3 },
        { ...lendvai, kind: 'person', interactions: 3 },
      ],
      edges: [
        edge({ type: 'consult', status: 'denied', rows: 1, origins: 1 }),
        edge({ type: 'accuse', status: 'reported', rows: 5, origins: 2 }),
      ],
    }),
    audit: async () => ({
      documents: 4,
      copies: 1,
      statements: 20,
      named: 13,
      unnamed: 5,
      unsourced: 2,
      singleSource: 8,
      relayed: 4,
      mostQuoted: [{ ...brandt, statements: 9, share: 0.45 }],
      relays: [{ id: 7, name: 'Tern Agency', statements: 4 }],
      outlets: [{ outlet: 'The Harbour Post', documents: 3, copies: 1, statements: 15, unnamed: 3 }],
    }),
    verify: async () => altered,
    disputes: async () =>
      page([
        {
          kind: 'denial',
          reason: 'one denies what the other reports: talks',
          a: {
            key: 's1',
            document: ferryArticle,
            who: [lendvai],
            day: null,
            words: 'that any talks took place',
          },
          b: { key: 'i4', document: ferryArticle, who: [brandt], day: '2031-05-07', words: 'met' },
        },
      ]),
    counts: async () => ({
      documents: 4,
      statements: 20,
      interactions: 3,
      actors: 9,
      failures: 0,
      judgements: 0,
    }),
    failures: async () => [
      {
        place: { source: 'news.warc', record: '1204' },
        key: null,
        reason: 'the record is cut off.',
        at: '2031-05-09T10:00:00.000Z',
        attempts: 2,
      },
    ],
    judge: async (draft: JudgementDraft) => {
      const judgement = {
        ...draft,
        id: judged.length + 7,
        at: '2031-05-09T10:00:00.000Z',
        undone: false,
        orphaned: false,
      }
      judged.push(judgement)
      return judgement
    },
    judgements: async () => judged,
    check: async () => [],
    documentOf: async () => null,
    document: async () => null,
    async *reports() {},
    close: async () => {},
    ...answers,
  }
  const store = new Proxy(fixed as Store, {
    get(target, method: string) {
      const answer = target[method as keyof Store] as ((...words: unknown[]) => unknown) | undefined
      if (typeof answer !== 'function') return answer
      return (...words: unknown[]) => {
        asked.push({ method, with: words })
        return answer.apply(target, words)
      }
    },
  })
  return { store, asked }
}

const edge = (more: { type: string; status: string; rows: number; origins: number }) => ({
  actor: brandt.id,
  recipient: lendvai.id,
  first: '2031-05-01',
  last: '2031-05-07',
  examples: ['i0000000000000001'],
  ...more,
})
