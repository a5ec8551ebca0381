// Hands an article over as one file that needs nothing else.

import type { Report } from '../../../../src/ledger/report.ts'
import { client } from '../../app/api.ts'

export async function saveAsFile(report: Report): Promise<void> {
  const page = await client.write('html', report)
  const address = URL.createObjectURL(page)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName(report.document.title)
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** "Envoy says: talks" → "envoy-says-talks.html". */
export function fileName(title: string | null): string {
  const words = (title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const short = words.join('-').slice(0, 60).replace(/-+$/, '')
  return `${short || 'article'}.html`
}
