// Puts an article that was read into the ledger, and goes to it there, where it can be corrected.

import type { Report } from '../../../../src/ledger/report.ts'
import { answerOf, api, client } from '../../app/api.ts'
import { go } from '../../app/router.svelte.ts'
import { complain, toasts } from '../../app/toasts.svelte.ts'
import type { Origin } from './last-read.svelte.ts'

export async function putIntoLedger(report: Report, origin: Origin): Promise<void> {
  try {
    const { id } =
      'file' in origin
        ? await client.ingestFiles([origin.file])
        : await answerOf(api.ingest.$post({ json: { sources: [origin.url] } as never }))
    let reason: string | null = null
    for await (const event of client.events(id))
      if (event.kind === 'failure' || event.kind === 'broken') reason = event.reason
    if (reason !== null) {
      toasts.show(reason, { bad: true })
      return
    }
    const key = await keyOf(report)
    toasts.show('It is in the ledger. Here its rows can be corrected.')
    go(key === null ? '/read' : `/documents/${encodeURIComponent(key)}`)
  } catch (error) {
    complain(error)
  }
}

/** The document of the ledger that is this article. */
async function keyOf({ document: { id, title } }: Report): Promise<string | null> {
  const { items } = await answerOf(
    api.documents.$get({ query: { limit: '20', ...(title ? { title: title.slice(0, 900) } : {}) } }),
  )
  for (const { key } of items) {
    const { report } = await answerOf(api.documents[':key'].$get({ param: { key } }))
    if (report.document.id === id) return key
  }
  return null
}
