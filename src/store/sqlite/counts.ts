// How much is in a ledger.
import type { DatabaseSync } from 'node:sqlite'
import type { Counts } from '../answers.ts'
import { prepared } from './prepared.ts'

/** Of documents and rows, those that stand: no older versions, nothing rejected. */
export function countAll(database: DatabaseSync): Counts {
  const count = (table: string) => Number(prepared(database, `SELECT count(*) AS n FROM ${table}`).get()!.n)
  return {
    documents: count('documents WHERE current'),
    statements: count('statement_rows WHERE current'),
    interactions: count('interaction_rows WHERE current'),
    actors: count('actors WHERE EXISTS (SELECT 1 FROM appearance_rows p WHERE p.actor = actors.id)'),
    failures: count('failures'),
    judgements: count('judgements'),
  }
}
