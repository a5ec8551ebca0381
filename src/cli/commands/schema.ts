// `hearsay schema`: the JSON Schema of a report, for programs that check or generate code from it.
import { reportSchema } from '../../ledger/report.ts'
import { outletTo } from '../outlet.ts'
import { type Exit, exits, type Terminal } from '../terminal.ts'

export async function schema({ stdout }: Terminal): Promise<Exit> {
  await outletTo(stdout).write(`${JSON.stringify(reportSchema, null, 2)}\n`)
  return exits.ok
}
