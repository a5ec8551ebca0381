// Denials that name no act, only a claim: "denied the allegations", "disputed that", "dismissed Brandt's charges". Comes in: the statements of
// one document; goes out: disputes with the claim that is meant.
// Hard part: which claim. Either only one can be meant, or it stands right before, or the denial says whose it is and of what.
import type { Dispute } from '../store/links.ts'
import { clausesOf, hasVerb } from './clauses.ts'
import { type Claimed, nameOf } from './denied-statements.ts'
import { isNamed } from './parties.ts'

const nouns =
  'accusation|account|allegation|argument|assertion|attack|charge|claim|complaint|contention|criticism|critique|insinuation|report|rumou?r|suggestion|theory'
const isClaim = new RegExp(`^(?:${nouns})$`)
const accusations = new Set(
  'accusation allegation charge claim complaint suggestion wrongdoing report deny reject false untrue'.split(
    ' ',
  ),
)

/** For each denial of the document that names a claim only, the claim, where it is clear which. */
export function findAnsweredClaims(rows: readonly Claimed[]): Dispute[] {
  const told = [...rows].sort((a, b) => a.row.start - b.row.start)
  const accused = accusedIn(told)
  return told.flatMap((one): Dispute[] => {
    const { act, negated, speaker, words } = one.row
    if (negated || !speaker) return []
    const before = accused.get(speaker.id)?.filter(({ row }) => row.end <= one.row.start) ?? []
    const isOneOfMany = new Set(before.map(({ row }) => row.speaker?.id ?? row.statement)).size > 1
    const meant =
      act === 'deny'
        ? (onlyAccusation(one, isOneOfMany ? [] : before) ??
          (pointsBack.test(words) && !isOneOfMany ? claimBefore(one, told) : ownersClaim(one, told)))
        : claiming.has(act) && callsFalse.test(words)
          ? claimBefore(one, told)
          : null
    return meant ? [meant] : []
  })
}

/** Actor → accusations that are about that one alone. */
function accusedIn(told: readonly Claimed[]): Map<number, Claimed[]> {
  const all = new Map<number, Claimed[]>()
  for (const one of told) {
    if (one.row.act !== 'accuse' || one.row.negated) continue
    const accused = one.row.about.filter(({ id }) => id !== one.row.speaker?.id)
    if (accused.length === 1) all.set(accused[0]!.id, [...(all.get(accused[0]!.id) ?? []), one])
  }
  return all
}

const disputeOf = (a: Claimed, b: Claimed, reason: string): Dispute => ({
  kind: b.row.act === 'accuse' || b.row.act === 'criticise' ? 'counter' : 'denial',
  a: a.row.statement,
  b: b.row.statement,
  reason,
})

/**
 * By the only one who is accused in the document, or by one whom a single speaker accuses.
 *   Brandt accused Lendvai of selling the harbour. Lendvai denied the accusation.
 *   near miss: two people accuse Lendvai of two things: which of them he denies is not said
 */
function onlyAccusation(one: Claimed, [accusation]: readonly Claimed[]): Dispute | null {
  const stems = [...one.stems]
  if (!accusation || !stems.length || !stems.every((stem) => accusations.has(stem))) return null
  const reason = `${nameOf(one)} denies the accusation that ${nameOf(accusation)} makes in the same article`
  return disputeOf(one, accusation, reason)
}

/** "It happened", "that", "their account", "these allegations as absurd": words that point back. "The council's claims" name somebody else. */
const pointsBack = new RegExp(
  `^[“"‘']?(?:it happened|[Tt]his|[Tt]hat|(?:the|this|that|those|these|such|any such|his|her|their|both)\\s+(?:(?!past|previous|earlier|former|own|recent)\\p{Ll}+\\s+)?(?:${nouns})s?(?:\\s+as\\b.*)?)[,.”"’']*$`,
  'u',
)

/** “That is simply not true”, “It’s a lie”. */
const callsFalse =
  /^[“"‘']?(?:(?:well|no|look)[,.] )?(?:it|this|that|these|those|they)(?:['’]s|['’]re| is| are| was| were) (?:(?:simply|just|absolutely|totally|completely|all|flatly|a total|a complete|utterly|plainly|patently|categorically) )?(?:not true|untrue|false|wrong|an? (?:lie|fabrication|invention|hoax|falsehood|smear)|lies|nonsense|baloney|fiction)(?=[.,;!”"’']|$)/i

const claiming = new Set(['say', 'accuse', 'criticise', 'confirm'])
/** Between the claim and the word that points back, in UTF-16 code units: one short sentence at most. */
const farthestBack = 220

/**
 *   “The clerk sold the letters,” Brandt said. The ministry disputed that.
 *   near miss: Brandt praised the clerk. The ministry disputed that.
 */
function claimBefore(one: Claimed, told: readonly Claimed[]): Dispute | null {
  const { row } = one
  const before = told.filter((other) => other.row.end <= row.start).sort((a, b) => b.row.end - a.row.end)[0]
  if (!before || row.start - before.row.end > farthestBack) return null
  const { speaker, act, negated } = before.row
  if (!speaker || speaker.id === row.speaker!.id || negated || !claiming.has(act)) return null
  // “Proposed a debate on Friday. The council rejected that”: nothing was claimed.
  const isBare = /^[“"‘']?(?:it|this|that)\b/i.test(row.words)
  if (isBare && !clausesOf(before.row.words, new Map()).some(hasVerb)) return null
  return disputeOf(one, before, `${row.speaker!.name} denies what ${nameOf(before)} says right before`)
}

/** "Brandt's charges about the grain", "the criticism from Brandt that". */
const owned = new RegExp(
  `^(?:the\\s+)?[\\p{L}\\p{N}.’' -]{1,60}?['’]s?\\s+(?:\\p{Ll}+\\s+)?(?:${nouns})s?\\b`,
  'iu',
)
const from = new RegExp(`^(?:the\\s+)?(?:\\p{Ll}+\\s+)?(?:${nouns})s?\\s+(?:by|from)\\s`, 'iu')
/** Words of roles say nothing about what is claimed. */
const roles = new Set(
  'presidential candidate republican democrat democratic rival nominee sen gov rep president'.split(' '),
)
/** So far back the claim of a named owner may stand, and so near it need not share a word. */
const farthest = 3000
const nearest = 500

/**
 *   Brandt said Lendvai had sold the grain. … Lendvai dismissed Brandt's charges about the grain.
 *   near miss: Brandt said the weather was fine. … Lendvai dismissed Brandt's charges about the grain.
 */
function ownersClaim(one: Claimed, told: readonly Claimed[]): Dispute | null {
  const { row, stems } = one
  if (!owned.test(row.words) && !from.test(row.words)) return null
  const owner = row.about.find((party) => isNamed(party) && party.id !== row.speaker!.id)
  if (!owner) return null
  const topic = [...stems].filter((stem) => !isClaim.test(stem) && !roles.has(stem))
  const meant = told
    .filter(({ row: { act, negated, end, speaker } }) => {
      const back = row.start - end
      return speaker?.id === owner.id && !negated && back >= 0 && back <= farthest && claiming.has(act)
    })
    .map((other) => ({ other, shared: topic.filter((stem) => other.stems.has(stem)) }))
    .filter(
      ({ other, shared }) =>
        shared.length >= Math.min(2, topic.length || 9) ||
        (topic.length === 0 && row.start - other.row.end <= nearest),
    )
    .sort((a, b) => b.shared.length - a.shared.length || b.other.row.end - a.other.row.end)[0]
  if (!meant) return null
  const words = meant.shared.length ? `; words of both: ${meant.shared.join(', ')}` : ''
  return disputeOf(one, meant.other, `${row.speaker!.name} rejects what ${nameOf(meant.other)} says${words}`)
}
