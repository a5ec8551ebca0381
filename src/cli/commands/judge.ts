// `hearsay judge`: what a person decides about a row. The row is given by its key, as search and timeline print it.

import { UsageError } from '../complaint.ts'
import { oneOf } from '../flags.ts'
import { type JudgingFlags, judging } from '../judging.ts'
import { appearanceText, speakerChoices } from '../speaker-choices.ts'
import type { Exit, Terminal } from '../terminal.ts'

export const reject = (row: string, flags: JudgingFlags, terminal: Terminal): Promise<Exit> =>
  judging(flags, terminal, async () => ({
    decision: { kind: 'reject', row },
    words: `${row} is wrong, and is not shown any more`,
  }))

/** Fields of a row that a person may set; the store refuses a value that the field cannot have. */
export const fields = ['kind', 'act', 'negated', 'status'] as const

export async function set(
  row: string,
  field: string,
  value: string,
  flags: JudgingFlags,
  terminal: Terminal,
): Promise<Exit> {
  const known = oneOf(fields, field, 'field')
  const isNegated = known === 'negated'
  const meant = isNegated ? oneOf(['true', 'false'] as const, value, 'negated') === 'true' : value
  return judging(flags, terminal, async () => ({
    decision: { kind: 'field', row, field: known, value: meant },
  }))
}

export interface SpeakerFlags extends JudgingFlags {
  readonly nobody?: boolean
}

export async function speaker(
  row: string,
  words: readonly string[],
  flags: SpeakerFlags,
  terminal: Terminal,
): Promise<Exit> {
  const name = words.join(' ').trim()
  if (flags.nobody === true && name)
    throw new UsageError('--nobody says that no one is named; leave out the name.')
  if (!flags.nobody && !name) throw new UsageError('give a name, or --nobody where the text names no one.')
  return judging(flags, terminal, async (store) => {
    if (flags.nobody)
      return {
        decision: { kind: 'speaker', row, speaker: null },
        words: `${row}: the text names nobody who said it`,
      }
    const document = await store.documentOf(row)
    const stored = document === null ? null : await store.document(document)
    if (!stored) throw new UsageError(`there is no row ${row} in the ledger. Take it from “hearsay search”.`)
    const choices = speakerChoices(stored, row, name)
    const [first, second] = choices
    if (!first)
      throw new UsageError(`this article does not have the words “${name}”. Give a name as it stands there.`)
    if (second)
      throw new UsageError(
        `“${name}” fits several in this article: ${choices.map(appearanceText).join(', ')}. Give one of these keys instead of the name.`,
      )
    return {
      decision: { kind: 'speaker', row, speaker: first.choice },
      words: `${row}: said by ${first.name}`,
    }
  })
}
