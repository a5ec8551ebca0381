// The characters that show a row, and who takes part in it, kept with the row in a few bytes. Comes in: spans with what they are to the
// row; goes out: a line of text, and SQL that takes it apart for whoever reads the tables.
// Hard part: a row has four or five of these, and as rows of a table they would be as large as the article. So each is a word of three or
// four characters: a letter for its role, then numbers as characters: how far it begins from the row, how long it is, and, for an actor,
// its number in the document. The first one is where the row itself begins; a capital letter stands before it.
//   the mayor said: “We will mend it”   c]n Smf^ Qca      c: content, s: source, q: cue

export type Role =
  | 'content'
  | 'source'
  | 'cue'
  | 'to'
  | 'via'
  | 'when'
  | 'about'
  | 'act'
  | 'actor'
  | 'recipient'

/** Of a statement, then of an interaction. */
export const letterOf: Readonly<Record<Role, string>> = {
  content: 'c',
  source: 's',
  cue: 'q',
  to: 't',
  via: 'v',
  when: 'w',
  about: 'a',
  act: 'e',
  actor: 'x',
  recipient: 'r',
}

export const roleOf: ReadonlyMap<string, Role> = new Map(
  Object.entries(letterOf).map(([role, letter]) => [letter, role as Role]),
)

export interface Shown {
  readonly role: Role
  /** UTF-16 code units of the document's text. */
  readonly start: number
  readonly end: number
  /** Number of an actor in the document, from 1; null: no actor. */
  readonly actor: number | null
}

/** Of a row that begins where the first of them does. Throws where one is farther away than a million characters. */
export function writeEvidence(shown: readonly Shown[]): string {
  const from = shown[0]!.start
  return shown
    .map(({ role, start, end, actor }) => {
      const letter = letterOf[role]
      const numbers = [Math.abs(start - from), end - start]
      if (actor !== null) numbers.push(actor)
      return (start < from ? letter.toUpperCase() : letter) + numbers.map(characterOf).join('')
    })
    .join(' ')
}

/** `from`: where the row begins. */
export function readEvidence(evidence: string, from: number): Shown[] {
  return evidence.split(' ').map((word) => {
    const [letter = '', ...characters] = word
    const role = roleOf.get(letter.toLowerCase())!
    const [distance = 0, length = 0, actor = null] = characters.map(numberOf)
    const start = letter === letterOf[role] ? from + distance : from - distance
    return { role, start, end: start + length, actor }
  })
}

// Behind "]", so that no character means anything to JSON; beyond the halves of surrogate pairs, so that each is a character.
const [FIRST, JUMP, LAST] = [93, 0x2800, 0x10ffff]
function characterOf(number: number): string {
  const code = number + FIRST >= 0xd800 ? number + FIRST + JUMP : number + FIRST
  if (code > LAST) throw new RangeError('Evidence of one row is more than a million characters apart.')
  return String.fromCodePoint(code)
}
const numberOf = (character: string): number => {
  const code = character.codePointAt(0)!
  return code > 0xffff ? code - FIRST - JUMP : code - FIRST
}

/** SQL: the words of a row's evidence as rows `e`: `key`, `value`. */
export const wordsOf = (row: string): string =>
  `json_each('["' || replace(${row}.evidence, ' ', '","') || '"]')`

/** SQL: the n-th character of a word as a number; null where it has none. */
export const numberAt = (word: string, n: number): string => {
  const code = `unicode(substr(${word}, ${n}, 1))`
  return `(${code} - ${FIRST} - ${JUMP} * (${code} > 65535))`
}

/** SQL: the letter of a word's role. */
export const letterIn = (word: string): string => `lower(substr(${word}, 1, 1))`

/** SQL: where a word's span begins. */
export const startOf = (row: string, word: string): string =>
  `(${row}.start + ${numberAt(word, 2)} * CASE WHEN ${word} < 'a' THEN -1 ELSE 1 END)`

export const lengthOf = (word: string): string => numberAt(word, 3)

/** SQL that joins `p`, the appearances that take part in a row of these roles; `e.key` is their order. */
export const joinParts = (row: string, ...roles: readonly Role[]): string => {
  const letters = roles.map((role) => `'${letterOf[role]}'`).join(', ')
  return `CROSS JOIN ${wordsOf(row)} e CROSS JOIN appearance_rows p
    ON ${letterIn('e.value')} IN (${letters}) AND p.document = ${row}.document AND p.number = ${numberAt('e.value', 4)}`
}

/** SQL: code units before a place as SQLite counts characters. `document`: a row of documents. */
const characters = (document: string, place: string): string =>
  `(${place} - (SELECT count(*) FROM json_each(${document}.pairs) WHERE value < ${place}))`

/** SQL: the words of a span. */
export const textAt = (document: string, start: string, length: string): string =>
  `CASE WHEN ${document}.pairs IS NULL THEN substr(${document}.text, ${start} + 1, ${length})
     ELSE substr(${document}.text, ${characters(document, start)} + 1,
       ${characters(document, `(${start} + ${length})`)} - ${characters(document, start)}) END`

/** SQL: the words of the first span of a role; null where there is none. */
export const wordsInRole = (row: string, document: string, role: Role): string =>
  `(SELECT ${textAt(document, startOf(row, 'e.value'), lengthOf('e.value'))}
    FROM ${wordsOf(row)} e WHERE ${letterIn('e.value')} = '${letterOf[role]}' LIMIT 1)`

/** Places in UTF-16 of characters that take two code units, a JSON list; null where there are none, as nearly everywhere. */
export function pairsIn(text: string): string | null {
  if (!/[\ud800-\udbff]/.test(text)) return null
  const pairs: number[] = []
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xd800) pairs.push(i++)
  return JSON.stringify(pairs)
}
