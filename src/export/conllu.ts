// Sentences and tokens as CoNLL-U (Universal Dependencies), with the rows in the last column: for corpus tools, and for whoever trains
// on them. The columns of syntax are empty: Hearsay's trees serve its own rules, and are not kept.
//
//   4	told	_	_	_	_	_	_	_	Cue=B-s1|TokenRange=61:65
//
// Hard part: rows overlap (words within words), so each role lists the rows to which a token belongs: Content=B-s4,I-s2. TokenRange
// leads back to the text, in code points.
import { lastStartingBefore, type Quoted, type Span } from '../document/span.ts'
import { type Segments, segmentText } from '../pipeline.ts'
import type { StoredReport } from '../store/store.ts'
import { CodePoints } from './code-points.ts'
import { type LedgerWriter, oneFile } from './ledger-writer.ts'
import { actorsIn } from './named-actor.ts'

export const conlluWriter = (): LedgerWriter =>
  oneFile('sentences.conllu', { open: () => '', write: documentText, close: () => '' })

function documentText(stored: StoredReport): string {
  const { text, blocks, title } = stored.report.document
  const segments = segmentText(text, blocks)
  const { sentences, tokens } = segments
  const points = new CodePoints(text)
  const tags = tagsOf(stored, segments)
  const rows = rowComments(stored, segments)
  const head = [`# newdoc id = ${stored.document}`, ...(title === null ? [] : [`# title = ${lineOf(title)}`])]
  const lines: string[] = []
  let block = -1
  let at = 0
  for (const [number, sentence] of sentences.entries()) {
    const first = at
    while (tokens[at]?.sentence === number) at++
    // Marks alone that are no tokens: nothing to write.
    if (at === first) continue
    lines.push(...head.splice(0))
    if (sentence.block !== block) lines.push('# newpar')
    block = sentence.block
    lines.push(`# sent_id = ${stored.document}-${number + 1}`)
    const words: string[] = []
    const table: string[] = []
    for (let i = first; i < at; i++) {
      const { start, end } = tokens[i]!
      const form = text.slice(start, end).toWellFormed()
      const glued = isGlued(text, end, tokens[i + 1]?.start)
      words.push(form, glued || i === at - 1 ? '' : ' ')
      const misc = [
        ...(tags.get(i) ?? []),
        ...(glued ? ['SpaceAfter=No'] : []),
        `TokenRange=${points.at(start)}:${points.at(end)}`,
      ]
      table.push([i - first + 1, form, ...Array(7).fill('_'), misc.join('|')].join('\t'))
    }
    lines.push(`# text = ${words.join('')}`, ...(rows.get(number) ?? []), ...table, '')
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** No blank before the next token; what parts two tokens and is no blank (a hidden hyphen) is not written. */
const isGlued = (text: string, end: number, next: number | undefined): boolean =>
  next !== undefined && !/\s/.test(text.slice(end, next))

/** Token → "Content=B-s4,I-s2" for each role it has a part in; roles by name. */
function tagsOf({ report }: StoredReport, { tokens }: Segments): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, Map<string, string[]>>()
  const tag = (role: string, row: string, span: Span) => {
    let label = 'B'
    for (let i = Math.max(0, lastStartingBefore(tokens, span.start)); i < tokens.length; i++) {
      const token = tokens[i]!
      if (token.start >= span.end) break
      if (token.end <= span.start) continue
      const roles = found.get(i) ?? new Map<string, string[]>()
      const rows = roles.get(role) ?? []
      rows.push(`${label}-${row}`)
      found.set(i, roles.set(role, rows))
      label = 'I'
    }
  }
  const all = (role: string, row: string, spans: readonly (Quoted | undefined)[]) => {
    for (const span of spans) if (span) tag(role, row, span)
  }
  for (const { id, speaker, cue, content, to, via, when } of report.statements) {
    all('Source', id, [speaker?.span])
    all('Cue', id, [cue ?? undefined])
    all('Content', id, content)
    all(
      'Addressee',
      id,
      to.map(({ span }) => span),
    )
    all(
      'Relay',
      id,
      via.map(({ span }) => span),
    )
    all('Day', id, [when?.span])
  }
  for (const { id, actor, recipient, evidence, when } of report.interactions) {
    all('Act', id, [evidence])
    all(
      'Actor',
      id,
      actor.map(({ span }) => span),
    )
    all(
      'Recipient',
      id,
      recipient.map(({ span }) => span),
    )
    all('Day', id, [when?.span])
  }
  const sorted = [...found].map(([token, roles]) => {
    const lists = [...roles].map(([role, rows]) => `${role}=${rows.join(',')}`)
    return [token, lists.sort()] as const
  })
  return new Map(sorted)
}

/** Sentence → what there is to know of the rows whose words begin in it. */
function rowComments(stored: StoredReport, { sentences }: Segments): ReadonlyMap<number, readonly string[]> {
  const actorOf = actorsIn(stored)
  const comments = new Map<number, string[]>()
  const add = (local: string, { start }: Span, told: readonly string[]) => {
    const sentence = Math.max(0, lastStartingBefore(sentences, start))
    const line = `# row ${local} = ${[stored.rows.get(local) ?? local, ...told].map(lineOf).join(' | ')}`
    const known = comments.get(sentence)
    if (known) known.push(line)
    else comments.set(sentence, [line])
  }
  for (const { id, kind, act, negated, speaker, content } of stored.report.statements) {
    const who = speaker && actorOf(speaker.actor)
    const name = who ? `${who.name}${who.id === null ? '' : ` (actor ${who.id})`}` : 'no source'
    add(id, content[0]!, [name, kind, act, ...(negated ? ['negated'] : [])])
  }
  for (const { id, type, status, evidence } of stored.report.interactions) add(id, evidence, [type, status])
  return comments
}

/** A comment is one line, whatever the words hold. */
const lineOf = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
