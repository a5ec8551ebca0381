/** The tables that a report has for people. */
export const rowKinds = ['statements', 'interactions', 'actors', 'dates'] as const
export type RowKind = (typeof rowKinds)[number]
