import { describeStore } from '../../testing/store-conformance.ts'
import { openSqliteStore } from './sqlite-store.ts'

describeStore('the ledger in one SQLite file', async () => openSqliteStore(':memory:', { create: true }))
