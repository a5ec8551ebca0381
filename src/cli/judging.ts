// A person decides something: the decision is written down, said back in a sentence, and how to take it back.
import { decisionText, judgementsWriter } from '../export/answers/judgements.ts'
import type { Page } from '../store/answers.ts'
import { type Decision, type Judgement, UnknownSubject } from '../store/judgement.ts'
import type { Store } from '../store/store.ts'
import { type AnswerFlags, answer, type Shown, shown } from './answer.ts'
import { UsageError } from './complaint.ts'
import { pageOf } from './question.ts'
import type { Exit, Terminal } from './terminal.ts'

export interface JudgingFlags extends AnswerFlags {
  readonly by?: string
  readonly note?: string
}

/** Who decides: --by, else the name under which one is logged in. */
export const byWhom = ({ by }: Pick<JudgingFlags, 'by'>, { env }: Pick<Terminal, 'env'>): string =>
  by ?? (env.USER || env.USERNAME || 'someone')

/** What is said back: a sentence instead of the decision's keys. */
interface Decided {
  readonly decision: Decision
  readonly words?: string
  /** Names of what is decided on, for the log, where the person gives no note. */
  readonly about?: string
}

/** Opens the ledger, asks `decide` what is to be decided, and writes it down. */
export async function judging(
  flags: JudgingFlags,
  terminal: Terminal,
  decide: (store: Store) => Promise<Decided>,
): Promise<Exit> {
  return answer(flags, terminal, async (store) => {
    const { decision, words = decisionText(decision), about } = await decide(store)
    const note = flags.note ?? about
    const draft = { by: byWhom(flags, terminal), ...(note === undefined ? {} : { note }), decision }
    try {
      return judged(await store.judge(draft), words)
    } catch (error) {
      throw error instanceof UnknownSubject ? new UsageError(error.message) : error
    }
  })
}

function judged(judgement: Judgement, words: string): Shown {
  const page: Page<Judgement> = { items: [judgement], next: null, total: 1 }
  const text = `Judgement ${judgement.id}: ${words}.`
  const isUndo = judgement.decision.kind === 'undo'
  return {
    ...shown(judgementsWriter, page),
    text: () => '',
    note: isUndo ? text : `${text} “hearsay judge undo ${judgement.id}” takes it back.`,
  }
}

export const undo = async (number: string, flags: JudgingFlags, terminal: Terminal): Promise<Exit> => {
  if (!/^\d{1,15}$/.test(number))
    throw new UsageError(`${number} is no judgement; “hearsay judge log” lists them with their numbers.`)
  const judgement = Number(number)
  return judging(flags, terminal, async () => ({ decision: { kind: 'undo', judgement } }))
}

export interface LogFlags extends AnswerFlags {
  /** What holds, oldest first: neither what was undone nor the undoing. */
  readonly standing?: boolean
}

/** Judgements of these kinds (all of them where it is not said), newest first; an undo is of the kind that it takes back. */
export async function judgementLog(
  flags: LogFlags,
  terminal: Terminal,
  kinds?: readonly Decision['kind'][],
): Promise<Exit> {
  return answer(flags, terminal, async (store, paging) => {
    const all = await store.judgements()
    const kindOf = new Map<number, Decision['kind']>()
    for (const { id, decision } of all)
      kindOf.set(id, decision.kind === 'undo' ? (kindOf.get(decision.judgement) ?? 'undo') : decision.kind)
    const wanted = kinds ? all.filter(({ id }) => kinds.includes(kindOf.get(id)!)) : all
    const note = wanted.length ? '' : 'Nothing has been decided yet.'
    const listed = flags.standing
      ? wanted.filter(({ undone, decision }) => !undone && decision.kind !== 'undo')
      : [...wanted].reverse()
    return shown(judgementsWriter, pageOf(listed, paging), { note })
  })
}
