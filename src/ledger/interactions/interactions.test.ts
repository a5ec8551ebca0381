import { describe, expect, test } from 'vitest'
import { bareLayers } from '../../document/layers/bare-layers.ts'
import type { DateSpan } from '../../document/layers/dates.ts'
import type { InteractionSpan, InteractionType } from '../../document/layers/interactions.ts'
import type { Layers } from '../../document/layers/layers.ts'
import type { NameKind } from '../../document/layers/names.ts'
import { parseMarkedText } from '../../testing/marked-text.ts'
import { findSpeakers } from '../mentions/speakers.ts'
import { findInteractionRows } from './interactions.ts'

/**
 * Marks: N with the kind of name; A1, E1, R1: actor, evidence, recipient of act 1 (E1 consult: its type); S, C, T: source, cue,
 * content of a statement; D with a day.
 */
function rowsOf(marked: string): string[] {
  const { text, marks } = parseMarkedText(marked)
  const withLabel = (label: string) =>
    marks.filter((mark) => mark.label === label || mark.label.startsWith(`${label} `))
  const spans = (label: string) => withLabel(label).map(({ start, end }) => ({ start, end }))
  const acts = marks.flatMap(({ label }) => /^E(\d+) (\w+)$/.exec(label)?.slice(1, 3) ?? []) as string[]
  const interactions: InteractionSpan[] = []
  for (let i = 0; i < acts.length; i += 2) {
    const number = acts[i]!
    interactions.push({
      type: acts[i + 1] as InteractionType,
      status: 'reported',
      evidence: spans(`E${number}`)[0]!,
      actor: spans(`A${number}`),
      recipient: spans(`R${number}`),
      confidence: 0.5,
    })
  }
  const names = marks.flatMap(({ label, start, end }) =>
    label.startsWith('N ') ? [{ start, end, kind: label.slice(2) as NameKind, confidence: 1 }] : [],
  )
  const dates = marks.flatMap(({ label, start, end }): DateSpan[] => {
    const day = /^D (.*)$/.exec(label)?.[1]
    return day ? [{ start, end, value: day, days: { first: day, last: day }, rule: 'calendar-date' }] : []
  })
  const content = spans('T')
  const layers: Layers = bareLayers({
    sentences: [...text.matchAll(/[^.]+\./g)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      block: 0,
    })),
    names,
    dates,
    interactions,
    attributions: content.length
      ? [{ source: spans('S'), cue: spans('C'), content, continues: null, confidence: 1, origin: 'model' }]
      : [],
  })
  return findInteractionRows(text, layers, findSpeakers(text, layers), ['s1']).map(
    ({ row, actor, recipient }) => {
      const name = (side: (typeof actor)[number]) => side.actor.name
      const when = row.when ? ` on ${row.when.start}` : ''
      const by = row.accordingTo ? ` (${row.accordingTo})` : ''
      return `${row.plover}: ${actor.map(name).join(', ')} → ${recipient.map(name).join(', ')}${when}${by}`
    },
  )
}

describe('findInteractionRows', () => {
  test('the outlet says it itself', () => {
    expect(rowsOf('[A1:[N person:Ann Moss]] [E1 consult:met] [R1:[N person:Max Lund]].')).toEqual([
      'CONSULT: Ann Moss → Max Lund',
    ])
  })

  test('what stands in a statement belongs to it; “me” is its speaker', () => {
    expect(
      rowsOf(
        '[S:[N person:Ann Moss]] [C:said] [T:[A1:[N person:Max Lund]] [E1 threaten:threatened] [R1:me]].',
      ),
    ).toEqual(['THREATEN: Max Lund → Ann Moss (s1)'])
  })

  test('an act without an actor is that of whoever says it', () => {
    expect(
      rowsOf(
        '[T:“[E1 support:Congratulations] to [R1:[N person:Max Lund]],”] [S:[N person:Ann Moss]] [C:said].',
      ),
    ).toEqual(['SUPPORT: Ann Moss → Max Lund (s1)'])
  })

  test('an act without an actor and without a speaker is no row', () => {
    expect(rowsOf('[E1 support:Congratulations] to [R1:[N person:Max Lund]].')).toEqual([])
  })

  test('a thing is no side', () => {
    expect(rowsOf('[A1:[N person:Ann Moss]] [E1 reject:rejected] [R1:the weather].')).toEqual([])
  })

  test('nobody acts on himself', () => {
    expect(
      rowsOf('[N person:Ann Moss] left. [A1:[N person:Moss]] [E1 praise:praised] [R1:[N person:Moss]].'),
    ).toEqual([])
  })

  test('a pronoun is not the other side', () => {
    expect(
      rowsOf('[N person:Max Lund] left. [A1:[N person:Jon Ray]] [E1 request:urged] [R1:him] to stay.'),
    ).toEqual(['REQUEST: Jon Ray → Max Lund'])
  })

  test('the same act of the same two is one row, either way round where both meet', () => {
    expect(
      rowsOf(
        '[A1:[N person:Ann Moss]] [E1 consult:met] [R1:[N person:Max Lund]]. [A2:[N person:Lund]] [E2 consult:talked] to [R2:[N person:Moss]].',
      ),
    ).toEqual(['CONSULT: Ann Moss → Max Lund'])
  })

  test('an accusation and its answer are two', () => {
    expect(
      rowsOf(
        '[A1:[N person:Ann Moss]] [E1 accuse:accused] [R1:[N person:Max Lund]]. [A2:[N person:Lund]] [E2 accuse:blamed] [R2:[N person:Moss]].',
      ),
    ).toHaveLength(2)
  })

  test('a list of names stands singly, and so does a family', () => {
    expect(
      rowsOf(
        '[A1:Three senators - [N person:Ann Ray], [N person:Bo Kern] and [N person:Li Soll]] [E1 accuse:blamed] [R1:[N person:Max Lund]].',
      ),
    ).toEqual(['ACCUSE: Ann Ray, Bo Kern, Li Soll → Max Lund'])
    expect(
      rowsOf(
        '[N person:Max Lund] and [N person:Eva Lund] left. [A1:[N person:Ann Moss]] [E1 accuse:blamed] [R1:the Lunds].',
      ),
    ).toEqual(['ACCUSE: Ann Moss → Max Lund, Eva Lund'])
  })

  test('a people is its state', () => {
    expect(rowsOf('[A1:French] and [R1:German] ministers [E1 consult:met].')).toEqual([
      'CONSULT: France → Germany',
    ])
  })

  test('the day is that of the sentence, and of no other', () => {
    expect(
      rowsOf(
        '[A1:[N person:Ann Moss]] [E1 consult:met] [R1:[N person:Max Lund]] on [D 2016-11-10:Thursday].',
      ),
    ).toEqual(['CONSULT: Ann Moss → Max Lund on 2016-11-10'])
    expect(
      rowsOf(
        'It rained on [D 2016-11-10:Thursday]. [A1:[N person:Ann Moss]] [E1 consult:met] [R1:[N person:Max Lund]].',
      ),
    ).toEqual(['CONSULT: Ann Moss → Max Lund'])
  })
})
