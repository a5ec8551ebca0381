// Statements that a ledger found: the day, who, by which words, what; under it to whom, through whom, and from which article.
import type { StatementFound } from '../../store/answers.ts'
import type { CsvColumn } from '../csv-line.ts'
import { type HitText, plainHits } from '../hit-text.ts'
import { blockOf, type Cell, columnsOf } from '../terminal-columns.ts'
import { plain } from '../terminal-text.ts'
import type { Screen } from './answer-writer.ts'
import { apart, documentColumns, documentText, idsOf, namesOf } from './found-text.ts'
import { narrow } from './listing.ts'

export const statementColumns: readonly CsvColumn<StatementFound>[] = [
  ['statement', ({ key }) => key],
  ...documentColumns<StatementFound>(({ document }) => document),
  ['day', ({ day }) => day],
  ['speaker', ({ speaker }) => speaker?.name ?? null],
  ['speaker_id', ({ speaker }) => (speaker ? `#${speaker.id}` : null)],
  ['speaker_words', ({ speakerWords }) => speakerWords],
  ['cue', ({ cue }) => cue],
  ['kind', ({ kind }) => kind],
  ['act', ({ act }) => act],
  ['negated', ({ negated }) => negated],
  ['to', ({ to }) => namesOf(to)],
  ['to_ids', ({ to }) => idsOf(to)],
  ['via', ({ via }) => namesOf(via)],
  ['via_ids', ({ via }) => idsOf(via)],
  ['content', ({ words }) => words],
  ['start', ({ start }) => start],
  ['end', ({ end }) => end],
  ['confidence', ({ confidence }) => confidence],
  ['human', ({ human }) => human],
]

export function statementLines(
  rows: readonly StatementFound[],
  { width, paint }: Screen,
  wordsOf: (row: StatementFound) => HitText = wordsFound,
): string[] {
  if (rows.length === 0) return []
  if (width < narrow) {
    const blocks = rows.map((row) => {
      const { text, hits } = wordsOf(row)
      const head = [dayOf(row), plain(row.speaker?.name ?? '') || 'no source', plain(row.cue ?? '')]
      return blockOf(head.filter(Boolean).join(' · '), [[['words', text, hits]], notesOf(row)], width, paint)
    })
    return apart(blocks)
  }
  const columns = [
    { name: 'day', share: 0.15 },
    { name: 'speaker', share: 0.22 },
    { name: 'cue', share: 0.14 },
    { name: 'words' },
  ]
  const cells = rows.map((row): Cell[] => {
    const { text, hits } = wordsOf(row)
    const cue = plain(row.cue ?? '')
    return [
      [['faint', dayOf(row)]],
      speakerOf(row),
      cue ? [['cue', cue]] : [['faint', 'no cue']],
      [['words', text, hits], ...notesOf(row)],
    ]
  })
  return columnsOf(columns, cells, width, paint)
}

/** Where the text does not tell the day, that of publication stands for it. */
const dayOf = ({ day, document }: StatementFound): string => plain(day ?? document.published ?? '')

function speakerOf({ speaker, speakerWords }: StatementFound): Cell {
  const words = plain(speakerWords ?? '')
  if (!speaker) return [['faint', words || 'no source']]
  const telling = words.toLowerCase() === speaker.name.toLowerCase() ? '' : words
  return [
    ['speaker', plain(speaker.name)],
    ['faint', [`#${speaker.id}`, telling].filter(Boolean).join(' · ')],
  ]
}

function notesOf({ negated, to, via, human, document, key }: StatementFound): Cell {
  const circumstances = [
    negated ? 'negated' : '',
    to.length ? `to ${to.map(({ name }) => name).join(', ')}` : '',
    via.length ? `via ${via.map(({ name }) => name).join(', ')}` : '',
    human ? 'decided by a person' : '',
  ].filter(Boolean)
  return [
    ...(circumstances.length ? [['faint', plain(circumstances.join(' · '))] as const] : []),
    ['faint', `${plain(key)} · ${documentText(document)}`],
  ]
}

/** The piece around the hits, or all words where nothing was searched. */
export function wordsFound({ snippet, words }: StatementFound): HitText {
  return snippet.text ? plainHits(snippet.text, snippet.hits) : plainHits(words, [])
}
