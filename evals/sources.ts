// Where the evaluation data and the scorers are, or how to get them.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

export class DataMissing extends Error {
  override name = 'DataMissing'
}

/** The folder that HEARSAY_DATA names. Throws DataMissing with what to do. */
export function dataFolder(): string {
  const folder = process.env.HEARSAY_DATA
  if (folder && existsSync(join(folder, 'polnear'))) return resolve(folder)
  throw new DataMissing(
    [
      folder ? `There is no polnear/ in the folder ${folder}.` : 'HEARSAY_DATA does not name a folder.',
      'The evaluations read public corpora that may not be redistributed with Hearsay:',
      '  polnear/    networkdynamics/PolNeAR on GitHub (attributions)',
      '  pages/      scrapinghub/article-extraction-benchmark on GitHub (article bodies)',
      '  furniture/  ramybaly/Article-Bias-Prediction on GitHub (page furniture)',
      '  coreference/  amir-zeldes/gum and google-research-datasets/gap-coreference on GitHub (who is meant)',
      '  interactions/ openeventdata/PLOVER on GitHub, RAMS (who did what to whom)',
      '  names/      opensanctions/nomenklatura on GitHub (one person, many names)',
      '  dates/      microsoft/Recognizers-Text on GitHub (which day is meant)',
      'docs/reference/evals.md says which shape each file has. Then: HEARSAY_DATA=FOLDER npm run eval',
    ].join('\n'),
  )
}

export interface Figures {
  readonly f1: number
  readonly precision: number
  readonly recall: number
  readonly gold: number
  readonly predicted: number
}

export interface Scorer {
  readonly Tally: new () => { report(): Record<string, Figures> }
  scoreDocument(tally: unknown, text: string, gold: unknown, predicted: unknown): void
  scoreCase(tally: unknown, gold: unknown, raw: string, report: unknown, misses?: unknown[]): void
}

/** The scorer `NAME.mjs` beside the data folder (or in HEARSAY_SCORE): the one that everybody's figures come from. */
export async function scorer(name: 'attributions' | 'ledger'): Promise<Scorer> {
  const file = join(process.env.HEARSAY_SCORE ?? join(dataFolder(), '../score'), `${name}.mjs`)
  if (!existsSync(file))
    throw new DataMissing(`The scorer ${file} is not there. HEARSAY_SCORE names its folder.`)
  return (await import(pathToFileURL(file).href)) as Scorer
}
