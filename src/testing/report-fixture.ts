// Reports for tests, written as words: comes in: an invented article and who says what in it; goes out: a valid report.
// Positions are found, never counted by hand; a word that is not in the article is an error of the test, so it throws.
// Longer than most files: the article at its end is read by the tests of every format.
import { createHash } from 'node:crypto'
import type { Block, Removed } from '../document/document.ts'
import { MappedText } from '../document/mapped-text.ts'
import type { Quoted } from '../document/span.ts'
import type { Actor, Interaction, Part, Report, Statement, When } from '../ledger/report.ts'

/** A stretch of the article as written; "words@2" is its second occurrence. */
type Words = string

export interface PartSketch {
  readonly name: string
  readonly words: Words
}

export interface WhenSketch {
  readonly day: string
  /** Last day, where it is not the first. */
  readonly end?: string
  readonly words: Words
  readonly rule?: string
}

export interface ActorSketch {
  readonly name: string
  readonly kind?: Actor['kind']
  readonly aliases?: readonly string[]
  readonly roles?: readonly string[]
}

export interface InteractionSketch {
  readonly type: Interaction['type']
  readonly actor: readonly PartSketch[]
  readonly recipient: readonly PartSketch[]
  readonly evidence: Words
  readonly status?: Interaction['status']
  /** Number of the statement (from 1) that carries it. */
  readonly accordingTo?: number
  readonly when?: WhenSketch
  readonly confidence?: number
}

export interface StatementSketch {
  readonly speaker?: {
    readonly name: string
    readonly words: Words
    readonly basis?: NonNullable<Statement['speaker']>['basis']
  }
  readonly cue?: Words
  readonly lemma?: string
  readonly content: readonly Words[]
  readonly to?: readonly PartSketch[]
  readonly via?: readonly PartSketch[]
  readonly when?: WhenSketch
  /** Names of the actors in the content. */
  readonly about?: readonly string[]
  /** Number of the statement (from 1) that this one continues. */
  readonly continues?: number
  readonly kind?: Statement['kind']
  readonly act?: Statement['act']
  readonly negated?: boolean
  readonly confidence?: number
}

export interface ReportSketch {
  readonly title?: string | null
  readonly publisher?: string | null
  readonly published?: string | null
  readonly url?: string | null
  readonly byline?: readonly string[]
  /** Paragraphs; one that begins with "kind:" and a blank is a block of that kind ("headline: Ferry stays"). */
  readonly blocks: readonly string[]
  /** What is known of an actor besides the name; whoever is only named in a row is a person. */
  readonly actors?: readonly ActorSketch[]
  readonly statements?: readonly StatementSketch[]
  readonly interactions?: readonly InteractionSketch[]
  readonly dates?: readonly {
    readonly words: Words
    readonly value: string | null
    readonly rule?: string
  }[]
  /** Furniture that stood in the page right after the words. */
  readonly removed?: readonly {
    readonly kind: Removed['kind']
    readonly text: string
    readonly after: Words
  }[]
}

export function reportFixture(sketch: ReportSketch): Report {
  const { text, blocks } = layOut(sketch.blocks)
  const page = withFurniture(text, sketch.removed ?? [])
  const actors = new Map<string, Actor>()
  const addActor = ({ name, kind = 'person', aliases = [], roles = [] }: ActorSketch): string => {
    const id = `a${actors.size + 1}`
    actors.set(name, { id, name, kind, aliases, roles, mentions: [] })
    return id
  }
  const actorOf = (name: string): string => actors.get(name)?.id ?? addActor({ name })
  const part = ({ name, words }: PartSketch): Part => ({ actor: actorOf(name), span: find(text, words) })
  const whenOf = (when: WhenSketch | undefined): When | null =>
    when
      ? {
          start: when.day,
          end: when.end ?? when.day,
          span: find(text, when.words),
          rule: when.rule ?? 'weekday-past',
        }
      : null
  for (const actor of sketch.actors ?? []) addActor(actor)
  const statements = (sketch.statements ?? []).map((row, i): Statement => {
    const cue = row.cue === undefined ? null : find(text, row.cue)
    return {
      id: `s${i + 1}`,
      kind: row.kind ?? 'direct',
      act: row.act ?? 'say',
      speaker: row.speaker ? { ...part(row.speaker), basis: row.speaker.basis ?? 'named' } : null,
      cue: cue && { ...cue, lemma: row.lemma ?? cue.text },
      content: row.content.map((words) => find(text, words)),
      to: (row.to ?? []).map(part),
      via: (row.via ?? []).map(part),
      when: whenOf(row.when),
      about: (row.about ?? []).map(actorOf),
      negated: row.negated ?? false,
      continues: row.continues === undefined ? null : `s${row.continues}`,
      confidence: row.confidence ?? 0.9,
    }
  })
  const interactions = (sketch.interactions ?? []).map(
    (row, i): Interaction => ({
      id: `i${i + 1}`,
      type: row.type,
      plover: row.type.toUpperCase() as Interaction['plover'],
      actor: row.actor.map(part),
      recipient: row.recipient.map(part),
      status: row.status ?? 'reported',
      accordingTo: row.accordingTo === undefined ? null : `s${row.accordingTo}`,
      when: whenOf(row.when),
      evidence: find(text, row.evidence),
      confidence: row.confidence ?? 0.9,
    }),
  )
  const dates = (sketch.dates ?? []).map(({ words, value, rule }) => ({
    span: find(text, words),
    value,
    rule: rule ?? 'weekday-past',
  }))
  return {
    format: 'hearsay/1',
    made: { by: 'hearsay 0.1.0', model: 'en-1 sha256:0', ms: 4 },
    document: {
      id: `sha256:${createHash('sha256').update(page.raw).digest('hex')}`,
      url: sketch.url ?? null,
      title: sketch.title ?? null,
      publisher: sketch.publisher ?? null,
      byline: sketch.byline ?? [],
      language: 'en',
      published: sketch.published ?? null,
      publishedFrom: sketch.published ? 'meta' : null,
      text,
      blocks,
      removed: page.removed,
      origin: page.origin,
    },
    actors: [...actors.values()],
    statements,
    interactions,
    dates,
  }
}

const blockKind = /^(headline|paragraph|caption|list-item|blockquote|dateline): /

function layOut(sketches: readonly string[]): { text: string; blocks: Block[] } {
  let text = ''
  const blocks: Block[] = []
  for (const sketch of sketches) {
    const kind = (blockKind.exec(sketch)?.[1] ?? 'paragraph') as Block['kind']
    const words = sketch.replace(blockKind, '')
    if (text) text += '\n\n'
    blocks.push({ start: text.length, end: text.length + words.length, kind })
    text += words
  }
  return { text, blocks }
}

/** The page as it would have been with the furniture still in it. */
function withFurniture(text: string, sketches: NonNullable<ReportSketch['removed']>) {
  const inserts = sketches.map(({ kind, text: words, after }) => ({ kind, words, at: find(text, after).end }))
  inserts.sort((a, b) => a.at - b.at)
  const kept: MappedText[] = []
  const removed: Removed[] = []
  let raw = ''
  let from = 0
  for (const { kind, words, at } of [...inserts, { kind: null, words: '', at: text.length }]) {
    kept.push(MappedText.from(text.slice(from, at), raw.length))
    raw += text.slice(from, at)
    from = at
    if (kind) removed.push({ kind, text: words, raw: { start: raw.length, end: raw.length + words.length } })
    raw += words
  }
  return { raw, removed, origin: MappedText.join(kept).origin }
}

function find(text: string, words: Words): Quoted {
  const [, wanted = words, count = '1'] = /^([\s\S]*)@(\d+)$/.exec(words) ?? []
  let start = -1
  for (let n = Number(count); n > 0; n--) {
    start = text.indexOf(wanted, start + 1)
    if (start < 0) throw new Error(`The test's article does not hold “${words}”.`)
  }
  return { start, end: start + wanted.length, text: wanted }
}

/** Every span of a report that does not hold the words it claims; empty for a sound report. */
export function findBrokenSpans(report: Report): Quoted[] {
  const broken: Quoted[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { start, end, text } = value as Partial<Quoted>
    if (typeof start === 'number' && typeof end === 'number' && typeof text === 'string') {
      if (report.document.text.slice(start, end) !== text) broken.push({ start, end, text })
    }
    Object.values(value).forEach(visit)
  }
  visit({
    actors: report.actors,
    statements: report.statements,
    interactions: report.interactions,
    dates: report.dates,
  })
  return broken
}

/**
 * An article with most of what an export must show: a broken quotation, a continued one, an indirect one, a denial, furniture;
 * addressees, relays and days; meetings that took place, are planned, were refused.
 */
export const ferryReport: Report = reportFixture({
  title: 'Quillport keeps its night ferry, for now',
  publisher: 'The Harbour Post',
  published: '2031-05-08',
  url: 'https://harbourpost.example/quillport/night-ferry',
  byline: ['Imke Vandersloot'],
  blocks: [
    'headline: Quillport keeps its night ferry, for now',
    'dateline: QUILLPORT, May 8',
    'The night ferry will run until the autumn, Mayor Odalys Brandt told the Tern Agency on Wednesday, after weeks of protest by dock workers.',
    '“We heard you,” Ms. Brandt said. “Nobody will swim home.”',
    '“The boat is old, and it is ours.',
    '“We will mend it.”',
    'The operator, Lodestar Lines, denied that it had asked the mayor for a subsidy. A spokeswoman declined to say whether the crew would be kept on.',
    'Ms. Brandt met the dockers on Tuesday, the Tern Agency reported, citing harbour radio, and will meet Lodestar Lines next week. “They would not see us in April,” a docker told reporters.',
    'caption: Dockers wait for the last boat, which a deckhand called “a floating sofa”.',
    'list-item: The union believes that two boats would be cheaper than one.',
    'blockquote: I have crossed every night for 31 years, wrote Bao 陳 to this newspaper. 🚢',
    'The line loses money, reportedly.',
  ],
  removed: [
    {
      kind: 'related-stories',
      text: ' More on the ferry: Five boats that never came back',
      after: 'Lodestar Lines',
    },
    { kind: 'newsletter', text: 'Get the Harbour Post in your inbox', after: '“We will mend it.”' },
  ],
  actors: [
    { name: 'Odalys Brandt', aliases: ['Ms. Brandt'], roles: ['Mayor'] },
    { name: 'Tern Agency', kind: 'organization' },
    { name: 'Lodestar Lines', kind: 'organization', roles: ['the operator'] },
    { name: 'a spokeswoman', kind: 'unnamed' },
    { name: 'the dockers', kind: 'group', aliases: ['Dockers'] },
    { name: 'harbour radio', kind: 'organization' },
    { name: 'a docker', kind: 'unnamed' },
    { name: 'reporters', kind: 'group' },
  ],
  statements: [
    {
      speaker: { name: 'Odalys Brandt', words: 'Mayor Odalys Brandt' },
      cue: 'told',
      lemma: 'tell',
      kind: 'indirect',
      content: ['The night ferry will run until the autumn'],
      to: [{ name: 'Tern Agency', words: 'the Tern Agency' }],
      via: [{ name: 'Tern Agency', words: 'the Tern Agency' }],
      when: { day: '2031-05-07', words: 'Wednesday' },
      confidence: 0.97,
    },
    {
      speaker: { name: 'Odalys Brandt', words: 'Ms. Brandt' },
      cue: 'said',
      lemma: 'say',
      content: ['“We heard you,”'],
    },
    {
      speaker: { name: 'Odalys Brandt', words: 'Ms. Brandt', basis: 'continuation' },
      content: ['“Nobody will swim home.”'],
      continues: 2,
    },
    {
      speaker: { name: 'Odalys Brandt', words: 'Ms. Brandt', basis: 'continuation' },
      content: ['“The boat is old, and it is ours.', '“We will mend it.”'],
      continues: 3,
      confidence: 0.71,
    },
    {
      speaker: { name: 'Lodestar Lines', words: 'The operator, Lodestar Lines,' },
      cue: 'denied',
      lemma: 'deny',
      act: 'deny',
      kind: 'indirect',
      content: ['it had asked the mayor for a subsidy'],
      about: ['Odalys Brandt'],
    },
    {
      speaker: { name: 'a spokeswoman', words: 'A spokeswoman', basis: 'description' },
      cue: 'declined to say',
      lemma: 'decline',
      act: 'refuse',
      kind: 'indirect',
      negated: true,
      content: ['whether the crew would be kept on'],
    },
    {
      speaker: { name: 'Tern Agency', words: 'the Tern Agency@2' },
      cue: 'reported',
      lemma: 'report',
      kind: 'indirect',
      content: ['Ms. Brandt met the dockers on Tuesday', 'will meet Lodestar Lines next week'],
      via: [{ name: 'harbour radio', words: 'harbour radio' }],
      about: ['Odalys Brandt', 'the dockers', 'Lodestar Lines'],
    },
    {
      speaker: { name: 'a docker', words: 'a docker', basis: 'description' },
      cue: 'told@2',
      lemma: 'tell',
      content: ['“They would not see us in April,”'],
      to: [{ name: 'reporters', words: 'reporters' }],
    },
    {
      speaker: { name: 'a deckhand', words: 'a deckhand' },
      cue: 'called',
      lemma: 'call',
      content: ['“a floating sofa”'],
    },
    {
      speaker: { name: 'the union', words: 'The union' },
      cue: 'believes',
      lemma: 'believe',
      act: 'believe',
      kind: 'indirect',
      content: ['that two boats would be cheaper than one'],
    },
    {
      speaker: { name: 'Bao 陳', words: 'Bao 陳' },
      cue: 'wrote',
      lemma: 'write',
      kind: 'mixed',
      content: ['I have crossed every night for 31 years', '🚢'],
    },
    { cue: 'reportedly', kind: 'indirect', content: ['The line loses money'], confidence: 0.42 },
  ],
  interactions: [
    {
      type: 'request',
      actor: [{ name: 'Lodestar Lines', words: 'it@4' }],
      recipient: [{ name: 'Odalys Brandt', words: 'the mayor' }],
      evidence: 'asked',
      status: 'denied',
      accordingTo: 5,
    },
    {
      type: 'consult',
      actor: [{ name: 'Odalys Brandt', words: 'Ms. Brandt@2' }],
      recipient: [{ name: 'the dockers', words: 'the dockers' }],
      evidence: 'met',
      accordingTo: 7,
      when: { day: '2031-05-06', words: 'Tuesday' },
      confidence: 0.88,
    },
    {
      type: 'consult',
      actor: [{ name: 'Odalys Brandt', words: 'Ms. Brandt@2' }],
      recipient: [{ name: 'Lodestar Lines', words: 'Lodestar Lines@2' }],
      evidence: 'will meet',
      status: 'planned',
      accordingTo: 7,
      when: { day: '2031-05-12', end: '2031-05-18', words: 'next week', rule: 'week' },
    },
    {
      type: 'consult',
      actor: [{ name: 'Lodestar Lines', words: 'They' }],
      recipient: [{ name: 'the dockers', words: 'us' }],
      evidence: 'would not see',
      status: 'refused',
      accordingTo: 8,
      when: { day: '2031-04-01', end: '2031-04-30', words: 'April', rule: 'month' },
    },
  ],
  dates: [
    { words: 'May 8', value: '2031-05-08', rule: 'calendar' },
    { words: 'Wednesday', value: '2031-05-07' },
    { words: 'Tuesday', value: '2031-05-06' },
    { words: 'next week', value: '2031-05-12/2031-05-18', rule: 'week' },
    { words: 'April', value: '2031-04', rule: 'month' },
    { words: 'for 31 years', value: null, rule: 'vague' },
  ],
})
