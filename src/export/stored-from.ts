// A report that is in no ledger, as a ledger would hold it: rows get the keys that they would have there, actors are numbered.
// Hard part: whether two articles speak of one actor is for a ledger to say; here every article has its own.
import type { Report } from '../ledger/report.ts'
import { keysOf } from '../store/apply-judgements.ts'
import { documentKey } from '../store/row-key.ts'
import { outletOf, type StoredReport } from '../store/store.ts'

/** `firstActor`: the number of its first actor. */
export function storedFrom(report: Report, firstActor = 1): StoredReport {
  const outlet = outletOf(report.document)
  const document = documentKey(report.document, outlet)
  return {
    report,
    document,
    outlet,
    rows: keysOf(document, report),
    actors: new Map(report.actors.map(({ id, name }, i) => [id, { id: firstActor + i, name }])),
    human: new Set(),
  }
}

/** Report after report; no number is given twice. */
export function storing(): (report: Report) => StoredReport {
  let next = 1
  return (report) => {
    const stored = storedFrom(report, next)
    next += report.actors.length
    return stored
  }
}
