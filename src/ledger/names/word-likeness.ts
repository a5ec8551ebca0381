// How alike two words of names are. Comes in: words in plain Latin letters, lower case. Goes out: a distance in letters, where a
// letter that only another romanisation writes otherwise ("Qasimi", "Gasimi") costs less than a letter that makes another name.
// Hard part: a slip of the pen must join long words and must not join short ones ("Brown", "Braun").

/** Letter groups that romanisations write in several ways, made one sign; capitals stand for sounds with no letter of their own. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch/g, 'S'],
  [/tsch|tch/g, 'C'],
  [/sch|sh/g, 'S'],
  [/cz|ch/g, 'C'],
  [/kh/g, 'K'],
  [/zh/g, 'Z'],
  [/ts|tz/g, 'T'],
  [/dzh|dj/g, 'j'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/ck|q|c(?![eiy])/g, 'k'],
  [/c/g, 's'],
  [/^x(?=[iu])/g, 'S'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee|ie|y|(?<=[aeiou])j(?![aeiou])/g, 'i'],
  [/(?<=[ao]|(?<!k)u)e/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=[aeiou])h$/g, ''],
]

const known = new Map<string, string>()

/**
 * The word as it would be written if all wrote alike.
 *   horbachenko, horbatchenko → horbaCenko · nurabadi, noorabadi → nurabadi       near miss: hasan → hasan, hussein → husein
 */
export function commonSpelling(word: string): string {
  let common = known.get(word)
  if (common === undefined) {
    common = sounds.reduce((spelling, [sound, sign]) => spelling.replace(sound, sign), word.slice(0, LONGEST))
    if (known.size > 20_000) known.clear()
    known.set(word, common)
  }
  return common
}

/** Words are cut here: none of a real name is longer, and the table of the distance stays small. */
const LONGEST = 40

/** Signs that stand for each other in romanisations, and what the change costs. */
const related = `
  .25: ae ei ou kK kg hK sz vf ij sS SC Zj CT sT zT
  .4: ao ai eo iu oi eu ue Kh gK zZ ZS vb dt jg Cj hg bp kC kS kT zj CK`

const isVowel = (sign: string) => 'aeiou'.includes(sign)
/** A sign in capitals is two letters, and so more than a slip. */
const weight = (sign: string) => (sign >= 'A' && sign <= 'Z' ? 1.5 : 1)
const lossOf = (sign: string) => (isVowel(sign) ? 0.6 : sign === 'h' ? 0.4 : weight(sign))

/** Costs by character codes, so that comparing reads numbers only. Signs outside ASCII cost 1. */
const SIGNS = 128
const losses = Float64Array.from({ length: SIGNS }, (_, code) => lossOf(String.fromCharCode(code)))
const changes = readChanges()

function readChanges(): Float64Array {
  const costs = new Float64Array(SIGNS * SIGNS)
  for (let i = 0; i < SIGNS; i++) {
    for (let j = 0; j < SIGNS; j++) {
      const [a, b] = [String.fromCharCode(i), String.fromCharCode(j)]
      costs[i * SIGNS + j] = i === j ? 0 : isVowel(a) === isVowel(b) ? Math.max(weight(a), weight(b)) : 1.2
    }
  }
  for (const line of related.trim().split('\n')) {
    const [cost = '', signs = ''] = line.split(':')
    for (const pair of signs.trim().split(/\s+/)) {
      const [i, j] = [pair.charCodeAt(0), pair.charCodeAt(1)]
      costs[i * SIGNS + j] = costs[j * SIGNS + i] = Number(cost)
    }
  }
  return costs
}

const lost = (code: number) => (code < SIGNS ? losses[code]! : 1)
const changed = (a: number, b: number) => (a === b ? 0 : a < SIGNS && b < SIGNS ? changes[a * SIGNS + b]! : 1)

/**
 * Distance of two words in letters: 0 for equal, 0.1 where only the spelling of the same sounds differs.
 *   osama, usama: 0.25 · marsh, harsh: 1       Infinity above `most`, which saves the work
 */
export function wordDistance(a: string, b: string, most = 2): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > most * 2 + 2) return Number.POSITIVE_INFINITY
  const [x, y] = [commonSpelling(a), commonSpelling(b)]
  if (x === y) return 0.1
  const sounds = weighedDistance(x, y, most)
  if (sounds > most) return Number.POSITIVE_INFINITY
  // However alike they sound, many letters make another name: "Narquez", "Narcos".
  const distance = Math.max(sounds, 0.1, 0.25 * editDistance(a.slice(0, LONGEST), b.slice(0, LONGEST)))
  return distance <= most ? distance : Number.POSITIVE_INFINITY
}

function weighedDistance(a: string, b: string, most: number): number {
  // A letter less costs 0.4 at least.
  if (Math.abs(a.length - b.length) * 0.4 > most) return Number.POSITIVE_INFINITY
  let before: number[] = []
  let above = [0]
  let leastAbove = 0
  for (let j = 1; j <= b.length; j++) above.push(above[j - 1]! + lost(b.charCodeAt(j - 1)))
  for (let i = 1; i <= a.length; i++) {
    const sign = a.charCodeAt(i - 1)
    const loss = lost(sign)
    const row = [above[0]! + loss]
    let least = row[0]!
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1)
      let best = Math.min(above[j]! + loss, row[j - 1]! + lost(other), above[j - 1]! + changed(sign, other))
      if (i > 1 && j > 1 && sign === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        best = Math.min(best, before[j - 2]! + 0.8)
      row.push(best)
      if (best < least) least = best
    }
    // Two rows, because neighbours may have changed places.
    if (least > most && leastAbove > most) return Number.POSITIVE_INFINITY
    leastAbove = least
    before = above
    above = row
  }
  return above[b.length]!
}

/** The consonants alone, for names written in a script that leaves vowels out. */
export function consonantsOf(word: string): string {
  return commonSpelling(word.replace(/w/g, '').replace(/v/g, 'f'))
    .replace(/[aeiouhj]/g, '')
    .replace(/K/g, 'h')
    .replace(/g/g, 'j')
    .replace(/p/g, 'b')
    .replace(/(.)\1+/g, '$1')
}

/**
 * Is one a slip of the pen for the other: same first letter, one letter missing, added, changed or two changed places, two such in
 * long names?
 *   ryabkov, rybakov · halvorsen, halverson      near miss: brown, braun (too short) · marsh, harsh
 */
export function isSlip(a: string, b: string, shortest = 6): boolean {
  if (a === b || a[0] !== b[0]) return false
  const length = Math.min(a.length, b.length)
  if (length < shortest || Math.abs(a.length - b.length) > 1) return false
  return editDistance(a, b) <= (length >= 7 ? 2 : 1)
}

/** Damerau-Levenshtein distance (neighbours may change places). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    const above = rows[i - 1]!
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1)
      row.push(best)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
