// Bytes to text. Comes in: the bytes of a page or file, and what its sender said about them. Goes out: the text and how its
// encoding was known. Hard part: pages that say nothing, say it late, or say it wrong. Never throws.

export interface Decoded {
  /** The text, byte order mark dropped. */
  readonly raw: string
  /** WHATWG name, lower case. */
  readonly encoding: string
  readonly from: 'bom' | 'header' | 'meta' | 'sniffed'
}

/** How many bytes are searched for a declared encoding; the standard says 1,024, real pages put it later. */
const searched = 4096

/** `contentType`: the HTTP header or any other word of the sender, e.g. `text/html; charset=iso-8859-1`. */
export function decode(bytes: Uint8Array, contentType = ''): Decoded {
  const mark = encodingByMark(bytes)
  if (mark) return decodeAs(mark, bytes, 'bom')
  const said = knownEncoding(/charset\s{0,9}=\s{0,9}["']?([^\s"';,>]{1,40})/i.exec(contentType)?.[1])
  if (said && fits(said, bytes)) return decodeAs(said, bytes, 'header')
  const declared = declaredEncoding(bytes)
  if (declared && fits(declared, bytes)) return decodeAs(declared, bytes, 'meta')
  return decodeAs(sniffedEncoding(bytes), bytes, 'sniffed')
}

function decodeAs(encoding: string, bytes: Uint8Array, from: Decoded['from']): Decoded {
  return { raw: new TextDecoder(encoding).decode(bytes), encoding, from }
}

function encodingByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return null
}

function knownEncoding(label: string | undefined): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** `<meta charset>`, `<meta http-equiv content>` or an XML declaration near the beginning. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, searched))
  const xml = /^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([^"']{1,40})/i.exec(head)
  const meta = /<meta\b[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([^\s"'/>;]{1,40})/i.exec(head)
  const encoding = knownEncoding((xml ?? meta)?.[1])
  // The declaration could be read byte by byte, so it cannot be one of two-byte units.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding
}

/** A declared UTF-8 that is not one is a mistake often made; no other encoding can be told apart that surely. */
function fits(encoding: string, bytes: Uint8Array): boolean {
  return encoding !== 'utf-8' || isUtf8(bytes) || !looksSingleByte(bytes)
}

/** UTF-8 as a whole; a last character cut short by the end of the bytes is forgiven. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Are most of the bytes beyond ASCII no part of a valid UTF-8 character? Then a stray damaged byte is not the reason. */
function looksSingleByte(bytes: Uint8Array): boolean {
  let beyond = 0
  let valid = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    beyond++
    const following = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    let n = 0
    while (n < following && (bytes[i + 1 + n]! & 0xc0) === 0x80) n++
    if (following > 0 && n === following) {
      valid++
      i += n
    }
  }
  return valid * 2 < beyond
}

function sniffedEncoding(bytes: Uint8Array): string {
  const start = bytes.subarray(0, searched)
  let evenZeros = 0
  let oddZeros = 0
  for (let i = 0; i < start.length; i++) if (start[i] === 0) i % 2 === 0 ? evenZeros++ : oddZeros++
  const half = start.length / 2
  if (oddZeros > half * 0.4 && evenZeros < half * 0.1) return 'utf-16le'
  if (evenZeros > half * 0.4 && oddZeros < half * 0.1) return 'utf-16be'
  return isUtf8(bytes) || !looksSingleByte(bytes) ? 'utf-8' : 'windows-1252'
}
