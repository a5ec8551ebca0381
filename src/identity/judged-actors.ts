// Whose appearances are one actor's once people have decided. Comes in: appearances with the actor that the rules gave them, and
// judgements in the order of time; goes out: for each appearance the actor that it belongs to now, and the judgements that have lost
// their subject. Pure: the same from scratch as step by step, so undoing is leaving a judgement out.
// Hard part: names of groups that do not depend on the order of unrelated judgements. A joined group goes by its oldest actor; one that
// was taken out goes by the judgement that did so, until it is joined with an actor.

/** What `src/store`'s judgements have that this needs; other kinds of decisions may stand among them. */
export interface ActorJudgement {
  readonly id: number
  readonly undone: boolean
  readonly decision: {
    readonly kind: string
    /** same-actor: appearance keys, or actors' ids ("12", "#12"). */
    readonly actors?: readonly string[]
    /** other-actor: appearance keys. */
    readonly appearances?: readonly string[]
    /** undo */
    readonly judgement?: number
  }
}

export interface JudgedAppearance {
  readonly key: string
  /** The actor that the rules gave it. */
  readonly actor: number
}

/** An actor that is there, or a new one that a judgement made: the same judgement always makes the same one. */
export type Owner = { readonly actor: number } | { readonly judgement: number }

export interface JudgedActors {
  readonly owners: ReadonlyMap<string, Owner>
  /** Judgements that nothing here is left of to decide about. */
  readonly orphaned: readonly number[]
}

/**
 * The actor of each appearance.
 *   #3, #7 joined: all of #7 go to #3 · two appearances of #3 taken out: they go to what that judgement made
 * Later judgements win: what is taken out after a joining stays out, what is joined after a taking out is in.
 */
export function judgedActors(
  appearances: readonly JudgedAppearance[],
  judgements: readonly ActorJudgement[],
): JudgedActors {
  const groups = new Groups(appearances)
  const orphaned: number[] = []
  for (const { id, decision } of inForce(judgements)) {
    const done =
      decision.kind === 'same-actor'
        ? groups.join(decision.actors ?? [])
        : groups.takeOut(decision.appearances ?? [], id)
    if (!done) orphaned.push(id)
  }
  return { owners: groups.owners(), orphaned }
}

/** Decisions about actors that stand, oldest first. An undoing that is undone itself has no effect. */
export function inForce(judgements: readonly ActorJudgement[]): readonly ActorJudgement[] {
  const sorted = [...judgements].sort((a, b) => a.id - b.id)
  const undone = new Set(sorted.filter((one) => one.undone).map(({ id }) => id))
  for (const { id, decision } of [...sorted].reverse())
    if (decision.kind === 'undo' && decision.judgement !== undefined && !undone.has(id))
      undone.add(decision.judgement)
  return sorted.filter(
    ({ id, decision }) =>
      !undone.has(id) && (decision.kind === 'same-actor' || decision.kind === 'other-actor'),
  )
}

/**
 * The actors that judgements tie to these, these included: all that must be looked at when one of them changes. `actorOf` gives the
 * actor that the rules gave an appearance, null where it is gone.
 */
export function tiedTo(
  actors: Iterable<number>,
  judgements: readonly ActorJudgement[],
  actorOf: (key: string) => number | null,
): Set<number> {
  const tied = new Set(actors)
  const ties = judgements
    .filter(({ decision }) => decision.kind === 'same-actor' || decision.kind === 'other-actor')
    .map(({ decision }) =>
      [...(decision.actors ?? []), ...(decision.appearances ?? [])].flatMap(
        (subject) => idOf(subject) ?? actorOf(subject) ?? [],
      ),
    )
  const byActor = new Map<number, number[]>()
  for (const [i, tie] of ties.entries())
    for (const actor of tie) byActor.set(actor, [...(byActor.get(actor) ?? []), i])
  const seen = new Set<number>()
  const queue = [...tied]
  for (let actor = queue.pop(); actor !== undefined; actor = queue.pop()) {
    for (const i of byActor.get(actor) ?? []) {
      if (seen.has(i)) continue
      seen.add(i)
      for (const other of ties[i]!) {
        if (tied.has(other)) continue
        tied.add(other)
        queue.push(other)
      }
    }
  }
  return tied
}

/** "#12" → 12; null for a key. */
function idOf(subject: string): number | null {
  const digits = /^#?(\d{1,15})$/.exec(subject)
  return digits ? Number(digits[1]) : null
}

interface Group {
  owner: Owner
  readonly keys: Set<string>
}

class Groups {
  readonly #of = new Map<string, Group>()
  /** Where what belongs to an actor is now. */
  readonly #ofActor = new Map<number, Group>()
  readonly #keys: readonly string[]

  constructor(appearances: readonly JudgedAppearance[]) {
    this.#keys = appearances.map(({ key }) => key)
    for (const { key, actor } of appearances) {
      const group = this.#ofActor.get(actor) ?? { owner: { actor }, keys: new Set<string>() }
      this.#ofActor.set(actor, group)
      group.keys.add(key)
      this.#of.set(key, group)
    }
  }

  join(subjects: readonly string[]): boolean {
    const groups = new Set(subjects.flatMap((subject) => this.#find(subject) ?? []))
    const found = subjects.filter((subject) => this.#find(subject) !== undefined).length
    const [first, ...others] = [...groups].sort((a, b) => compareOwners(a.owner, b.owner))
    if (!first || found < 2) return false
    for (const other of others) {
      for (const key of other.keys) {
        first.keys.add(key)
        this.#of.set(key, first)
      }
      other.keys.clear()
      for (const [actor, group] of this.#ofActor) if (group === other) this.#ofActor.set(actor, first)
    }
    return true
  }

  takeOut(keys: readonly string[], judgement: number): boolean {
    const known = keys.filter((key) => this.#of.has(key))
    if (known.length === 0) return false
    const group: Group = { owner: { judgement }, keys: new Set(known) }
    for (const key of known) {
      this.#of.get(key)!.keys.delete(key)
      this.#of.set(key, group)
    }
    return true
  }

  owners(): Map<string, Owner> {
    return new Map(this.#keys.map((key) => [key, this.#of.get(key)!.owner]))
  }

  #find(subject: string): Group | undefined {
    const id = idOf(subject)
    return id === null ? this.#of.get(subject) : this.#ofActor.get(id)
  }
}

/** Actors before what judgements made, the older one first. */
function compareOwners(a: Owner, b: Owner): number {
  if ('actor' in a !== 'actor' in b) return 'actor' in a ? -1 : 1
  return ('actor' in a ? a.actor : a.judgement) - ('actor' in b ? b.actor : b.judgement)
}
