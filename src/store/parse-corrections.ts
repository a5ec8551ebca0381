// Decisions that people wrote into a table. Comes in: CSV or JSON lines; goes out: drafts of judgements, and one plain error for each line
// that is none. Nothing is applied here.
//
// Columns, in any order; those that a decision does not need may be empty or missing:
//   decision    same-actor (or merge), other-actor (split), reject, speaker, field, add-statement, undo
//   row         key of the statement or interaction: for reject, speaker, field
//   field,value which field (kind, act, negated, status, type, when), and what it should be
//   actor,other same-actor: those that are one, keys of appearances or "#12"; other-actor: the appearances that are somebody else's, in
//               `other`; speaker and add-statement: the appearance that speaks, in `actor`. Several are parted by blanks or ";"
//   value,span  speaker and add-statement, where the speaker is no actor of the report: the name, and where it stands ("120-132").
//               The value "nobody" says that the text names none.
//   document,content,cue   add-statement: key of the document, and where the words stand ("140-180; 200-230")
//   value       undo: number of the judgement
//   by,note     who decided, and why
// JSON lines have these names as keys, or a whole decision as the ledger keeps it: {"decision": {"kind": "reject", "row": "s…"}}.
// Hard part: a spreadsheet changes what it saves. So a separator may be ";" or a tab, a cell may begin with the mark that keeps formulas
// from running, and names of columns are taken as they come, capitals and blanks at the ends aside.
import { interactionStatuses, interactionTypes } from '../document/layers/interactions.ts'
import { acts } from '../lexicon/acts.ts'
import { BadLine, type Cells, correctionLines } from './correction-lines.ts'
import type { Decision, JudgementDraft, SpeakerChoice } from './judgement.ts'

export interface Corrections {
  readonly drafts: readonly JudgementDraft[]
  readonly errors: readonly CorrectionError[]
}

export interface CorrectionError {
  /** Counted from 1; the first line of a table is its header. */
  readonly line: number
  /** What is wrong with it, and what would be right. */
  readonly message: string
}

/** After so many errors the file is something else, and reading it stops. */
const MOST_ERRORS = 100

interface Place {
  readonly start: number
  readonly end: number
}

/** Never throws for what the text holds. `by`: who decided, where a line does not say. */
export function parseCorrections(text: string, format: 'csv' | 'jsonl', by = ''): Corrections {
  const drafts: JudgementDraft[] = []
  const errors: CorrectionError[] = []
  for (const { line, cells } of correctionLines(text, format)) {
    try {
      drafts.push(draftOf(cells(), by))
    } catch (error) {
      if (!(error instanceof BadLine)) throw error
      errors.push({ line, message: error.message })
      if (errors.length < MOST_ERRORS) continue
      const message = `${MOST_ERRORS} lines are no decisions, so the rest was not read. Is this a file of corrections?`
      errors.push({ line, message })
      break
    }
  }
  return { drafts, errors }
}

const kinds: Readonly<Record<string, Decision['kind']>> = {
  merge: 'same-actor',
  same: 'same-actor',
  split: 'other-actor',
  other: 'other-actor',
  wrong: 'reject',
  add: 'add-statement',
  'same-actor': 'same-actor',
  'other-actor': 'other-actor',
  reject: 'reject',
  speaker: 'speaker',
  field: 'field',
  'add-statement': 'add-statement',
  undo: 'undo',
}

function draftOf(cells: Cells, by: string): JudgementDraft {
  const { note } = cells
  return { by: cells.by || by, ...(note ? { note } : {}), decision: decisionOf(cells) }
}

function decisionOf(cells: Cells): Decision {
  const named = (cells.decision ?? '').toLowerCase()
  const kind = Object.hasOwn(kinds, named) ? kinds[named]! : null
  switch (kind) {
    case 'same-actor': {
      const actors = [...new Set([...keysIn(cells.actor, true), ...keysIn(cells.other, true)])]
      if (actors.length < 2)
        throw new BadLine('same-actor needs two actors at least, in the columns actor and other.')
      return { kind, actors }
    }
    case 'other-actor': {
      const appearances = keysIn(cells.other, false)
      if (appearances.length === 0)
        throw new BadLine('other-actor needs the appearances that are somebody else’s, in the column other.')
      return { kind, appearances }
    }
    case 'reject':
      return { kind, row: rowIn(cells, kind) }
    case 'speaker':
      return { kind, row: rowIn(cells, kind), speaker: speakerIn(cells, kind) }
    case 'field': {
      const field = (cells.field ?? '').toLowerCase()
      return { kind, row: rowIn(cells, kind), field, value: settableValue(field, cells.value ?? '') }
    }
    case 'add-statement': {
      const content = placesIn(cells.content, 'content')
      if (!/^d[0-9a-f]{16}$/.test(cells.document ?? '') || content.length === 0)
        throw new BadLine('add-statement needs the columns document (its key) and content (such as 140-180).')
      const speaker = cells.actor || cells.value ? speakerIn(cells, kind) : null
      return { kind, document: cells.document!, content, cue: placesIn(cells.cue, 'cue')[0] ?? null, speaker }
    }
    case 'undo': {
      const judgement = Number(cells.value || cells.judgement || Number.NaN)
      if (!Number.isSafeInteger(judgement) || judgement < 1)
        throw new BadLine('undo needs the number of a judgement, in the column value.')
      return { kind, judgement }
    }
    case null:
      throw new BadLine(
        `“${named.slice(0, 40)}” is no decision; known are same-actor, other-actor, reject, speaker, field, add-statement and undo.`,
      )
  }
}

function rowIn({ row = '' }: Cells, kind: string): string {
  if (/^[si][0-9a-f]{16}(?:-\d{1,6})?$/.test(row)) return row
  throw new BadLine(`${kind} needs the key of a row, such as s0123456789abcdef, in the column row.`)
}

function keysIn(cell = '', ids: boolean): string[] {
  const keys = cell.split(/[\s;,]+/).filter(Boolean)
  const wrong = keys.find(
    (key) => !/^a[0-9a-f]{16}(?:-\d{1,6})?$/.test(key) && !(ids && /^#\d{1,15}$/.test(key)),
  )
  if (wrong === undefined) return keys
  throw new BadLine(
    `“${wrong.slice(0, 40)}” is no key of an appearance${ids ? ' and no actor such as #12' : ''}.`,
  )
}

function speakerIn({ actor = '', value = '', span = '' }: Cells, kind: string): SpeakerChoice | null {
  if (actor) {
    const [appearance, more] = keysIn(actor, false)
    if (more !== undefined) throw new BadLine(`${kind} takes one speaker.`)
    return { appearance: appearance! }
  }
  if (/^nobody$/i.test(value)) return null
  const [place] = placesIn(span, 'span')
  if (value && place) return { name: value, span: place }
  throw new BadLine(
    `${kind} needs an appearance in the column actor, or a name in value with its place in span (such as 120-132), or the value nobody.`,
  )
}

function placesIn(cell = '', column: string): Place[] {
  return cell
    .split(/[\s;,]+/)
    .filter(Boolean)
    .map((text) => {
      const [, start, end] = /^(\d{1,12})[-–](\d{1,12})$/.exec(text) ?? []
      if (start === undefined || Number(start) >= Number(end))
        throw new BadLine(`“${text.slice(0, 40)}” in the column ${column} is no place such as 120-132.`)
      return { start: Number(start), end: Number(end) }
    })
}

const values: Readonly<Record<string, readonly string[]>> = {
  kind: ['direct', 'indirect', 'mixed'],
  act: acts,
  negated: ['true', 'false'],
  status: interactionStatuses,
  type: interactionTypes,
}

function settableValue(field: string, value: string): unknown {
  if (field === 'when') {
    if (value === '' || /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/.test(value))
      return value || null
    throw new BadLine('when needs a day, a month or a year, such as 2016-11-10.')
  }
  const known = Object.hasOwn(values, field) ? values[field]! : null
  if (!known)
    throw new BadLine(
      `“${field.slice(0, 40)}” is no field that can be set; known are kind, act, negated, status, type and when.`,
    )
  const plain = value.toLowerCase()
  if (!known.includes(plain))
    throw new BadLine(`${field} cannot be “${value.slice(0, 40)}”; it may be ${known.join(', ')}.`)
  return field === 'negated' ? plain === 'true' : plain
}
