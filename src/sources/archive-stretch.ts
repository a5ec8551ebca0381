// The bytes of an archive, unpacked, in stretches without a damage. Comes in: a file as it is; goes out: one stretch where it is sound,
// several where packed data is broken in between, each with the damage that ended it.
// Hard part: to find the way back in after a damage. A member of the packed file mostly begins a record, so we look for the next one
// whose first bytes are those of a record. A file that was packed as a whole has one member; then what is behind a damage is lost.
import { ByteReader } from './byte-reader.ts'
import { Damage, headOfMember, isGzip, memberOf } from './gzip.ts'
import type { Limits } from './limits.ts'

export interface Stretch {
  readonly bytes: ByteReader
  /** Where a byte of the stretch is in the file: "1234", or "1234+56" for the 57th byte of what the member at 1234 holds. */
  placeOf(position: number): string
  /** Whether a member of a packed file begins with this byte. */
  isMemberStart(position: number): boolean
  /** Why the stretch ended, once it has been read to its end; null where the file ended. */
  damage(): { readonly member: string; readonly reason: Damage } | null
}

/** Each stretch must be read to its end before the next is asked for. */
export async function* stretchesOf(file: ByteReader, limits: Limits): AsyncGenerator<Stretch> {
  if (!isGzip(await file.peek(3))) {
    yield { bytes: file, placeOf: String, isMemberStart: () => false, damage: () => null }
    return
  }
  const attempts = { left: 1000 }
  while ((await file.peek(1)).length > 0) {
    const members: [start: number, offset: number][] = []
    let damage: ReturnType<Stretch['damage']> = null
    async function* unpacking(): AsyncGenerator<Uint8Array> {
      let size = 0
      for (;;) {
        if ((await file.peek(1)).length === 0) return
        const offset = file.position
        try {
          if (!isGzip(await file.peek(3)))
            throw new Damage('Here is something that is no packed data.', offset)
          // Members that are done with are forgotten; the places of a record's bytes are asked for while it is read.
          if (members.length > 100_000) members.splice(0, 50_000)
          members.push([size, offset])
          for await (const chunk of memberOf(file, limits)) {
            size += chunk.length
            yield chunk
          }
        } catch (error) {
          if (!(error instanceof Damage)) throw error
          if (file.position === offset) await file.skip(1)
          await seekMember(file, attempts)
          // A member that ran on to the end of the file, with others in between, does not break off there.
          const isEnd = (await file.peek(1)).length === 0
          const reason = isEnd ? error : new Damage('The packed data is damaged.', error.at)
          damage = { member: String(offset), reason }
          return
        }
      }
    }
    const bytes = new ByteReader(unpacking())
    const placeOf = (position: number): string => {
      const [start, offset] = members.findLast(([from]) => from <= position) ?? [0, 0]
      return position === start ? String(offset) : `${offset}+${position - start}`
    }
    const isMemberStart = (position: number): boolean =>
      members.findLast(([from]) => from <= position)?.[0] === position
    yield { bytes, placeOf, isMemberStart, damage: () => damage }
  }
}

/** Passes over what comes before the next member that begins a record; to the end, where there is none. */
async function seekMember(file: ByteReader, attempts: { left: number }): Promise<void> {
  for (;;) {
    const chunk = await file.take()
    if (chunk === null) return
    const at = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).indexOf(31)
    if (at < 0) continue
    file.unread(chunk.subarray(at))
    if (isGzip(await file.peek(3))) {
      if (attempts.left-- <= 0) {
        // What looks like so many beginnings and is none was made to waste time.
        while ((await file.take()) !== null);
        return
      }
      if (beginsRecord(await file.peek(4096))) return
    }
    await file.skip(1)
  }
}

function beginsRecord(packed: Uint8Array): boolean {
  const head = headOfMember(packed)
  return (
    head !== null && isRecordLine(Buffer.from(head.subarray(0, 8000)).toString('latin1').split('\n', 1)[0]!)
  )
}

/** Does a line begin a record of WARC or ARC? */
export const isRecordLine = (line: string): boolean => /^WARC\/\d/.test(line) || isArcLine(line)

/** `http://harbourpost.example/a 192.0.2.1 20210305101500 text/html 1234` */
export function isArcLine(line: string): boolean {
  if (!/^[a-z][a-z0-9+.-]{1,20}:/i.test(line)) return false
  const words = line.slice(0, 8000).trim().split(' ')
  return words.length >= 5 && (/^\d{8,18}$/.test(words.at(-3)!) || /^\d{8,18}$/.test(words.at(-8) ?? ''))
}
