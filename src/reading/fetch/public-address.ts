// Is an IP address one of the open internet? Everything else (this machine, the office's printers, a cloud's metadata service) must not
// be read on the word of a web page. Comes in: an address as digits; goes out: yes or no.
// Hard part: IPv6 has several ways to write an IPv4 address inside itself, and each must be judged by what is inside.
import { isIPv4, isIPv6 } from 'node:net'

/** IPv4 ranges that are not the open internet: [first address, bits that count]. */
const closed: readonly (readonly [address: string, bits: number])[] = [
  ['0.0.0.0', 8], // this network, unspecified
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared by a provider's customers (CGNAT)
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, cloud metadata
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // old 6to4 relays
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
]

/** false for anything that is not plainly an address of the open internet, and for what is no address at all. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return isPublic4(numberOf(address))
  if (!isIPv6(address) || address.includes('%')) return false
  return isPublic6(groupsOf(address))
}

const numberOf = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

function isPublic4(address: number): boolean {
  return !closed.some(([first, bits]) => {
    const size = 2 ** (32 - bits)
    return Math.floor(address / size) === Math.floor(numberOf(first) / size)
  })
}

function isPublic6(groups: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0] = groups
  const inside = (at: number) => isPublic4((groups[at] ?? 0) * 65536 + (groups[at + 1] ?? 0))
  const startsWith = (...wanted: number[]) => wanted.every((group, i) => groups[i] === group)
  if (startsWith(0, 0, 0, 0, 0, 0xffff)) return inside(6) // ::ffff:10.0.0.1, IPv4-mapped
  if (startsWith(0x64, 0xff9b, 0, 0, 0, 0)) return inside(6) // 64:ff9b::10.0.0.1, NAT64
  if (a === 0x2002) return inside(1) // 2002:0a00:0001::, 6to4
  if (a >> 13 !== 1) return false // outside 2000::/3 nothing is global unicast
  if (a === 0x2001 && b < 0x200) return false // protocol assignments, Teredo, ORCHID
  if (a === 0x2001 && b === 0xdb8) return false // documentation
  if (a === 0x3fff && b < 0x1000) return false // documentation
  if (groups[4] !== undefined && (groups[4] & 0xfdff) === 0 && groups[5] === 0x5efe) return inside(6) // ISATAP
  return a !== 0 || b !== 0 || c !== 0
}

/** The eight groups of an IPv6 address that `isIPv6` has accepted. */
function groupsOf(address: string): number[] {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address)
  const four = dotted ? numberOf(dotted[2]!) : 0
  const hex = dotted ? `${dotted[1]}${(four >>> 16).toString(16)}:${(four & 0xffff).toString(16)}` : address
  const [head = '', tail] = hex.split('::')
  const parse = (part: string) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : [])
  const before = parse(head)
  if (tail === undefined) return before
  const after = parse(tail)
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after]
}
