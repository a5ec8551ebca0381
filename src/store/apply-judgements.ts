// What people decided about one document's rows, laid over what the machine read. Comes in: a report, the keys of its rows, and the
// judgements about them, oldest first; goes out: the report as the ledger stands by it. The report that was read is never changed.
// Hard part: a judgement is about evidence. Where a re-reading no longer has that evidence, the judgement is orphaned and says so; it is
// never moved to a row that looks like it.
import { interactionStatuses, interactionTypes } from '../document/layers/interactions.ts'
import { contains, type Quoted, quote, type Span } from '../document/span.ts'
import { parsePeriod } from '../ledger/period.ts'
import type { Actor, Interaction, Report, Statement, When } from '../ledger/report.ts'
import { acts } from '../lexicon/acts.ts'
import type { Decision, Judgement, SpeakerChoice } from './judgement.ts'
import { appearanceKey, interactionKey, keyBehind, statementKey } from './row-key.ts'

export interface JudgedReport {
  readonly report: Report
  /** Row or actor of the report → key in the ledger. */
  readonly keys: ReadonlyMap<string, string>
  /** Rows that a person decided. */
  readonly human: ReadonlySet<string>
  /** Judgements whose subject is not in the document. */
  readonly orphaned: readonly number[]
}

/** Keys of all rows and actors of a report. Rows with the same evidence (there should be none) are parted by their order. */
export function keysOf(document: string, { actors, statements, interactions }: Report): Map<string, string> {
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  const give = (id: string, key: string): void => {
    let own = key
    while (taken.has(own)) own = keyBehind(own)
    taken.add(own)
    keys.set(id, own)
  }
  const named = new Map<string, number>()
  for (const actor of actors) {
    const nth = named.get(actor.name) ?? 0
    named.set(actor.name, nth + 1)
    give(actor.id, appearanceKey(document, actor, nth))
  }
  for (const statement of statements) give(statement.id, statementKey(document, statement))
  for (const interaction of interactions) give(interaction.id, interactionKey(document, interaction))
  return keys
}

export function applyJudgements(
  document: string,
  report: Report,
  judgements: readonly Judgement[],
): JudgedReport {
  const draft = new Draft(document, report)
  for (const { id, decision, undone } of judgements) if (!undone) draft.apply(id, decision)
  return draft.done()
}

class Draft {
  readonly #document: string
  readonly #report: Report
  readonly #keys: Map<string, string>
  readonly #ids: Map<string, string>
  readonly #human = new Set<string>()
  readonly #orphaned: number[] = []
  #actors: Actor[]
  #statements: Statement[]
  #interactions: Interaction[]

  constructor(document: string, report: Report) {
    this.#document = document
    this.#report = report
    this.#keys = keysOf(document, report)
    this.#ids = new Map([...this.#keys].map(([id, key]) => [key, id]))
    this.#actors = [...report.actors]
    this.#statements = [...report.statements]
    this.#interactions = [...report.interactions]
  }

  apply(judgement: number, decision: Decision): void {
    const known = 'row' in decision ? this.#ids.has(decision.row) : true
    if (!known || !this.#decide(decision)) this.#orphaned.push(judgement)
  }

  done(): JudgedReport {
    const report = {
      ...this.#report,
      actors: this.#actors,
      statements: this.#statements,
      interactions: this.#interactions,
    }
    return { report, keys: this.#keys, human: this.#human, orphaned: this.#orphaned }
  }

  /** false: what it is about is not here. */
  #decide(decision: Decision): boolean {
    switch (decision.kind) {
      case 'reject':
        return this.#reject(this.#ids.get(decision.row)!)
      case 'speaker':
        return this.#change(decision.row, (row) =>
          'content' in row ? this.#withSpeaker(row, decision.speaker) : null,
        )
      case 'field':
        return this.#change(decision.row, (row) => withField(row, decision.field, decision.value))
      case 'add-statement':
        return this.#add(decision)
      case 'same-actor':
      case 'other-actor':
      case 'undo':
        return true
    }
  }

  #reject(id: string): boolean {
    this.#statements = this.#statements
      .filter((row) => row.id !== id)
      .map((row) => (row.continues === id ? { ...row, continues: null } : row))
    // What only a wrong row carries has no one left who says it.
    this.#interactions = this.#interactions.filter((row) => row.id !== id && row.accordingTo !== id)
    return true
  }

  #change<Row extends Statement | Interaction>(key: string, change: (row: Row) => Row | null): boolean {
    const id = this.#ids.get(key)!
    const replace = (rows: readonly Row[]): Row[] | null => {
      const row = rows.find((one) => one.id === id)
      const changed = row && change(row)
      return changed ? rows.map((one) => (one === row ? changed : one)) : null
    }
    const statements = replace(this.#statements as unknown as Row[]) as Statement[] | null
    const interactions = replace(this.#interactions as unknown as Row[]) as Interaction[] | null
    if (statements) this.#statements = statements
    if (interactions) this.#interactions = interactions
    if (statements || interactions) this.#human.add(id)
    return statements !== null || interactions !== null
  }

  #withSpeaker(row: Statement, choice: SpeakerChoice | null): Statement | null {
    if (choice === null) return { ...row, speaker: null }
    const found = this.#choose(choice, row.speaker?.span ?? row.content[0]!)
    return found && { ...row, speaker: { ...found, basis: 'named' } }
  }

  /** The actor, and the words that show it: those that were chosen, else `words`. */
  #choose(choice: SpeakerChoice, words: Quoted): { actor: string; span: Quoted } | null {
    if ('appearance' in choice) {
      const id = this.#ids.get(choice.appearance)
      return this.#actors.some((actor) => actor.id === id) ? { actor: id!, span: bare(words) } : null
    }
    if (!this.#holds(choice.span)) return null
    const span = quote(this.#report.document.text, choice.span)
    const known = this.#actors.find(
      ({ name, aliases }) => name === choice.name || aliases.includes(choice.name),
    )
    if (known) return { actor: known.id, span }
    const id = `a${this.#actors.length + 1}-added`
    this.#actors.push({
      id,
      name: choice.name,
      kind: 'person',
      aliases: [],
      roles: [],
      mentions: [{ ...span, form: 'name' }],
    })
    this.#name(id, appearanceKey(this.#document, choice, 0))
    return { actor: id, span }
  }

  #add({ content, cue, speaker }: Decision & { kind: 'add-statement' }): boolean {
    const { text } = this.#report.document
    if (!content.length || ![...content, ...(cue ? [cue] : [])].every((span) => this.#holds(span)))
      return false
    const parts = content.map((span) => quote(text, span))
    const found = speaker && this.#choose(speaker, parts[0]!)
    if (speaker && !found) return false
    const id = `s${this.#statements.length + 1}-added`
    const words = cue && quote(text, cue)
    const row: Statement = {
      id,
      kind: kindOf(parts),
      act: 'say',
      speaker: found && { ...found, basis: 'named' },
      cue: words && { ...words, lemma: words.text.toLowerCase() },
      content: parts,
      to: [],
      via: [],
      when: null,
      about: this.#actors
        .filter(({ mentions }) => mentions.some((one) => parts.some((part) => contains(part, one))))
        .map((actor) => actor.id),
      negated: false,
      continues: null,
      confidence: 1,
    }
    this.#name(id, statementKey(this.#document, row))
    const place = this.#statements.findIndex((one) => one.content[0]!.start > parts[0]!.start)
    this.#statements.splice(place < 0 ? this.#statements.length : place, 0, row)
    this.#human.add(id)
    return true
  }

  #name(id: string, key: string): void {
    this.#keys.set(id, key)
    this.#ids.set(key, id)
  }

  #holds({ start, end }: Span): boolean {
    const { text } = this.#report.document
    return 0 <= start && start < end && end <= text.length && text.slice(start, end).trim() !== ''
  }
}

const bare = ({ start, end, text }: Quoted): Quoted => ({ start, end, text })

const quoted = /^["“”«„‘'][\s\S]*["“”»‘’']$/
/** All of it in quotation marks, none of it, or part. */
function kindOf(parts: readonly Quoted[]): Statement['kind'] {
  if (parts.every(({ text }) => quoted.test(text))) return 'direct'
  return parts.some(({ text }) => /["“”«»„]/.test(text)) ? 'mixed' : 'indirect'
}

/** Fields that a person may set; anything else leaves the row as it is, and the judgement orphaned. */
const settable: Readonly<Record<string, (value: unknown) => boolean>> = {
  kind: (value) => ['direct', 'indirect', 'mixed'].some((kind) => kind === value),
  act: (value) => acts.some((act) => act === value),
  negated: (value) => typeof value === 'boolean',
  type: (value) => interactionTypes.some((type) => type === value),
  status: (value) => interactionStatuses.some((status) => status === value),
  when: (value) => value === null || (typeof value === 'string' && parsePeriod(value) !== null),
}

function withField<Row extends Statement | Interaction>(row: Row, field: string, value: unknown): Row | null {
  if (!Object.hasOwn(row, field) || !Object.hasOwn(settable, field) || !settable[field]!(value)) return null
  if (field === 'type') return { ...row, type: value, plover: String(value).toUpperCase() }
  if (field === 'when') return { ...row, when: value === null ? null : whenSaid(row, String(value)) }
  return { ...row, [field]: value }
}

/** A day that a person knows; the words are those that gave another day, else those that name the act. */
function whenSaid(row: Statement | Interaction, value: string): When {
  const [start = '', end = start] = value.split('/')
  const words = 'cue' in row ? (row.cue ?? row.content[0]!) : row.evidence
  return { start, end, span: row.when?.span ?? bare(words), rule: 'human' }
}
