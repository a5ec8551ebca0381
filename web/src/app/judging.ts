// Writes a reader's decisions down, says so, and offers to take them back.
import type { Decision } from '../../../src/store/judgement.ts'
import { answerOf, api } from './api.ts'
import { keep, kept } from './kept.ts'
import { complain, toasts } from './toasts.svelte.ts'

/** Under which name decisions are written down. */
export const signature = (): string => kept('signature') ?? 'reader'
export const sign = (name: string): void => keep('signature', name.trim() || null)

interface JudgeOptions {
  /** What was done, for the message: "The row is marked wrong." */
  readonly said: string
  /** Called after it was written down, and after it was taken back: load again what shows it. */
  readonly after: () => unknown
  /** Told what went wrong; where it is not given, a message says so. A dialog lies over messages, so it says it itself. */
  readonly failed?: (error: unknown) => void
}

/** true: all was written down. Else the reader has been told why not. Several decisions are taken back together. */
export async function judge(
  decision: Decision | readonly Decision[],
  { said, after, failed = complain }: JudgeOptions,
): Promise<boolean> {
  const decisions: readonly Decision[] = 'kind' in decision ? [decision] : decision
  const done: number[] = []
  let isWhole = true
  try {
    for (const one of decisions) {
      const { id } = await answerOf(
        api.judgements.$post({ json: { by: signature(), decision: one as never } }),
      )
      done.push(id)
    }
  } catch (error) {
    isWhole = false
    failed(error)
  }
  if (done.length) {
    if (isWhole) toasts.show(said, { undo: () => takeBack(done, after) })
    await after()
  }
  return isWhole
}

/** Takes judgements back; taking back what took one back does it again. */
export async function takeBack(
  ids: number | readonly number[],
  after: () => unknown,
  said = 'Taken back.',
  failed: (error: unknown) => void = complain,
): Promise<void> {
  const undone: number[] = []
  try {
    for (const id of typeof ids === 'number' ? [ids] : ids.toReversed()) {
      const undo = await answerOf(
        api.judgements[':id'].undo.$post({ param: { id: String(id) }, json: { by: signature() } }),
      )
      undone.push(undo.id)
    }
    const next = said === 'Taken back.' ? 'Done again.' : 'Taken back.'
    toasts.show(said, { undo: () => takeBack(undone, after, next) })
  } catch (error) {
    failed(error)
  }
  await after()
}
