// Whole ledgers against the gold cases: each case is read as a user would have it read, and scored by the cases' own scorer.
// usage: HEARSAY_CASES=../shared/cases HEARSAY_SCORE=../shared/score npm exec -- node evals/ledger.ts [--json] [--misses] [--out FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Report } from '../src/ledger/report.ts'
import { openReadingModel } from '../src/model/reading-model.ts'
import { readArticle } from '../src/pipeline.ts'
import { caseFolders, type Gold, readGold } from './gold-case.ts'
import { type Figures, type Scorer, scorer } from './sources.ts'

/** Reads one article; what is measured. */
export type CaseReader = (raw: string, about: Pick<Gold, 'published' | 'url'>) => Promise<Report>

export interface LedgerFigures {
  readonly figures: Record<string, Figures>
  /** What was missed, one line each, with the case's folder first. */
  readonly misses: readonly string[]
}

/** The scorer's figures over all cases; with `out`, each report is written there as well. */
export async function evaluateLedger(
  cases: string,
  { scoreCase, Tally }: Pick<Scorer, 'scoreCase' | 'Tally'>,
  read: CaseReader,
  out?: string,
): Promise<LedgerFigures> {
  if (out) mkdirSync(out, { recursive: true })
  const tally = new Tally()
  const misses: string[] = []
  for (const folder of caseFolders(cases)) {
    const { gold, raw } = readGold(folder)
    const report = await read(raw, gold)
    if (out) writeFileSync(join(out, `${basename(folder)}.json`), JSON.stringify(report))
    const missed: unknown[] = []
    scoreCase(tally, gold, raw, report, missed)
    misses.push(...missed.map((miss) => `${basename(folder)} ${JSON.stringify(miss)}`))
  }
  return { figures: tally.report(), misses }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: process.env.HEARSAY_CASES ?? '../shared/cases' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
    },
  })
  const { Tally } = await scorer('attributions')
  const { scoreCase } = await scorer('ledger')
  const model = await openReadingModel()
  const read: CaseReader = async (raw, { published, url }) => {
    const input = { raw, kind: 'plain', published: published ?? undefined, url: url ?? undefined } as const
    return (await readArticle(input, model)).report
  }
  const { figures, misses } = await evaluateLedger(values.cases, { scoreCase, Tally }, read, values.out)
  if (values.misses) console.log(misses.join('\n'))
  if (values.json) console.log(JSON.stringify(figures))
  else {
    const percent = (share: number) => (100 * share).toFixed(1).padStart(5)
    for (const [name, { f1, precision, recall, gold, predicted }] of Object.entries(figures)) {
      console.log(
        `${name.padEnd(14)} ${percent(f1)}  P ${percent(precision)}  R ${percent(recall)}  (gold ${gold}, found ${predicted})`,
      )
    }
  }
}
