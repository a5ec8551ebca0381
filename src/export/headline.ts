// A row in one line, for formats that want a name for each thing they show.

import { type InteractionRow, pairOf } from './interaction-row.ts'
import type { Row } from './row.ts'

/** "Odalys Brandt · told · to Tern Agency · via harbour radio". */
export function headlineOf({ speaker, cue, to, via, statement }: Row): string {
  return [
    speaker || 'no source',
    cue || (statement.continues === null ? 'says' : 'goes on'),
    to.length ? `to ${to.join(', ')}` : '',
    via.length ? `via ${via.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** "Odalys Brandt → the dockers · met", "Lodestar Lines → the dockers · would not see, refused". */
export const headlineOfInteraction = (row: InteractionRow): string =>
  `${pairOf(row)} · ${row.evidence}${row.interaction.status === 'reported' ? '' : `, ${row.interaction.status}`}`

/** Who says so, by name: outside its article, the number of a statement tells nothing. */
export function tellerName({ interaction, teller }: InteractionRow): string {
  if (interaction.accordingTo === null) return 'in the outlet’s own words'
  return teller ? `according to ${teller}` : 'according to a statement without a source'
}
