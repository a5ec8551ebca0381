// Questions that not every ledger can answer yet.
import type { Browsing } from '../store/browsing.ts'
import { Problem } from './problem.ts'
import type { Setting } from './setting.ts'

/** Throws Problem "not-available". */
export function asked<Name extends keyof Browsing>(
  setting: Setting,
  name: Name,
  question: Parameters<Browsing[Name]>[0],
): ReturnType<Browsing[Name]> {
  const store = setting.store()
  const answer = store[name]
  if (!answer)
    throw new Problem(
      'not-available',
      'This sort of ledger does not answer this question.',
      'Ask /api/statements or /api/timeline instead.',
    )
  return (answer as (this: unknown, question: unknown) => ReturnType<Browsing[Name]>).call(store, question)
}
