// Who is "the lawmaker", "a senior official", "his office"? Comes in: a described source and the scene. Goes out: the actor and why.
// Hard part: a description with "the" usually means somebody already there, by name or by an earlier description; one with "a" is new.
import { lastStartingBefore, quote, type Span } from '../../document/span.ts'
import { parsePronoun } from '../../lexicon/pronouns.ts'
import { titleGender } from '../../lexicon/titles.ts'
import { type ActorDraft, draftActor } from '../actor-draft.ts'
import { namesWithin } from '../names/cast.ts'
import { type Holder, type Resolved, resolvePronoun } from './resolve-pronoun.ts'
import type { Own, Scene } from './scene.ts'
import type { Description } from './source.ts'

/** Logit of the reading model below which a name is not what a description means; chosen on the gold cases. */
const LEAST_LIKENESS = -2.4
/** Further than so many names or descriptions nobody is looked for, so that a long text stays fast. */
const FAR = 500

/** Words for one and the same office. */
const offices: readonly ReadonlySet<string>[] = [
  new Set(
    'senator sen representative rep congressman congresswoman lawmaker legislator delegate mp councilman councilwoman'.split(
      ' ',
    ),
  ),
  new Set('president premier leader chief head'.split(' ')),
  new Set('lawyer attorney counsel solicitor barrister'.split(' ')),
  new Set('spokesman spokeswoman spokesperson'.split(' ')),
  new Set('chairman chairwoman chair chairperson'.split(' ')),
  new Set('candidate nominee contender'.split(' ')),
]

/** `holder`: the speaker of the statement in which the description stands, where there is one. */
export function resolveDescription(
  scene: Scene,
  source: Description,
  own: Own,
  holder: Holder | null,
): Resolved {
  const words = scene.text.slice(source.span.start, source.span.end)
  const owner = resolveOwner(scene, source, own, holder)
  const { actor, rule, why, evidence } =
    findKnown(scene, source, words, own, owner) ?? describeNew(scene, source, words, owner)
  scene.described.push({ ...source.span, actor, description: source })
  const shown = [quote(scene.text, source.span)]
  if (evidence.start !== source.span.start) shown.push(quote(scene.text, evidence))
  return { actor, reason: { rule, why, words: shown } }
}

/** "his" of "his office", "Soll’s" of "Soll’s office". */
function resolveOwner(
  scene: Scene,
  { span, owner }: Description,
  own: Own,
  holder: Holder | null,
): ActorDraft | null {
  if (!owner) return null
  return 'actor' in owner ? owner.actor : (resolvePronoun(scene, span, owner, own, holder)?.actor ?? null)
}

/** Somebody for whom a description stands, by which rule, and the words that show it. */
interface Finding {
  readonly actor: ActorDraft
  readonly rule: string
  readonly why: string
  readonly evidence: Span
}

/** Somebody who is in the article already. */
function findKnown(
  scene: Scene,
  source: Description,
  words: string,
  own: Own,
  owner: ActorDraft | null,
): Finding | null {
  const again = findAgain(scene, source, words, owner)
  if (again || !source.definite) return again
  const person =
    source.kind === 'unnamed'
      ? (findByTitle(scene, source, words) ??
        findByRole(scene, source, owner) ??
        findEarlier(scene, source) ??
        findNearest(scene, source, own))
      : null
  const known = person ?? findWriter(scene, source)
  if (known || source.owner !== null || source.kind === 'unnamed') return known
  return (
    findEarlier(scene, source) ??
    (source.kind === 'organization' ? findOrganization(scene, source, own) : null)
  )
}

function describeNew(scene: Scene, source: Description, words: string, owner: ActorDraft | null): Finding {
  const actor = draftActor(source.kind, nameOf(words, owner))
  //   “Three women” stands for “three women who accused the president” as well
  if (source.tail) actor.forms.add(scene.text.slice(source.span.start, source.tail.start))
  actor.gender = source.kind === 'unnamed' ? titleGender(source.head) : null
  const why = `“${words}” is described and not named.`
  return { actor, rule: 'description', why, evidence: source.span }
}

const bare = (words: string) => words.toLowerCase().replace(/^(?:the|this|that|these|those) /, '')

/** The same words before, or the same noun of the same owner: "Soll’s office … his office". */
function findAgain(
  scene: Scene,
  source: Description,
  words: string,
  owner: ActorDraft | null,
): Finding | null {
  const indefinite = /^(?:a|an|another|one|two|three|four|five|some|other)$/i.test(source.modifiers[0] ?? '')
  for (const earlier of scene.described.slice(-FAR).toReversed()) {
    const same =
      !indefinite && !source.owner && bare(scene.text.slice(earlier.start, earlier.end)) === bare(words)
    const owned =
      owner !== null &&
      earlier.description.head === source.head &&
      earlier.actor.forms.has(nameOf(words, owner))
    if (same || owned)
      return {
        actor: earlier.actor,
        rule: 'same-words',
        why: `“${words}” was there before.`,
        evidence: earlier,
      }
  }
  return null
}

/** "The senator" after "Sen. Ruth Halvorsen". The one mentioned last wins; words that agree besides the noun count more. */
function findByRole(scene: Scene, source: Description, owner: ActorDraft | null): Finding | null {
  const inTail = source.tail ? namesWithin(scene.cast, source.tail) : []
  const nouns = offices.find((office) => office.has(source.head)) ?? new Set([source.head])
  const others = source.modifiers.filter(
    (word) => !/^(?:the|this|that|former|his|her|their|s|’s)$/.test(word),
  )
  const gender = titleGender(source.head)
  //   Moss’s lawyer said … his lawyer, Max Lund, added          one named later counts where none was before
  const limit =
    source.span.start + (source.modifiers.some((word) => /^[’']s?$/.test(word)) || owner ? 600 : 0)
  let best: { actor: ActorDraft; score: number; at: Span } | null = null
  const near = scene.namesAround(source.span.start, FAR)
  for (const [i, mention] of near.entries()) {
    if (mention.start >= limit) break
    const { actor } = mention
    if (actor.kind !== 'person' || actor === owner || (gender && actor.gender && actor.gender !== gender))
      continue
    if (owner && actor.mentions.some(({ start }) => isSomebodyElses(scene.text, start, owner))) continue
    for (const role of actor.roles) {
      const words = role.toLowerCase().split(/[\s,]+/)
      if (!words.some((word) => nouns.has(word.replace(/\.$/, '')))) continue
      //   the president of Tarn Inc.        near miss: President Lund
      if (!inTail.every(({ start, end }) => role.includes(scene.text.slice(start, end)))) continue
      const exact = words.includes(source.head) ? 1 : 0
      const score =
        exact +
        others.filter((word) => words.includes(word)).length +
        (mention.start < source.span.start ? i / near.length : -3)
      if (!best || score >= best.score) best = { actor, score, at: mention }
    }
  }
  if (!best) return null
  return {
    actor: best.actor,
    rule: 'role',
    why: `${best.actor.name} is given that office in the article.`,
    evidence: best.at,
  }
}

/**
 * Is the one named at `start` the lawyer, aide, … of another than `owner`?
 *   Lund’s lawyer … her lawyer, Ada Moss       near miss: Lund’s lawyer … his lawyer, Ada Moss
 *                   ^^^                                                   ^^^
 */
function isSomebodyElses(text: string, start: number, owner: ActorDraft): boolean {
  const before = /(?<![\p{L}\p{N}])(his|her) (?:[\p{L}-]+,? ){1,4}$/u.exec(
    text.slice(Math.max(0, start - 60), start),
  )?.[1]
  return (
    before !== undefined &&
    owner.gender !== null &&
    owner.gender !== (before === 'her' ? 'feminine' : 'masculine')
  )
}

/**
 * Every word of the description stands in one person's title, also of one named later: "China’s UN ambassador … China’s U.N.
 * Ambassador Liu Jieyi".
 */
function findByTitle(scene: Scene, source: Description, words: string): Finding | null {
  const wanted = titleWords(words)
  if (wanted.length < 2) return null
  for (const mention of scene.namesAround(source.span.start, FAR)) {
    for (const role of mention.actor.kind === 'person' ? mention.actor.roles : []) {
      const has = new Set(titleWords(role))
      if (!wanted.every((word) => has.has(word))) continue
      return {
        actor: mention.actor,
        rule: 'title',
        why: `${mention.actor.name} has that title in the article.`,
        evidence: mention,
      }
    }
  }
  return null
}

function titleWords(words: string): string[] {
  return words
    .toLowerCase()
    .replace(/[’']s(?![\p{L}])/gu, '')
    .replace(/[.-]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !/^(?:the|a|an|of|for|in|to|at|on|and|former|then)$/.test(word))
}

/** "That statement", "the letter": whoever spoke last speaks in it. */
function findWriter(scene: Scene, source: Description): Finding | null {
  const here = lastStartingBefore(scene.layers.sentences, source.span.start)
  const last = scene.spoken.findLast(({ start }) => lastStartingBefore(scene.layers.sentences, start) < here)
  if (
    !last ||
    !/^(?:statement|remarks?|comments?|tweets?|posts?|letter|announcement)$/.test(source.head) ||
    source.tail ||
    source.owner
  )
    return null
  return {
    actor: last.actor,
    rule: 'writer',
    why: `The ${source.head} is taken for that of ${last.actor.name}.`,
    evidence: last,
  }
}

/** "The official" after "a senior official". */
function findEarlier(scene: Scene, source: Description): Finding | null {
  if (source.tail) return null
  const earlier = scene.described
    .slice(-FAR)
    .findLast(
      ({ description, actor }) =>
        description.head === source.head && actor.kind === source.kind && description.owner === null,
    )
  if (!earlier) return null
  const words = scene.text.slice(earlier.start, earlier.end)
  return {
    actor: earlier.actor,
    rule: 'earlier-description',
    why: `“${words}” was the last of that kind.`,
    evidence: earlier,
  }
}

/** "The former minister" who is nobody's known office: the person named or heard last, if quite near. */
function findNearest(scene: Scene, source: Description, own: Own): Finding | null {
  const words = scene.text.slice(source.span.start, source.span.end)
  if (
    source.owner !== null ||
    / who | whose /.test(words) ||
    (namesWithin(scene.cast, source.span).length > 0 && !isOffice(source, words))
  )
    return null
  const search = {
    at: source.span.start,
    head: source.span.start + Math.max(0, words.toLowerCase().indexOf(source.head)),
    own,
    gender: titleGender(source.head),
    kinds: ['person'] as const,
    sentencesBack: 2,
  }
  // "the alleged victim" may be nobody who is named.
  const best = scene
    .candidates(search)
    .filter(({ likeness }) => likeness > LEAST_LIKENESS)
    .sort((a, b) => b.likeness + b.score / 8 - (a.likeness + a.score / 8))[0]
  if (!best) return null
  return {
    actor: best.actor,
    rule: 'nearest-person',
    why: `${best.actor.name} is the nearest person whom “${words}” can mean.`,
    evidence: best,
  }
}

/** The name in it belongs to the office: "the former secretary of State". Near miss: "the president of Judicial Watch". */
function isOffice({ head }: Description, words: string): boolean {
  return /^(?:under)?secretary$/.test(head) && /secretary of \p{Lu}\p{L}+$/u.test(words)
}

/** "The company", "the ministry": an organization whose name holds that word, else the one named last. */
function findOrganization(scene: Scene, source: Description, own: Own): Finding | null {
  const search = {
    at: source.span.start,
    own,
    gender: null,
    kinds: ['organization'] as const,
    sentencesBack: 400,
  }
  const near = scene.candidates(search)
  const byName = near.find(({ actor }) =>
    [...actor.forms].some((form) => form.toLowerCase().split(/\s+/).includes(source.head)),
  )
  const best =
    byName ??
    (/^(?:the|this)$/.test(source.modifiers.join(' ')) ? near.find(({ score }) => score > -2) : undefined)
  if (!best) return null
  return {
    actor: best.actor,
    rule: 'nearest-organization',
    why: `${best.actor.name} is the nearest organization of that kind.`,
    evidence: best,
  }
}

/** Name of a described actor: the owner's name takes the place of "his". */
function nameOf(words: string, owner: ActorDraft | null): string {
  const [first = ''] = words.split(' ')
  if (owner && parsePronoun(first)) return `${owner.name}’s${words.slice(first.length)}`
  return words
}
