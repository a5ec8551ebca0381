// Who did what to whom, against the PLOVER gold standard records (a sentence and its act each) and RAMS (a contact event a passage).
// usage: HEARSAY_DATA=… npm exec -- node evals/interactions.ts [--misses]
//
// PLOVER codes an intention by category: what is promised or announced is AGREE where it is well meant, THREATEN where not. Hearsay
// keeps the act's own category and says "planned"; here that is turned back. FIGHT counts as assault or coerce, RETREAT as concede;
// SUPPORT, AGREE and COOPERATE by treaty are kept apart as PLOVER does. INVESTIGATE has no category of ours: its records are left out.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Layers } from '../src/document/layers/layers.ts'
import { overlaps, type Span } from '../src/document/span.ts'
import type { ActorDraft } from '../src/ledger/actor-draft.ts'
import { findInteractionRows } from '../src/ledger/interactions/interactions.ts'
import type { SideDraft } from '../src/ledger/interactions/resolve-side.ts'
import { findSpeakers } from '../src/ledger/mentions/speakers.ts'
import { isFriendly } from '../src/lexicon/interaction-frames.ts'
import { openReadingModel } from '../src/model/reading-model.ts'
import { readLayers } from '../src/pipeline.ts'
import { findActs } from '../src/stages/interactions/interactions.ts'
import { dataFolder } from './sources.ts'

export interface InteractionFigures {
  /** F1 of (actor, act, recipient) over the PLOVER records. */
  readonly triples: number
  readonly precision: number
  readonly recall: number
  /** Share of the right pairs whose direction is turned round. */
  readonly swapped: number
  /** Share of RAMS' contact events (discussion, negotiation) whose trigger is a word of the lexicon, its sides found or not. */
  readonly contacts: number
  /** The same, counting only those of which a whole interaction was found, both sides and all. */
  readonly contactsWhole: number
  readonly misses: readonly string[]
}

/** Reads one text; what is measured. */
export type LayerReader = (text: string) => Promise<Layers>

interface RoleSpan extends Span {
  readonly role: string
  readonly text: string
}
interface PloverRecord {
  readonly id: string
  readonly event: string
  readonly text: string
  readonly spans: readonly RoleSpan[]
}
interface RamsRecord {
  readonly text: string
  readonly events: readonly { readonly type: string; readonly trigger: Span & { readonly text: string } }[]
}

const accepted: Readonly<Record<string, readonly string[]>> = {
  FIGHT: ['assault', 'coerce'],
  RETREAT: ['concede'],
}

export async function evaluateInteractions(folder: string, read: LayerReader): Promise<InteractionFigures> {
  const misses: string[] = []
  const plover = await scorePlover(readJsonLines<PloverRecord>(join(folder, 'plover.jsonl')), read, misses)
  const rams = await scoreRams(
    readJsonLines<RamsRecord>(join(folder, 'rams-dev-contact.jsonl')),
    read,
    misses,
  )
  return { ...plover, ...rams, misses }
}

const readJsonLines = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)

async function scorePlover(records: readonly PloverRecord[], read: LayerReader, misses: string[]) {
  let right = 0
  let found = 0
  let wanted = 0
  let pairs = 0
  let swaps = 0
  for (const [text, events] of Map.groupBy(
    records.filter(({ event }) => event !== 'INVESTIGATE'),
    (record) => record.text,
  )) {
    const layers = await read(text)
    const triples = triplesOf(text, layers)
    const golds = events.flatMap((record) => goldTriples(record))
    const open = new Set(triples)
    wanted += golds.length
    for (const gold of golds) {
      const both = (actor: Span, recipient: Span) => (triple: Triple) =>
        sameActor(text, triple.actor, actor) && sameActor(text, triple.recipient, recipient)
      const straight = both(gold.actor, gold.recipient)
      const turned = both(gold.recipient, gold.actor)
      const hit = [...open].find(
        (triple) => gold.types.includes(triple.type) && (straight(triple) || (gold.mutual && turned(triple))),
      )
      if (hit) {
        open.delete(hit)
        right++
      } else
        misses.push(
          `plover ${gold.types} ${quoteOf(text, gold.actor)} → ${quoteOf(text, gold.recipient)}: ${text}`,
        )
      if (gold.mutual) continue
      if (triples.some(straight)) pairs++
      else if (triples.some(turned)) {
        pairs++
        swaps++
        misses.push(`plover swapped: ${text}`)
      }
    }
    found += triples.length
    for (const { type, actor, recipient } of open)
      misses.push(
        `plover false ${type} ${quoteOf(text, actor[0]!)} → ${quoteOf(text, recipient[0]!)}: ${text}`,
      )
  }
  return {
    triples: found + wanted ? (2 * right) / (found + wanted) : 0,
    precision: found ? right / found : 0,
    recall: wanted ? right / wanted : 0,
    swapped: pairs ? swaps / pairs : 0,
  }
}

/** A side: every place where its actor is mentioned. */
interface Triple {
  readonly type: string
  readonly actor: readonly Span[]
  readonly recipient: readonly Span[]
}

/** A triple for each one acted on. The same act between the same two counts once. */
function triplesOf(text: string, layers: Layers): Triple[] {
  const rows = findInteractionRows(text, layers, findSpeakers(text, layers), [])
  const drafts: ActorDraft[] = []
  const number = (draft: ActorDraft) =>
    drafts.includes(draft) ? drafts.indexOf(draft) : drafts.push(draft) - 1
  const triples = new Map<string, Triple>()
  const places = ({ actor, span }: SideDraft) => [span, ...actor.mentions]
  for (const { row, actor, recipient } of rows) {
    const planned = row.status === 'planned' || row.status === 'possible'
    const type =
      planned && row.type !== 'agree' && row.type !== 'threaten'
        ? isFriendly(row.type)
          ? 'agree'
          : 'threaten'
        : row.type
    for (const side of recipient)
      triples.set(`${type} ${number(actor[0]!.actor)} ${number(side.actor)}`, {
        type,
        actor: actor.flatMap(places),
        recipient: places(side),
      })
  }
  return [...triples.values()]
}

function goldTriples({ event, spans }: PloverRecord) {
  const of = (role: string) =>
    spans.filter((span) => span.role.split('/').includes(role) && span.role.length <= 7)
  const types = accepted[event] ?? [event.toLowerCase()]
  const mutual = spans.filter(({ role }) => role === 'SRC/TAR')
  const sources = of('SRC').filter((span) => !mutual.includes(span))
  const targets = of('TAR').filter((span) => !mutual.includes(span))
  if (mutual.length > 1) return [{ types, actor: mutual[0]!, recipient: mutual[1]!, mutual: true }]
  return sources
    .slice(0, 1)
    .flatMap((actor) => targets.map((recipient) => ({ types, actor, recipient, mutual: false })))
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
/** The last word before the first preposition: "leader" of "the leader of the party". */
const headOf = (phrase: string): string =>
  words(phrase.split(/\s(?:of|from|in|at|for|to|fleeing|based|loyal|throughout)\s|,/)[0]!).at(-1) ?? ''

function sameActor(text: string, places: readonly Span[], gold: Span): boolean {
  return places.some((place) => samePhrase(text, place, gold))
}

function samePhrase(text: string, ours: Span, gold: Span): boolean {
  const a = text.slice(ours.start, ours.end)
  const b = text.slice(gold.start, gold.end)
  return overlaps(ours, gold) && (words(a).includes(headOf(b)) || words(b).includes(headOf(a)))
}

const quoteOf = (text: string, { start, end }: Span): string => `“${text.slice(start, end)}”`

/** Only where two talk with each other: the other contact types of RAMS (promises, lies, broadcasts) are no contacts of ours. */
async function scoreRams(
  records: readonly RamsRecord[],
  read: LayerReader,
  misses: string[],
): Promise<Pick<InteractionFigures, 'contacts' | 'contactsWhole'>> {
  let found = 0
  let whole = 0
  let wanted = 0
  for (const { text, events } of records) {
    const contacts = events.filter(({ type }) => /^contact\.(?:discussion|negotiate)\./.test(type))
    if (!contacts.length) continue
    const layers = await read(text)
    const acts = findActs(text, layers)
    for (const { trigger } of contacts) {
      wanted++
      if (layers.interactions.some(({ evidence }) => overlaps(evidence, trigger))) whole++
      if (acts.some(({ evidence }) => overlaps(evidence, trigger))) found++
      else
        misses.push(
          `rams ${quoteOf(text, trigger)}: ${text.slice(Math.max(0, trigger.start - 100), trigger.end + 100)}`,
        )
    }
  }
  return wanted
    ? { contacts: found / wanted, contactsWhole: whole / wanted }
    : { contacts: 0, contactsWhole: 0 }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } })
  const model = await openReadingModel()
  const read: LayerReader = (text) =>
    readLayers({ text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }] }, model)
  const { misses, ...figures } = await evaluateInteractions(join(dataFolder(), 'interactions'), read)
  if (values.misses) for (const miss of misses) console.log(miss)
  for (const [name, value] of Object.entries(figures))
    console.log(`${name.padEnd(13)} ${(100 * value).toFixed(1).padStart(5)} %`)
  await model.close()
}
