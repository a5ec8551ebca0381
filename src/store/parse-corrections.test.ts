import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCorrections } from './parse-corrections.ts'

const S = 's0123456789abcdef'
const A = 'a0123456789abcdef'
const B = 'afedcba9876543210'
const D = 'd0123456789abcdef'
const decisions = (text: string, format: 'csv' | 'jsonl' = 'csv') =>
  parseCorrections(text, format).drafts.map(({ decision }) => decision)
const errors = (text: string, format: 'csv' | 'jsonl' = 'csv') =>
  parseCorrections(text, format).errors.map(({ line, message }) => `${line}: ${message}`)

describe('a table', () => {
  test('of all decisions', () => {
    const table = `decision,row,field,value,actor,other,document,content,cue,span,note,by
reject,${S},,,,,,,,,not in the article,Ina Moss
speaker,${S},,,${A},,,,,,,
speaker,${S},,Ada Ferrante,,,,,,120-132,,
speaker,${S},,nobody,,,,,,,,
field,${S},act,Deny,,,,,,,,
field,${S},negated,true,,,,,,,,
merge,,,,${A} #12,${B},,,,,,
split,,,,#12,${A}; ${B},,,,,,
add-statement,,,,${A},,${D},140-180; 200-230,181-185,,,
undo,,,7,,,,,,,,`
    expect(parseCorrections(table, 'csv')).toMatchObject({ errors: [] })
    expect(parseCorrections(table, 'csv').drafts[0]).toEqual({
      by: 'Ina Moss',
      note: 'not in the article',
      decision: { kind: 'reject', row: S },
    })
    expect(decisions(table).slice(1)).toEqual([
      { kind: 'speaker', row: S, speaker: { appearance: A } },
      { kind: 'speaker', row: S, speaker: { name: 'Ada Ferrante', span: { start: 120, end: 132 } } },
      { kind: 'speaker', row: S, speaker: null },
      { kind: 'field', row: S, field: 'act', value: 'deny' },
      { kind: 'field', row: S, field: 'negated', value: true },
      { kind: 'same-actor', actors: [A, '#12', B] },
      { kind: 'other-actor', appearances: [A, B] },
      {
        kind: 'add-statement',
        document: D,
        content: [
          { start: 140, end: 180 },
          { start: 200, end: 230 },
        ],
        cue: { start: 181, end: 185 },
        speaker: { appearance: A },
      },
      { kind: 'undo', judgement: 7 },
    ])
  })
  test('as a spreadsheet saves it', () => {
    const table = `\ufeffDecision;Row ;Note\r\nReject;${S};'=1+1; he said\r\n;;\r\n"reject";"${S}";"two\r\nlines"\r\n`
    expect(parseCorrections(table, 'csv', 'me')).toEqual({
      drafts: [
        { by: 'me', note: '=1+1', decision: { kind: 'reject', row: S } },
        { by: 'me', note: 'two\r\nlines', decision: { kind: 'reject', row: S } },
      ],
      errors: [],
    })
  })
  test('says what is wrong with a line, and reads the others', () => {
    const table = `decision,row,field,value,actor,other
reject,x
nonsense
field,${S},act,shout
field,${S},speaker,x
speaker,${S}
same-actor,,,,${A}
same-actor,,,,${A},Ada Ferrante
undo,,,last
reject,${S}`
    expect(decisions(table)).toEqual([{ kind: 'reject', row: S }])
    expect(errors(table)).toEqual([
      '2: reject needs the key of a row, such as s0123456789abcdef, in the column row.',
      '3: “nonsense” is no decision; known are same-actor, other-actor, reject, speaker, field, add-statement and undo.',
      '4: act cannot be “shout”; it may be say, deny, confirm, accuse, criticise, praise, ask, demand, promise, threaten, refuse, predict, believe.',
      '5: “speaker” is no field that can be set; known are kind, act, negated, status, type and when.',
      '6: speaker needs an appearance in the column actor, or a name in value with its place in span (such as 120-132), or the value nobody.',
      '7: same-actor needs two actors at least, in the columns actor and other.',
      '8: “Ada” is no key of an appearance and no actor such as #12.',
      '9: undo needs the number of a judgement, in the column value.',
    ])
  })
  test('that is none', () => {
    expect(errors('name,age\nAda,3')).toEqual([
      '1: there is no column “decision”; the columns are: name, age.',
    ])
    expect(errors('')).toEqual(['1: there is no column “decision”; the columns are: none.'])
    expect(errors(`decision,row\nreject,"${S}`)).toEqual([
      '2: a quotation mark is opened here or before and never closed.',
    ])
    const many = parseCorrections(`decision\n${'x\n'.repeat(500)}`, 'csv')
    expect(many.errors).toHaveLength(101)
    expect(many.errors.at(-1)!.message).toContain('so the rest was not read')
  })
})

describe('JSON lines', () => {
  test('with the names of the columns, or whole decisions', () => {
    const lines = [
      { decision: 'reject', row: S, by: 'Ina Moss' },
      { decision: { kind: 'same-actor', actors: [A, B] }, note: 'one person' },
      { decision: { kind: 'other-actor', appearances: [A] } },
      { decision: { kind: 'speaker', row: S, speaker: null } },
      { decision: { kind: 'speaker', row: S, speaker: { appearance: A } } },
      { decision: { kind: 'speaker', row: S, speaker: { name: 'Ada', span: { start: 1, end: 4 } } } },
      { decision: { kind: 'field', row: S, field: 'negated', value: false } },
      {
        decision: {
          kind: 'add-statement',
          document: D,
          content: [{ start: 1, end: 9 }],
          cue: null,
          speaker: null,
        },
      },
      { decision: { kind: 'undo', judgement: 3 } },
    ]
    const text = lines.map((line) => JSON.stringify(line)).join('\n')
    expect(errors(text, 'jsonl')).toEqual([])
    expect(decisions(text, 'jsonl')).toEqual([
      { kind: 'reject', row: S },
      ...lines.slice(1).map(({ decision }) => decision),
    ])
  })
  test('that are none', () => {
    expect(errors(`{"decision": "reject", "row": "${S}"}\n\nhello\n[1]\n{}`, 'jsonl')).toEqual([
      '3: this is no JSON; each line should be one object, such as {"decision": "reject", "row": "s…"}.',
      '4: this is no object, such as {"decision": "reject", "row": "s…"}.',
      '5: “” is no decision; known are same-actor, other-actor, reject, speaker, field, add-statement and undo.',
    ])
    expect(errors('['.repeat(200_000), 'jsonl')).toHaveLength(1)
  })
})

test('nothing throws', () => {
  const piece = fc.constantFrom(
    ...'decision , ; " \n \r\n reject speaker { } [ ] : null 1-2 #12 __proto__ constructor'.split(' '),
    S,
    A,
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 30 }).map((pieces) => `decision,row,value\n${pieces.join('')}`),
    fc.jsonValue().map((value) => JSON.stringify({ decision: value })),
  )
  fc.assert(
    fc.property(text, fc.constantFrom('csv' as const, 'jsonl' as const), (input, format) => {
      const { drafts } = parseCorrections(input, format)
      for (const { decision } of drafts) expect(decision.kind).toBeTruthy()
    }),
    { seed: 6, numRuns: 1000 },
  )
})
