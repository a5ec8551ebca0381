// Rows as people read them: views that show by names and words what the tables of a ledger (src/store/sqlite/schema.ts) keep by numbers
// and places. Plain SQL, so that any tool can show them.
import {
  lengthOf,
  letterIn,
  letterOf,
  numberAt,
  type Role,
  startOf,
  textAt,
  wordsInRole,
  wordsOf,
} from './evidence.ts'
import { whyOf } from './phrases.ts'
import { keyOf } from './row-ids.ts'

/** What a statement claims: its parts with " … " between them. Nearly all have one, which is the first word of the evidence. */
const content = `CASE WHEN substr(s.evidence, 4, 2) <> ' ${letterOf.content}'
    THEN ${textAt('d', 's.start', lengthOf('s.evidence'))}
    ELSE (SELECT group_concat(${textAt('d', startOf('s', 'e.value'), lengthOf('e.value'))}, ' … ')
      FROM ${wordsOf('s')} e WHERE ${letterIn('e.value')} = '${letterOf.content}') END`

const days = (row: string): string =>
  `${row}.day, coalesce(${row}.day_end, ${row}.day) AS day_end,
    CASE WHEN ${row}.day IS NOT NULL THEN coalesce(${row}.day_rule, 'published') END AS day_rule`

const roleNames = Object.entries(letterOf)
  .map(([role, letter]: [string, string]) => `WHEN '${letter}' THEN '${role as Role}'`)
  .join(' ')

const evidenceOf = (kind: 'statement' | 'interaction'): string => `
  SELECT d.key AS document, ${keyOf(kind, 'r', 'd')} AS row, CASE ${letterIn('e.value')} ${roleNames} END AS role, p.name AS actor,
    ${startOf('r', 'e.value')} AS start, ${startOf('r', 'e.value')} + ${lengthOf('e.value')} AS "end",
    ${textAt('d', startOf('r', 'e.value'), lengthOf('e.value'))} AS words
  FROM ${kind}_rows r CROSS JOIN documents d ON d.id = r.document CROSS JOIN ${wordsOf('r')} e
  LEFT JOIN appearance_rows p ON p.document = r.document AND p.number = ${numberAt('e.value', 4)}`

export const views = `
CREATE VIEW statements AS
  SELECT s.id, ${keyOf('statement', 's', 'd')} AS key, s.document, 's' || (s.id - d.first_statement + 1) AS local,
    m.kind, m.act, m.negated, s.speaker, m.basis, m.unnamed,
    ${wordsInRole('s', 'd', 'source')} AS speaker_words, ${wordsInRole('s', 'd', 'cue')} AS cue, m.lemma,
    ${content} AS words,
    s.start, s.start + ${lengthOf('s.evidence')} AS "end",
    ${days('s')},
    s.continues, s.confidence, s.human, s.current
  FROM statement_rows s JOIN documents d ON d.id = s.document JOIN manners m ON m.id = s.manner;

CREATE VIEW interactions AS
  SELECT i.id, ${keyOf('interaction', 'i', 'd')} AS key, i.document, 'i' || (i.id - d.first_interaction + 1) AS local,
    i.type, i.status, i.statement,
    ${textAt('d', 'i.start', lengthOf('i.evidence'))} AS words,
    i.start, i.start + ${lengthOf('i.evidence')} AS "end",
    ${days('i')},
    i.confidence, i.human, i.current
  FROM interaction_rows i JOIN documents d ON d.id = i.document;

CREATE VIEW appearances AS
  SELECT ${keyOf('appearance', 'p', 'd')} AS key, p.document, p.number, p.actor, coalesce(p.proposed, p.actor) AS proposed, p.name, k.words AS kind,
    coalesce(p.aliases, '[]') AS aliases, coalesce(p.roles, '[]') AS roles, ${whyOf('p')} AS why
  FROM appearance_rows p JOIN documents d ON d.id = p.document JOIN phrases k ON k.id = p.kind;

-- start and "end" count UTF-16 code units of documents.text.
CREATE VIEW evidence AS ${evidenceOf('statement')} UNION ALL ${evidenceOf('interaction')};

CREATE VIEW who_said_what AS
  SELECT s.key AS statement, d.outlet, d.title, d.published, a.name AS speaker, s.cue, s.act, s.negated, s.kind, s.words, s.day, s.confidence, d.url
  FROM statements s JOIN documents d ON d.id = s.document LEFT JOIN actors a ON a.id = s.speaker WHERE s.current;

CREATE VIEW who_met_whom AS
  SELECT i.key AS interaction, d.outlet, d.title, d.published, a.name AS actor, i.type, i.status, r.name AS recipient, i.words, i.day,
    t.name AS according_to, d.url
  FROM interactions i JOIN documents d ON d.id = i.document JOIN sides x ON x.interaction = i.id
  LEFT JOIN actors a ON a.id = x.actor LEFT JOIN actors r ON r.id = x.recipient
  LEFT JOIN statement_rows s ON s.id = i.statement LEFT JOIN actors t ON t.id = s.speaker WHERE i.current;
`
