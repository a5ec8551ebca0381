// The files of a ZIP archive whose files are stored as they are, found by its directory; every checksum is looked at.
import { crc32 } from 'node:zlib'

export function unzipped(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  let [count, at] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)]
  if (count === 0xffff) {
    const large = Number(zip.readBigUInt64LE(end - 20 + 8))
    ;[count, at] = [Number(zip.readBigUInt64LE(large + 32)), Number(zip.readBigUInt64LE(large + 48))]
  }
  const files = new Map<string, Buffer>()
  for (let n = 0; n < count; n++) {
    if (zip.toString('latin1', at, at + 4) !== 'PK\u0001\u0002')
      throw new Error('no entry where one should be')
    const [crc, size, nameLength, extra] = [
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
    ]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const head = zip.readUInt32LE(at + 42)
    const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
    const bytes = zip.subarray(from, from + size)
    if (zip.toString('latin1', head, head + 4) !== 'PK\u0003\u0004' || crc32(bytes) !== crc)
      throw new Error(`${name} is damaged`)
    files.set(name, bytes)
    at += 46 + nameLength + extra
  }
  return files
}
