// The rows of a stored report in the shape in which a ledger gives those of others, so that both are compared alike. Comes in: a stored
// report; goes out: its statements and interactions with the actors of the ledger in them.
import type { Span } from '../document/span.ts'
import type { Part } from '../ledger/report.ts'
import type { LikeInteraction, LikeStatement, Party } from '../store/links.ts'
import type { StoredReport } from '../store/store.ts'

export interface Rows {
  readonly statements: readonly LikeStatement[]
  readonly interactions: readonly LikeInteraction[]
}

/** So many rows of a kind are looked at in one document. */
export const mostRows = 400

/** How far the text around an act reaches on either side, in UTF-16 code units. */
const reach = 200

export function rowsOf({ report, document, outlet, rows, actors }: StoredReport): Rows {
  const local = new Map(report.actors.map((actor) => [actor.id, actor]))
  const partyOf = (id: string): Party[] => {
    const [global, here] = [actors.get(id), local.get(id)]
    return global && here ? [{ id: global.id, name: here.name, kind: here.kind, aliases: here.aliases }] : []
  }
  const parties = (parts: readonly Part[]) => unique(parts.flatMap(({ actor }) => partyOf(actor)))
  const { published, text } = report.document
  const common = { document, outlet, published, shared: 0 }
  const keyed = <Row extends { readonly id: string }>(list: readonly Row[]) =>
    list.slice(0, mostRows).flatMap((row) => {
      const key = rows.get(row.id)
      return key === undefined ? [] : [{ key, row }]
    })
  return {
    statements: keyed(report.statements).map(({ key, row }) => ({
      ...common,
      statement: key,
      kind: row.kind,
      act: row.act,
      negated: row.negated,
      words: row.content.map((part) => part.text).join(' … '),
      speaker: (row.speaker && partyOf(row.speaker.actor)[0]) ?? null,
      about: unique(row.about.flatMap(partyOf)),
      through: parties([...row.to, ...row.via]),
      confidence: row.confidence,
      ...extent(row.content),
    })),
    interactions: keyed(report.interactions).map(({ key, row }) => ({
      ...common,
      interaction: key,
      type: row.type,
      status: row.status,
      actors: parties(row.actor),
      recipients: parties(row.recipient),
      when: row.when && { start: row.when.start, end: row.when.end },
      words: row.evidence.text,
      before: text.slice(Math.max(0, row.evidence.start - reach), row.evidence.start),
      after: text.slice(row.evidence.end, row.evidence.end + reach),
      accordingTo: (row.accordingTo && rows.get(row.accordingTo)) ?? null,
      confidence: row.confidence,
      ...extent([row.evidence]),
    })),
  }
}

const extent = (parts: readonly Span[]): Span => ({
  start: Math.min(...parts.map(({ start }) => start)),
  end: Math.max(...parts.map(({ end }) => end)),
})

const unique = (parties: readonly Party[]): Party[] => [
  ...new Map(parties.map((one) => [one.id, one])).values(),
]
