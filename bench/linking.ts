// How long linking takes, and whether it grows with the ledger: invented articles, a third of them wire copies with changes, in ledgers of
// growing size in memory. `node bench/linking.ts [documents…]` prints milliseconds a document for each size.

import { linkDocuments } from '../src/linking/link-documents.ts'
import { linkLedger } from '../src/testing/link-ledger.ts'
import { type ReportSketch, reportFixture, type StatementSketch } from '../src/testing/report-fixture.ts'

/** Mulberry32: the same articles each time. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const random = randomFrom(4)
const below = (n: number): number => Math.floor(random() * n)
/** Small numbers far oftener than great ones, as words and names are. */
const zipf = (n: number): number => Math.floor(n ** random()) - 1

const syllables = 'ba cor del fen gri hul jam kel lor mun nor pel quin ras sol tor ul ven wis yar'.split(' ')
const wordOf = (n: number): string => {
  let word = ''
  for (let rest = n + 20; rest > 0; rest = Math.floor(rest / 20)) word += syllables[rest % 20]
  return word
}
const common = 'the of and to in that it was for on with as by had at from this they not which were'.split(
  ' ',
)
const word = (): string =>
  random() < 0.45 ? common[zipf(common.length)]! : wordOf(49 + 50 * zipf(400) + below(50))
const sentence = (words: number): string => Array.from({ length: words }, word).join(' ')
const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1)
const nameOf = (n: number): string => `${capital(wordOf(n % 97))} ${capital(wordOf(n * 7 + 400))}`

/** What others may copy or quote. */
const wires: ReportSketch[] = []
const sayings: { readonly name: string; readonly words: string }[] = []

function article(n: number): ReportSketch {
  const day = new Date(Date.UTC(2031, 0, 1) + Math.floor(n / 40) * 86_400_000).toISOString().slice(0, 10)
  const page = { publisher: `${capital(wordOf(zipf(200)))} Courier`, published: day }
  if (wires.length > 20 && random() < 0.33) {
    const wire = wires[wires.length - 1 - zipf(Math.min(wires.length, 200))]!
    return { ...wire, ...page, blocks: [sentence(12), ...wire.blocks] }
  }
  const blocks: string[] = []
  const statements: StatementSketch[] = []
  const interactions: NonNullable<ReportSketch['interactions']>[number][] = []
  const people = Array.from({ length: 4 }, () => nameOf(zipf(3000)))
  for (let i = 0; i < 10; i++) {
    const old = random() < 0.15 ? sayings[sayings.length - 1 - zipf(Math.max(1, sayings.length))] : undefined
    const name = old?.name ?? people[below(4)]!
    const other = people[below(4)]!
    const isDirect = old !== undefined || random() < 0.5
    const deny = !isDirect && random() < 0.15
    const words = old?.words ?? sentence(8 + below(20))
    const content = isDirect ? `“§${i} ${words}”` : `§${i} ${words}`
    blocks.push(`¶${i} ${name} said${i}: ${content} ${sentence(15)}`)
    if (isDirect && !old) sayings.push({ name, words })
    statements.push({
      speaker: { name, words: name },
      cue: `said${i}`,
      content: [content],
      kind: isDirect ? 'direct' : 'indirect',
      act: deny ? 'deny' : 'say',
      about: [other],
    })
    if (i % 3 !== 0) continue
    const [who, whom] = [people[below(4)]!, people[below(4)]!]
    const evidence = `met${i}`
    blocks.push(`${who} ${evidence} ${whom}, ${sentence(12)}.`)
    interactions.push({
      type: 'consult',
      actor: [{ name: who, words: who }],
      recipient: [{ name: whom, words: whom }],
      evidence,
      status: random() < 0.1 ? 'denied' : 'reported',
    })
  }
  const made: ReportSketch = { ...page, blocks, statements, interactions }
  if (random() < 0.1) wires.push(made)
  return made
}

const sizes = process.argv.slice(2).map(Number)
const steps = sizes.length ? sizes : [2000, 4000, 6000, 8000, 10_000]
const ledger = linkLedger()
let made = 0
for (const size of steps) {
  ledger.database.exec('BEGIN')
  const before = made
  for (; made < size; made++) ledger.add(reportFixture(article(made)))
  ledger.database.exec('COMMIT')
  const start = performance.now()
  const cpu = process.cpuUsage()
  const counts = await linkDocuments(ledger)
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  const each = (time: number) => (time / (size - before)).toFixed(2)
  console.log(
    `${before}–${size}: ${each((user + system) / 1000)} ms of a processor a document, ${each(ms)} ms in all (${counts.documents} looked at); ` +
      `${counts.copies} copies, ${counts.quotations} quotations, ${counts.disputes} disputes`,
  )
}
