// `hearsay ingest` without a reading model, as a program of its own, so that a test can kill it: node ingest-program.ts LEDGER
// all|resume SOURCE… Writes a dot for each article.
import { runIngest } from '../ingest/run-ingest.ts'
import { openLedger } from '../store/open-ledger.ts'
import { openRawStore, rawPathOf } from '../store/raw-store.ts'

const [path, what, ...sources] = process.argv.slice(2)
const store = await openLedger(path!, { create: true })
const raw = openRawStore(rawPathOf(path!))
await runIngest(
  {
    what: what === 'resume' ? 'resume' : 'all',
    sources,
    options: {},
    link: true,
    pool: { workers: 1, worker: new URL('./fake-reading-worker.ts', import.meta.url) },
  },
  store,
  raw,
  { onProgress: () => process.stdout.write('.') },
)
raw.close()
await store.close()
