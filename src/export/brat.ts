// A folder for brat (standoff format): for each document its text and its annotations, and one file that tells brat the names of the
// types. What was said is Content; relations lead from it to who, whom, through whom and when; an interaction is an event.
//
//   T1	Content 0 41	The night ferry will run until the autumn
//   R1	SaidBy Arg1:T1 Arg2:T2
//
// Hard part: brat counts code points, reads lines (a span ends with its line, so one over two paragraphs is given in two parts), and
// takes more characters for line ends than others do. Such characters are blanks in the text written here, one for one.
import { interactionTypes } from '../document/layers/interactions.ts'
import type { Quoted, Span } from '../document/span.ts'
import type { Part } from '../ledger/report.ts'
import type { StoredReport } from '../store/store.ts'
import { CodePoints } from './code-points.ts'
import type { LedgerWriter } from './ledger-writer.ts'
import { type ActorOf, actorsIn } from './named-actor.ts'

export const bratWriter = (): LedgerWriter => ({
  only: null,
  open: () => [{ file: 'annotation.conf', data: configuration, last: true }],
  write: (stored) => [
    { file: `${stored.document}.txt`, data: bratText(stored.report.document.text), last: true },
    { file: `${stored.document}.ann`, data: annotationsOf(stored), last: true },
  ],
  close: () => [],
})

/** As long as before, in whatever unit it is counted. */
const bratText = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')

const typeName = (type: string): string => `${type[0]!.toUpperCase()}${type.slice(1)}`

const configuration = `[entities]
Content
Source
Cue
Addressee
Relay
Day
Actor
Recipient
${interactionTypes.map(typeName).join('\n')}

[relations]
SaidBy	Arg1:Content, Arg2:Source
CuedBy	Arg1:Content, Arg2:Cue
SaidTo	Arg1:Content, Arg2:Addressee
CarriedBy	Arg1:Content, Arg2:Relay
SaidOn	Arg1:Content, Arg2:Day
Continues	Arg1:Content, Arg2:Content
AccordingTo	Arg1:<EVENT>, Arg2:Content
HappenedOn	Arg1:<EVENT>, Arg2:Day
<OVERLAP>	Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

[events]
${interactionTypes.map((type) => `${typeName(type)}	Actor*:Actor, Recipient*:Recipient`).join('\n')}

[attributes]
Kind	Arg:Content, Value:direct|indirect|mixed
Act	Arg:Content, Value:say|deny|confirm|accuse|criticise|praise|ask|demand|promise|threaten|refuse|predict|believe
Negated	Arg:Content
Status	Arg:<EVENT>, Value:reported|denied|refused|planned|possible
Human	Arg:<ANY>
`

function annotationsOf(stored: StoredReport): string {
  const { statements, interactions } = stored.report
  const page = new Page(stored)
  const contents = new Map<string, string>()
  for (const { id, content } of statements) contents.set(id, page.mark('Content', content))
  for (const { id, kind, act, negated, speaker, cue, to, via, when, continues } of statements) {
    const content = contents.get(id)!
    page.attribute('Kind', content, kind)
    page.attribute('Act', content, act)
    if (negated) page.attribute('Negated', content)
    page.note(content, id)
    if (speaker) page.relate('SaidBy', content, page.part('Source', speaker))
    if (cue) page.relate('CuedBy', content, page.once('Cue', cue))
    for (const part of to) page.relate('SaidTo', content, page.part('Addressee', part))
    for (const part of via) page.relate('CarriedBy', content, page.part('Relay', part))
    if (when) page.relate('SaidOn', content, page.once('Day', when.span))
    const before = contents.get(continues ?? '')
    if (before !== undefined) page.relate('Continues', content, before)
  }
  for (const { id, type, status, actor, recipient, accordingTo, when, evidence } of interactions) {
    const event = page.event(typeName(type), evidence, { Actor: actor, Recipient: recipient })
    page.attribute('Status', event, status)
    page.note(event, id)
    const teller = contents.get(accordingTo ?? '')
    if (teller !== undefined) page.relate('AccordingTo', event, teller)
    if (when) page.relate('HappenedOn', event, page.once('Day', when.span))
  }
  return page.lines.join('')
}

/** The lines of one .ann file, numbered by their letter. */
class Page {
  readonly lines: string[] = []
  readonly #text: string
  readonly #points: CodePoints
  readonly #actorOf: ActorOf
  readonly #stored: StoredReport
  readonly #marks = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  constructor(stored: StoredReport) {
    this.#stored = stored
    this.#text = bratText(stored.report.document.text)
    this.#points = new CodePoints(this.#text)
    this.#actorOf = actorsIn(stored)
  }

  #add(letter: string, rest: string): string {
    const count = (this.#counts.get(letter) ?? 0) + 1
    this.#counts.set(letter, count)
    this.lines.push(`${letter}${count}\t${rest}\n`)
    return `${letter}${count}`
  }

  /** Words of the text, in as many parts as they have lines. */
  mark(type: string, spans: readonly Span[]): string {
    const parts = spans.flatMap((span) => this.#linesOf(span))
    const places = parts.map(({ start, end }) => `${this.#points.at(start)} ${this.#points.at(end)}`)
    const words = parts.map(({ start, end }) => this.#text.slice(start, end))
    return this.#add('T', `${type} ${places.join(';')}\t${words.join(' ')}`)
  }

  /** The same words in the same role are marked once, and every row leads there. */
  once(type: string, span: Quoted): string {
    const place = `${type} ${span.start} ${span.end}`
    const known = this.#marks.get(place)
    if (known !== undefined) return known
    const mark = this.mark(type, [span])
    this.#marks.set(place, mark)
    return mark
  }

  part(type: string, { actor, span }: Part): string {
    const before = this.#marks.size
    const mark = this.once(type, span)
    const { id, name } = this.#actorOf(actor)
    if (this.#marks.size > before && id !== null)
      this.#add('N', `Reference ${mark} hearsay:${id}\t${lineOf(name)}`)
    return mark
  }

  relate(type: string, from: string, to: string): void {
    this.#add('R', `${type} Arg1:${from} Arg2:${to}`)
  }

  event(type: string, evidence: Span, sides: Readonly<Record<string, readonly Part[]>>): string {
    const told = Object.entries(sides).flatMap(([role, parts]) =>
      // The second of a role is Actor2, the third Actor3.
      parts.map((part, i) => `${role}${i ? i + 1 : ''}:${this.part(role, part)}`),
    )
    return this.#add('E', [`${type}:${this.mark(type, [evidence])}`, ...told].join(' '))
  }

  attribute(name: string, of: string, value = ''): void {
    this.#add('A', `${name} ${of}${value && ` ${value}`}`)
  }

  /** The row's key in the ledger, and whether a person decided it. */
  note(of: string, row: string): void {
    if (this.#stored.human.has(row)) this.attribute('Human', of)
    this.#add('#', `AnnotatorNotes ${of}\t${this.#stored.rows.get(row) ?? row}`)
  }

  #linesOf({ start, end }: Span): Span[] {
    const lines: Span[] = []
    let from = start
    while (from < end) {
      const stop = this.#text.indexOf('\n', from)
      const to = stop < 0 || stop > end ? end : stop
      if (to > from) lines.push({ start: from, end: to })
      from = to + 1
    }
    return lines
  }
}

const lineOf = (text: string): string => bratText(text).replaceAll('\n', ' ')
