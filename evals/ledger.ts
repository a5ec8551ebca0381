// Whole ledgers against the gold cases: each case is read as a user would have it read, the reports are scored by the cases' scorer.
// usage: HEARSAY_CASES=../shared/cases HEARSAY_SCORE=../shared/score npm exec -- node evals/ledger.ts [--json] [--misses] [--out FOLDER]
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Report } from '../src/ledger/report.ts'
import { openReadingModel } from '../src/model/reading-model.ts'
import { readArticle } from '../src/pipeline.ts'
import { caseFolders, readGold } from './gold-case.ts'

/** Reads one article; what is measured. */
export type CaseReader = (raw: string, published: string | null, url: string | null) => Promise<Report>

export interface Score {
  readonly f1: number
  readonly precision: number
  readonly recall: number
  readonly gold: number
  readonly predicted: number
}

/** Writes one report a case into `out` and gives the scorer's figures by name (statements, rows, speaker, kind, …). */
export async function evaluateLedger(cases: string, scorer: string, out: string, read: CaseReader): Promise<Record<string, Score>> {
  mkdirSync(out, { recursive: true })
  for (const folder of caseFolders(cases)) {
    const { gold, raw } = readGold(folder)
    const report = await read(raw, gold.published, gold.url)
    writeFileSync(join(out, `${basename(folder)}.json`), JSON.stringify(report))
  }
  const output = execFileSync(process.execPath, [join(scorer, 'ledger.mjs'), resolve(cases), resolve(out), '--json'], { encoding: 'utf8' })
  return JSON.parse(output) as Record<string, Score>
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: process.env.HEARSAY_CASES ?? '../shared/cases' },
      score: { type: 'string', default: process.env.HEARSAY_SCORE ?? '../shared/score' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
    },
  })
  const out = values.out ?? mkdtempSync(join(tmpdir(), 'hearsay-ledger-'))
  const model = await openReadingModel()
  const figures = await evaluateLedger(values.cases, values.score, out, async (raw, published, url) => {
    const { report } = await readArticle({ raw, kind: 'plain', published: published ?? undefined, url: url ?? undefined }, model)
    return report
  })
  if (values.misses) {
    const args = [join(values.score, 'ledger.mjs'), resolve(values.cases), resolve(out), '--misses']
    console.log(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  } else if (values.json) console.log(JSON.stringify(figures))
  else {
    const percent = (share: number) => (100 * share).toFixed(1).padStart(5)
    for (const [name, { f1, precision, recall, gold, predicted }] of Object.entries(figures)) {
      console.log(`${name.padEnd(14)} ${percent(f1)}  P ${percent(precision)}  R ${percent(recall)}  (gold ${gold}, found ${predicted})`)
    }
  }
}
