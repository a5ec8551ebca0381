// Two sides in one subject. Comes in: the heads of the subject. Goes out: the first side, and the others.
import type { Found } from './act.ts'

/**
 *   Moss and Lund met        French and German officials met        the leaders of Tarn and Ostia met
 *   ----     ----            ------     ------                                      ----     -----
 * Near miss: Moss met · the two leaders met
 */
export function sidesOf(
  { clauses, actors }: Found,
  subject: readonly number[],
): { actor: number[]; recipient: number[] } | null {
  if (subject.length > 1) return { actor: subject.slice(0, 1), recipient: subject.slice(1) }
  const [head] = subject
  if (head === undefined) return null
  for (const first of [...clauses.of(head, 'amod', 'compound'), ...clauses.behind(head, /^of$/)]) {
    const others = clauses.of(first, 'conj').filter((other) => actors.isActor(other))
    if (others.length && actors.isActor(first)) return { actor: [first], recipient: others }
  }
  return null
}
