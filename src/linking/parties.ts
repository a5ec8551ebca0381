// Who takes part in two rows, by the actors of the ledger. Comes in: parties of both; goes out: whether two are one, and whom both name.
// Hard part: an unnamed source is nobody in particular, and never the same as another one.
import type { SameSpeaker } from '../compare/comparison.ts'
import { likenessOf } from '../compare/like-actors.ts'
import type { LikeStatement, Party } from '../store/links.ts'

const named = new Set(['person', 'organization', 'country'])
export const isNamed = (party: Party | null): party is Party => party !== null && named.has(party.kind)

/** same: one actor of the ledger; other: two, and no form of their names is alike; unsure: anything else. */
export function sameSpeaker(a: Party | null, b: Party | null): SameSpeaker {
  if (!isNamed(a) || !isNamed(b)) return 'unsure'
  if (a.id === b.id) return 'same'
  const [x, y] = [actorOf(a), actorOf(b)]
  return likenessOf([x], [y]).between(x.id, y.id) === 'other' ? 'other' : 'unsure'
}

const actorOf = ({ id, name, kind, aliases }: Party) => ({
  id: String(id),
  name,
  kind: kind as 'person',
  aliases: [...aliases],
  roles: [],
  mentions: [],
})

/** Named actors who speak or are spoken of. */
export const concerned = ({ speaker, about }: Pick<LikeStatement, 'speaker' | 'about'>): Party[] => [
  ...new Map([speaker, ...about].filter(isNamed).map((party) => [party.id, party])).values(),
]
