// An error as one line for a person: what happened, where, what to do next. The stack is for whoever sets HEARSAY_DEBUG=1.
import type { Terminal } from './terminal.ts'

/** A mistake in how the command was called. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export function complain(
  { stderr, env }: Pick<Terminal, 'stderr' | 'env'>,
  error: unknown,
  about?: string,
): void {
  stderr.write(
    `hearsay: ${about === undefined ? '' : `${printable(about)}: `}${printable(wordsFor(error))}\n`,
  )
  if (env.HEARSAY_DEBUG && error instanceof Error) {
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
      stderr.write(`${cause.stack ?? cause.message}\n`)
  }
}

export function wordsFor(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder. Check the name.'
    case 'EACCES':
    case 'EPERM':
      return 'you may not read or write this. Check its permissions.'
    case 'EISDIR':
      return 'this is a folder, not a file.'
    case 'ENOTDIR':
      return 'a part of this path is a file, not a folder.'
    case 'ENOSPC':
      return 'the disk is full.'
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open. Close some programs and try again.'
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'this file is too large to be read as one article. Part it into articles first.'
  }
  return typeof message === 'string' && message
    ? message
    : `something went wrong (${String(error)}). HEARSAY_DEBUG=1 shows where.`
}

/** A file's name may hold anything; a terminal must not obey it. */
export const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
