// Everything that Hearsay measures of itself, in one table, held against its floors.
// usage: HEARSAY_DATA=FOLDER [HEARSAY_CASES=FOLDER] npm run eval -- [flags]
//   --only pages,ledger    these parts alone
//   --misses               say on standard error what went wrong where
//   --all                  fail where a figure with a floor was not measured
//   --update               raise floors to what was measured; never lowers one
//   --lower NAME --why "…" let one floor fall, and write down why (NAME may be given several times)
//   --json FILE            the figures as JSON, too
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openReader } from '../src/index.ts'
import { openReadingModel, type ReadingModel } from '../src/model/reading-model.ts'
import { readLayers } from '../src/pipeline.ts'
import { evaluateAttributions } from './attributions.ts'
import { calibrationError } from './calibration.ts'
import { evaluateGap, evaluateGum } from './coreference.ts'
import { evaluateDates } from './dates.ts'
import { judgeRows, readDevRows } from './dev-rows.ts'
import { type Figure, figureOf, figures } from './figures.ts'
import { FloorRefused, findTampering, isWorse, readFloors, updateFloors, writeFloors } from './floors.ts'
import { evaluateFurniture } from './furniture.ts'
import { evaluateInteractions } from './interactions.ts'
import { evaluateLedger } from './ledger.ts'
import { scoreNames } from './names.ts'
import { evaluatePages } from './pages.ts'
import { compareCleaned, compareRuntimes } from './same-rows.ts'
import { DataMissing, dataFolder, scorer } from './sources.ts'

type Values = Record<string, number>
type Say = (line: string) => void

interface Part {
  readonly needs: 'data' | 'cases' | 'nothing'
  measure(folder: string, model: () => Promise<ReadingModel>, miss: Say): Promise<Values | string>
}

const parts: Readonly<Record<string, Part>> = {
  pages: {
    needs: 'data',
    async measure(data, _, miss) {
      const score = evaluatePages(data)
      for (const { id, quotationsOff } of score.pages)
        for (const words of quotationsOff) miss(`page ${id}: not once: ${words}`)
      return { 'pages.f1': score.f1, 'pages.quotations': score.quotationsOnce, 'pages.empty': score.empty }
    },
  },
  furniture: {
    needs: 'data',
    async measure(data, model, miss) {
      const found = evaluateFurniture(data, miss)
      const rows = await compareCleaned(data, await model())
      for (const difference of rows.differences) miss(`other rows: ${difference}`)
      return {
        'furniture.tooltips': found.tooltipsExact,
        'furniture.words-lost': found.wordsWronglyRemoved,
        'furniture.negatives': found.hardNegativesWhole,
        'furniture.plain-lost': found.plainTextCharactersCut,
        'furniture.same-rows': rows.same / rows.compared,
      }
    },
  },
  attributions: {
    needs: 'data',
    async measure(data, model) {
      const score = await evaluateAttributions(data, await model(), await scorer('attributions'))
      return Object.fromEntries(Object.entries(score).map(([name, { f1 }]) => [`attributions.${name}`, f1]))
    },
  },
  confidence: {
    needs: 'data',
    async measure(data, model) {
      const articles = await readDevRows(data, await model())
      return { 'confidence.error': calibrationError(judgeRows(articles, await scorer('attributions'))) }
    },
  },
  ledger: {
    needs: 'cases',
    async measure(cases, _, miss) {
      const reader = await openReader()
      const { Tally } = await scorer('attributions')
      const { scoreCase } = await scorer('ledger')
      const { figures: score, misses } = await evaluateLedger(cases, { scoreCase, Tally }, (raw, about) =>
        reader.read(raw, {
          kind: 'plain',
          ...(about.published === null ? {} : { published: about.published }),
          ...(about.url === null ? {} : { url: about.url }),
        }),
      )
      await reader.close()
      for (const one of misses) miss(one)
      const kept = Object.entries(score).filter(([name]) => name !== 'furniture')
      return Object.fromEntries(kept.map(([name, { f1 }]) => [`ledger.${name}`, f1]))
    },
  },
  names: {
    needs: 'data',
    async measure(data, _, miss) {
      const { figures: score, misses } = scoreNames(data)
      for (const one of misses) miss(one)
      return listed(score)
    },
  },
  dates: {
    needs: 'data',
    async measure(data, _, miss) {
      return listed(await evaluateDates(data, process.env.HEARSAY_CASES, miss))
    },
  },
  coreference: {
    needs: 'data',
    async measure(data, model) {
      const gap = await evaluateGap(data, await model())
      const gum = await evaluateGum(data, await model())
      return {
        'coreference.gap': gap.overall,
        'coreference.gap-ratio': gap.ratio,
        'coreference.gum': gum.conll,
        'coreference.gum-pronouns': gum.pronounRecall,
      }
    },
  },
  interactions: {
    needs: 'data',
    async measure(data, model) {
      const opened = await model()
      const read = (text: string) =>
        readLayers({ text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }] }, opened)
      const { triples, swapped, contacts, contactsWhole } = await evaluateInteractions(
        join(data, 'interactions'),
        read,
      )
      return {
        'interactions.triples': triples,
        'interactions.swapped': swapped,
        'interactions.contacts': contacts,
        'interactions.contactsWhole': contactsWhole,
      }
    },
  },
  runtimes: {
    needs: 'nothing',
    async measure(_, __, miss) {
      const rows = await compareRuntimes()
      if (!rows) return 'the native runtime does not load here'
      for (const difference of rows.differences) miss(difference)
      return { 'runtimes.same-rows': rows.same / rows.compared }
    },
  },
}

/** What has a line in figures.ts; the rest is for whoever looks closer. */
function listed(values: Readonly<Values>): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => figureOf(name)))
}

async function main(): Promise<number> {
  const { values: flags } = parseArgs({
    options: {
      only: { type: 'string' },
      misses: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      lower: { type: 'string', multiple: true, default: [] },
      why: { type: 'string' },
      json: { type: 'string' },
    },
  })
  const floors = readFloors()
  const tampered = findTampering(floors, (name) => figureOf(name)?.better)
  for (const complaint of tampered) console.error(`floors.json: ${complaint}`)
  if (tampered.length > 0) return 1

  const wanted = flags.only?.split(',') ?? Object.keys(parts)
  const unknown = wanted.find((name) => !(name in parts))
  if (unknown !== undefined) {
    console.error(`--only ${unknown}: there is no such part; choose of ${Object.keys(parts).join(', ')}.`)
    return 2
  }
  const { measured, skipped } = await measure(wanted, flags.misses ? (line) => console.error(line) : () => {})
  printTable(measured, floors.floors)
  for (const line of skipped) console.log(`not measured: ${line}`)
  if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify(measured, null, 2)}\n`)

  if (flags.update || flags.lower.length > 0) {
    const now = Object.entries(measured).flatMap(([name, value]) => {
      const figure = figureOf(name)
      return figure ? [{ figure: name, better: figure.better, floor: floorFor(figure, value) }] : []
    })
    const named = flags.update ? now : now.filter(({ figure }) => flags.lower.includes(figure))
    const day = new Date().toISOString().slice(0, 10)
    const updated = updateFloors(floors, named, day, { figures: flags.lower, why: flags.why })
    writeFloors(updated)
    console.log(`floors.json: ${updated.history.length - floors.history.length} changed`)
    return verdict(measured, updated.floors, flags.all)
  }
  return verdict(measured, floors.floors, flags.all)
}

async function measure(
  wanted: readonly string[],
  miss: Say,
): Promise<{ measured: Values; skipped: string[] }> {
  let opened: Promise<ReadingModel> | null = null
  const model = () => {
    opened ??= openReadingModel()
    return opened
  }
  const measured: Values = {}
  const skipped: string[] = []
  for (const name of wanted) {
    const part = parts[name]!
    const folder =
      part.needs === 'cases' ? process.env.HEARSAY_CASES : part.needs === 'data' ? dataFolder() : ''
    if (folder === undefined || (folder !== '' && !existsSync(folder))) {
      skipped.push(`${name}: HEARSAY_CASES names no folder of gold cases`)
      continue
    }
    const began = performance.now()
    const values = await part.measure(folder, model, miss)
    if (typeof values === 'string') skipped.push(`${name}: ${values}`)
    else Object.assign(measured, values)
    console.error(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
  if (opened) await (await (opened as Promise<ReadingModel>)).close()
  return { measured, skipped }
}

/** Rounded to the worse side, so that the same value never falls below its own floor. */
function floorFor({ unit, better, slack }: Figure, value: number): number {
  if (unit === 'count') return value
  const worse = better === 'higher' ? value - slack : value + slack
  const steps = Number((worse * 1e4).toFixed(6))
  return Math.min(1, Math.max(0, (better === 'higher' ? Math.floor(steps) : Math.ceil(steps)) / 1e4))
}

function printTable(measured: Values, floors: Readonly<Values>): void {
  const show = ({ unit }: Figure, value: number | undefined) => {
    if (value === undefined) return '–'
    return unit === 'count' ? String(value) : `${(100 * value).toFixed(2)} %`
  }
  const rows = Object.entries(measured).flatMap(([name, value]) => {
    const figure = figureOf(name)
    if (!figure) return []
    const floor = floors[name]
    const fell = floor !== undefined && isWorse(value, floor, figure.better)
    const short = figure.bar !== undefined && isWorse(value, figure.bar, figure.better)
    const bar = figure.bar === undefined ? '–' : show(figure, figure.bar)
    const remark = [
      fell ? 'FELL' : '',
      floor === undefined ? 'no floor' : '',
      short ? 'short of the bar' : '',
    ]
    return [
      [name, show(figure, value), show(figure, floor), bar, remark.filter(Boolean).join(', '), figure.about],
    ]
  })
  const head = ['figure', 'value', 'floor', 'bar', '', 'what it is']
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)))
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, i) =>
      i >= 1 && i <= 3 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!),
    )
    console.log(cells.join('  ').trimEnd())
  }
}

function verdict(measured: Values, floors: Readonly<Values>, all: boolean): number {
  const complaints: string[] = []
  for (const [name, value] of Object.entries(measured)) {
    const figure = figureOf(name)
    const floor = floors[name]
    if (!figure) complaints.push(`${name} is measured but not listed in evals/figures.ts.`)
    else if (floor === undefined)
      complaints.push(`${name} has no floor yet: npm run eval -- --update gives it one.`)
    else if (isWorse(value, floor, figure.better)) complaints.push(`${name} fell below its floor.`)
  }
  if (all) {
    for (const { name } of figures)
      if (!(name in measured)) complaints.push(`${name} was not measured, and --all asks for every figure.`)
  }
  for (const complaint of complaints) console.error(complaint)
  return complaints.length > 0 ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof DataMissing || error instanceof FloorRefused)) throw error
  console.error(error.message)
  process.exitCode = 2
}
