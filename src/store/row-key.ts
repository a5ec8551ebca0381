// Names that hold over all documents and outlive a re-reading: made of the document and of the evidence, of nothing a model may change
// its mind about. 64 bits of SHA-256: among a billion rows two alike are to be expected once in forty ledgers.
import { createHash } from 'node:crypto'
import type { Span } from '../document/span.ts'
import type { Actor, Interaction, Report, Statement } from '../ledger/report.ts'

const hash = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

const placeOf = ({ start, end }: Span): readonly number[] => [start, end]

/** An article of an outlet. The same words from two outlets are two documents: one of them is a copy. */
export const documentKey = ({ id }: Report['document'], outlet: string | null): string =>
  `d${hash('document', id, outlet).slice(0, 16)}`

export const statementKey = (
  document: string,
  { cue, content }: Pick<Statement, 'cue' | 'content'>,
): string => `s${hash('statement', document, cue && placeOf(cue), content.map(placeOf)).slice(0, 16)}`

export const interactionKey = (
  document: string,
  { evidence, actor, recipient }: Pick<Interaction, 'evidence' | 'actor' | 'recipient'>,
): string =>
  `i${hash(
    'interaction',
    document,
    placeOf(evidence),
    actor.map(({ span }) => placeOf(span)),
    recipient.map(({ span }) => placeOf(span)),
  ).slice(0, 16)}`

/** An actor of one document, by the name it has there; `nth`: the how-manieth of that name (0 but for namesakes). */
export const appearanceKey = (document: string, { name }: Pick<Actor, 'name'>, nth: number): string =>
  `a${hash('actor', document, name, nth).slice(0, 16)}`

/** An input as a whole: its bytes and what was said about them. */
export const inputKey = (sha256: string, options: Readonly<Record<string, string>>): string =>
  hash(
    'input',
    sha256,
    Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)),
  ).slice(0, 32)
