// What a statement claims, as far as its words tell, and whether one claim denies another. Comes in: two statements; goes out: who denies
// whom, and the words that both have.
// Hard part: to say little. Most sentences with a "not" in them deny nothing that anybody said.
//   said that it had asked (for) · denied that it had asked (against) · said it had not asked (against)
//   near miss: asked whether, promised to, denied that it had not asked (neither: too much may be meant)
import type { Quoted } from '../document/span.ts'
import type { Actor, Statement } from '../ledger/report.ts'
import { guessLemma } from '../lexicon/inflection.ts'
import { isCommonWord } from './common-words.ts'
import { wordsIn } from './words.ts'

/** For or against what the content says, or neither. */
export type Sense = 'for' | 'against' | null

export interface Claim {
  readonly act: Statement['act']
  readonly negated: boolean
  readonly sense: Sense
  /** How the sense was found: "denied" says more than a "not" somewhere in the content. */
  readonly byAct: boolean
  /** Those that follow a "not" in its clause: what is denied is one of them. */
  readonly denied: ReadonlySet<string>
  /** Words of the content that say something, without the names of actors: dictionary form → as written, in lower case. */
  readonly stems: ReadonlyMap<string, string>
}

type Told = Pick<Statement, 'act' | 'negated'> & { readonly content: readonly Quoted[] }

const asserting: ReadonlySet<Statement['act']> = new Set([
  'say',
  'confirm',
  'accuse',
  'criticise',
  'praise',
  'predict',
  'believe',
])
const negators = new Set(['not', 'never', 'no', 'nobody', 'nothing', 'none', 'neither'])
/** “She said that he denied it” is against it, too. */
const denying = new Set(['deny', 'denial', 'refute', 'dispute'])
/** So many words behind a "not" may be what it denies: “had not asked the mayor for a subsidy”. */
const reach = 5
/** A longer content says several things, and a "not" in it may belong to any. */
const longest = 40

/** `names`: words that are no further word in common, where both name the same actor. */
export function claimOf({ act, negated, content }: Told, names: ReadonlySet<string>): Claim {
  const words = wordsIn(content)
  const stems = new Map<string, string>()
  const denied = new Set<string>()
  let negations = 0
  let reached = -1
  for (const [n, { key, start }] of words.entries()) {
    if (n > 0 && endsClause(content, words[n - 1]!.end, start)) reached = -1
    if (negators.has(key) || key.endsWith("n't")) {
      negations++
      reached = n + reach
    }
    if (isCommonWord(key) || names.has(key)) continue
    const stem = guessLemma(key.replace(/'s?$/, ''))
    if (denying.has(stem)) {
      negations++
      continue
    }
    if (!stems.has(stem)) stems.set(stem, key)
    if (n <= reached) denied.add(stem)
  }
  return {
    act,
    negated,
    sense: senseOf(act, negated, negations, words.length),
    byAct: act === 'deny',
    denied,
    stems,
  }
}

/** A comma, a full stop or a gap between two words; places count in the text of the content. */
function endsClause(content: readonly Quoted[], from: number, to: number): boolean {
  const part = content.find(({ start, end }) => start <= from && to <= end)
  return part === undefined || /[,;:.!?…–—]/.test(part.text.slice(from - part.start, to - part.start))
}

function senseOf(act: Statement['act'], negated: boolean, negations: number, length: number): Sense {
  if (negated || negations > 1) return null
  if (act === 'deny') return negations === 0 ? 'against' : null
  if (!asserting.has(act)) return null
  return negations === 0 ? 'for' : length <= longest ? 'against' : null
}

/** Which of two claims denies the other, or null. `areOne`: have the two one speaker? Asked only where it could decide. */
export function findDenial(
  x: Claim,
  y: Claim,
  areOne: () => boolean,
): { readonly by: 'a' | 'b'; readonly words: string[] } | null {
  const words = [...x.stems.keys()].filter((stem) => y.stems.has(stem))
  const share = words.length / Math.min(x.stems.size, y.stems.size)
  const by = denier(x, y, words.length, share, areOne)
  if (by === null) return null
  // “He sold it for a handshake, and nobody asked” does not deny “sold it for a handshake”.
  const { sense, byAct, denied } = by === 'a' ? x : y
  if (sense === 'against' && !byAct && !words.some((stem) => denied.has(stem))) return null
  return { by, words }
}

function denier(x: Claim, y: Claim, shared: number, share: number, areOne: () => boolean): 'a' | 'b' | null {
  if (x.sense !== null && y.sense !== null) {
    if (x.sense === y.sense) return null
    const against = x.sense === 'against' ? x : y
    const all = shared === x.stems.size && shared === y.stems.size
    const isEnough = shared >= 2 && (against.byAct ? share >= 0.5 : all || (shared >= 3 && share >= 0.6))
    return isEnough ? (against === x ? 'a' : 'b') : null
  }
  // "has not accused" · "accused": the speaking itself is denied. Declining to say denies nothing.
  if (x.negated === y.negated || x.act !== y.act || x.act === 'refuse') return null
  if (shared < 2 || share < 0.5 || !areOne()) return null
  return x.negated ? 'a' : 'b'
}

/** The words of names: that both speak of Brandt is known from the actors, and is no further word in common. */
export const wordsOfNames = (actors: readonly Pick<Actor, 'name' | 'aliases'>[]): Set<string> =>
  new Set(
    actors
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .flatMap(
        (form) =>
          form
            .toLowerCase()
            .replaceAll('’', "'")
            .match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
  )
