// To, via, when and negated given gold attributions and gold dates: how good the rules of the ledger are when reading made no mistake.
// Names and syntax are the model's. The counting is the scorer's own.
// usage: HEARSAY_CASES=… HEARSAY_SCORE=… npm exec -- node evals/details.ts [--misses] [--case NAME]
import { parseArgs } from 'node:util'
import type { DateSpan } from '../src/document/layers/dates.ts'
import { buildLedger } from '../src/ledger/ledger.ts'
import { openReadingModel } from '../src/model/reading-model.ts'
import { readLayers } from '../src/pipeline.ts'
import { caseFolders, type Gold, layersOf, readGold } from './gold-case.ts'
import { scorer } from './sources.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: process.env.HEARSAY_CASES ?? '../shared/cases' },
    case: { type: 'string', default: '' },
    misses: { type: 'boolean', default: false },
  },
})
const { Tally } = await scorer('attributions')
const { scoreCase } = await scorer('ledger')
const model = await openReadingModel()

/** The gold dates where they stand in the text, in order; each phrase from left to right. */
function goldDates(gold: Gold, text: string): DateSpan[] {
  const spans = gold.dates.flatMap(({ text: words, value }): DateSpan[] => {
    const [, form = words, nth = '1'] = /^([\s\S]*)@(\d+)$/.exec(words) ?? []
    let start = -1
    for (let n = Number(nth); n > 0; n--) start = text.indexOf(form, start + 1)
    if (start < 0) return []
    const [first = '', last = first] = (value ?? '').split('/')
    const days = value ? { first: filled(first, '-01'), last: filled(last, '-28') } : null
    return [{ start, end: start + form.length, value, days, rule: 'gold' }]
  })
  return spans.sort((a, b) => a.start - b.start)
}

const filled = (value: string, rest: string): string =>
  value.length === 4
    ? `${value}${rest === '-01' ? '-01-01' : '-12-31'}`
    : value.length === 7
      ? value + rest
      : value

const tally = new Tally()
for (const folder of caseFolders(values.cases)) {
  if (!folder.endsWith(values.case)) continue
  const { gold, raw } = readGold(folder)
  const bare = layersOf(gold, raw, []).document
  const read = await readLayers(bare, model)
  const { document, layers } = layersOf(gold, raw, read.names)
  const { text } = document
  const ledger = buildLedger(
    { ...document, url: gold.url },
    { ...read, attributions: layers.attributions, dates: goldDates(gold, text) },
  )
  const missed: Record<string, unknown>[] = []
  scoreCase(tally, gold, raw, { document, ...ledger }, missed)
  if (!values.misses) continue
  for (const miss of missed)
    if (['to', 'via', 'statement', 'speaker'].includes(String(miss.miss)))
      console.log(gold.id, JSON.stringify(miss))
  report(
    gold,
    ledger,
    layers.attributions.map(({ content }) => content[0]!.start),
  )
}

/** False alarms, and days. */
function report(gold: Gold, ledger: ReturnType<typeof buildLedger>, starts: readonly number[]): void {
  const names = new Map(ledger.actors.map(({ id, name }) => [id, name]))
  for (const [i, want] of gold.statements.entries()) {
    const row = ledger.statements.find(
      ({ content, cue }) =>
        content[0]!.start === starts[i] && (cue?.text ?? null) === (want.cue?.replace(/@\d+$/, '') ?? null),
    )
    if (!row) continue
    const got = { to: row.to, via: row.via }
    for (const key of ['to', 'via'] as const) {
      if (got[key].length > want[key].length)
        console.log(
          `  ${gold.id} ${want.id} ${key}: want [${want[key]}], got [${got[key].map(({ actor, span }) => `${names.get(actor)} (${span.text})`)}] ${want.cue}`,
        )
    }
    if ((row.when?.start ?? null) !== want.when || row.negated !== want.negated)
      console.log(
        `  ${gold.id} ${want.id} when ${want.when}/${row.when?.start} negated ${want.negated}/${row.negated} [${want.cue}]`,
      )
  }
}

for (const key of ['speaker', 'to', 'via', 'when', 'negated']) {
  const { f1, precision, recall, gold, predicted } = tally.report()[key]!
  const percent = (share: number) => (100 * share).toFixed(1).padStart(5)
  console.log(
    `${key.padEnd(8)} ${percent(f1)}  P ${percent(precision)}  R ${percent(recall)}  (gold ${gold}, found ${predicted})`,
  )
}
