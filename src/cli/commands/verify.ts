// `hearsay verify`: a quotation in; whether the ledger has it word for word, in other words or not at all, out.
import { verificationWriter } from '../../export/answers/verification.ts'
import { type AnswerFlags, answer, shown } from '../answer.ts'
import { UsageError } from '../complaint.ts'
import { pageOf } from '../question.ts'
import type { Exit, Terminal } from '../terminal.ts'

/** Characters; the longest quotation is a few paragraphs. */
const longest = 20_000

export async function verify(
  words: readonly string[],
  flags: AnswerFlags,
  terminal: Terminal,
): Promise<Exit> {
  const asked = words.length === 1 && words[0] === '-' ? await pasted(terminal) : words.join(' ')
  if (!/[\p{L}\p{N}]/u.test(asked)) throw new UsageError('give the quotation in quotation marks.')
  if (asked.length > longest)
    throw new UsageError(
      `a quotation may be ${longest.toLocaleString('en')} characters long; give a part of it.`,
    )
  return answer(flags, terminal, async (store, paging) => {
    const verification = await store.verify(asked)
    const { items, next, total } = pageOf(verification.found, paging)
    return shown(verificationWriter, { ...verification, found: items, asked, next, total })
  })
}

/** Standard input, no more of it than can be a quotation. */
async function pasted({ stdin, stderr }: Terminal): Promise<string> {
  if (stdin.isTTY) stderr.write('hearsay: type or paste the quotation, then press Ctrl-D\n')
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    if (text.length > longest * 2) break
  }
  return text.trim()
}
