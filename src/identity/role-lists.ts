// The roles of one document beside those that the ledger has of an actor. Comes in: both lists as written; goes out: how they stand to
// each other, and one line that says so.
// Hard part: the ledger's list has slips of reading in it, each in a document or two; they may speak for one person, never against.
import { remembered } from '../ledger/names/name-words.ts'
import type { KnownActor } from './identity.ts'
import { compareRoles, parseRoleWords, type RoleLikeness } from './role-words.ts'

export interface RolesFound extends RoleLikeness {
  readonly reason: string | null
  /** Documents in which the ledger has the role that agrees. */
  readonly documents: number
}

const parse = remembered(parseRoleWords)

/** A role that fewer than one document in so many has is a slip, where it speaks against somebody. */
const SLIPS = 8
const rank = { same: 4, near: 3, apart: 2, open: 1, none: 0 } as const

/** The strongest agreement there is; else the strongest sign against. A place that differs outweighs a like title without a place. */
export function compareRoleLists(here: readonly string[], there: KnownActor['roles']): RolesFound {
  const most = Math.max(0, ...there.map(({ documents }) => documents))
  let best: RolesFound = { as: 'none', sure: false, reason: null, documents: 0 }
  let elsewhere: RolesFound | null = null
  let agreeing = 0
  for (const role of here.slice(0, 6)) {
    for (const a of parse(role)) {
      for (const known of there) {
        for (const b of parse(known.role)) {
          const found = compareRoles(a, b)
          if (found.as === 'same') agreeing += known.documents
          if (found.as === 'apart' && known.documents * SLIPS < most) continue
          const reason = reasonFor(found, role, known.role)
          if (found.as === 'apart' && a.head === b.head) elsewhere = { ...found, reason, documents: 0 }
          const better = rank[found.as] > rank[best.as] || (found.as === best.as && found.sure && !best.sure)
          if (better) best = { ...found, reason, documents: 0 }
        }
      }
    }
  }
  if (elsewhere && !(best.as === 'same' && best.sure)) return elsewhere
  return { ...best, documents: agreeing }
}

function reasonFor({ as }: RoleLikeness, here: string, there: string): string | null {
  const [a, b] = [shown(here), shown(there)]
  if (as === 'same') return a === b ? `same role “${a}”` : `same role “${a}”, “${b}”`
  if (as === 'near') return `role “${a}” goes with “${b}”`
  return as === 'none' ? null : `other roles: “${a}” here, “${b}” there`
}

const shown = (role: string) => {
  const line = role.replace(/\s+/g, ' ').trim()
  return line.length > 48 ? `${line.slice(0, 47).trimEnd()}…` : line
}
