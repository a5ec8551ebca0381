// Files of a folder, or those that a pattern fits, by name. A folder of a million files is walked as it is read: what is in memory is the
// names of one folder and of those above it. Hidden files, and what is no regular file, are left out; links to folders are not followed.
import { glob, opendir, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'

/** `wanted`: by its name, is it one? */
export async function* filesIn(
  folder: string,
  wanted: (name: string) => boolean,
  isExcepted: (path: string) => boolean,
): AsyncGenerator<string> {
  const names: string[] = []
  for await (const entry of await opendir(folder)) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) names.push(entry.name + sep)
    else if ((entry.isFile() || entry.isSymbolicLink()) && wanted(entry.name)) names.push(entry.name)
  }
  for (const name of names.sort(byName)) {
    const path = join(folder, name.endsWith(sep) ? name.slice(0, -1) : name)
    if (isExcepted(path)) continue
    if (name.endsWith(sep)) yield* filesIn(path, wanted, isExcepted)
    else if ((await stat(path).catch(() => null))?.isFile() ?? true) yield path
  }
}

export async function* filesLike(
  pattern: string,
  isExcepted: (path: string) => boolean,
): AsyncGenerator<string> {
  const paths: string[] = []
  for await (const entry of glob(pattern, { withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isDirectory() && !isExcepted(path)) paths.push(path)
  }
  yield* paths.sort()
}

/** Is a path one of those that must not be read, or in one? They are what is being written. */
export function exceptions(paths: readonly string[]): (path: string) => boolean {
  const closed = paths.map((path) => resolve(path))
  return (path) => {
    const full = resolve(path)
    return closed.some((one) => full === one || full.startsWith(one + sep))
  }
}

const byName = (a: string, b: string): number => (bare(a) < bare(b) ? -1 : 1)
const bare = (name: string): string => (name.endsWith(sep) ? name.slice(0, -1) : name)
