// The tables of a ledger file. Comes in: a database of any age; goes out: one of today, each step a migration of its own. Names are for
// people who open the file in Datasette; what a column means is in docs/reference/ledger.md.
//
// documents ─┬─ inputs (where each was found)          actors (one over all documents)
//            ├─ appearances (an actor in one document) ──┘
//            ├─ statements ───┬─ evidence (the characters that show a row, and who takes part in it)
//            └─ interactions ─┴─ sides (who did it to whom)
//
// statements, interactions, appearances, evidence and sides are made of `documents.report` and `judgements`, and can be made anew.
import type { DatabaseSync } from 'node:sqlite'

/** "hear" in ASCII: says whose file this is (PRAGMA application_id). */
export const APPLICATION_ID = 0x68656172

const migrations: readonly string[] = [
  `
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  url TEXT, title TEXT, publisher TEXT, outlet TEXT, byline TEXT NOT NULL, language TEXT NOT NULL,
  published TEXT, published_from TEXT,
  text TEXT NOT NULL,
  words INTEGER NOT NULL,
  model TEXT NOT NULL, made_by TEXT NOT NULL, read_at TEXT NOT NULL,
  replaces INTEGER REFERENCES documents(id),
  current INTEGER NOT NULL DEFAULT 1,
  copy_of INTEGER REFERENCES documents(id),
  copied REAL,
  linked INTEGER NOT NULL DEFAULT 0,
  report BLOB NOT NULL
);
CREATE INDEX documents_by_url ON documents(url) WHERE url IS NOT NULL;
CREATE INDEX documents_by_outlet ON documents(outlet, published);
CREATE INDEX documents_unlinked ON documents(id) WHERE linked = 0;
CREATE INDEX documents_by_origin ON documents(copy_of) WHERE copy_of IS NOT NULL;

CREATE TABLE inputs (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL, record TEXT NOT NULL DEFAULT '',
  key TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, options TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents(id),
  added TEXT NOT NULL,
  UNIQUE (source, record, key)
);
CREATE INDEX inputs_by_key ON inputs(key);
CREATE INDEX inputs_by_document ON inputs(document);

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  started TEXT NOT NULL, finished TEXT,
  sources TEXT NOT NULL, options TEXT NOT NULL
);

CREATE TABLE failures (
  source TEXT NOT NULL, record TEXT NOT NULL DEFAULT '',
  key TEXT, reason TEXT NOT NULL, at TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (source, record)
) WITHOUT ROWID;

CREATE TABLE actors (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL, kind TEXT NOT NULL,
  documents INTEGER NOT NULL DEFAULT 0, statements INTEGER NOT NULL DEFAULT 0, interactions INTEGER NOT NULL DEFAULT 0,
  first_day TEXT, last_day TEXT
);
CREATE INDEX actors_by_statements ON actors(statements DESC, id);

CREATE TABLE appearances (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents(id),
  local TEXT NOT NULL,
  actor INTEGER NOT NULL REFERENCES actors(id),
  name TEXT NOT NULL, kind TEXT NOT NULL,
  aliases TEXT NOT NULL DEFAULT '[]', roles TEXT NOT NULL DEFAULT '[]',
  why TEXT NOT NULL
);
CREATE INDEX appearances_by_document ON appearances(document);
CREATE INDEX appearances_by_actor ON appearances(actor);

-- Under which forms an actor is looked up: lower case, without diacritics (src/identity decides which forms an appearance has).
CREATE TABLE names (
  form TEXT NOT NULL, actor INTEGER NOT NULL REFERENCES actors(id), appearances INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (form, actor)
) WITHOUT ROWID;
CREATE INDEX names_by_actor ON names(actor);

-- Titles and descriptions that articles give an actor.
CREATE TABLE actor_roles (
  actor INTEGER NOT NULL REFERENCES actors(id), role TEXT NOT NULL,
  documents INTEGER NOT NULL, first_day TEXT, last_day TEXT,
  PRIMARY KEY (actor, role)
) WITHOUT ROWID;

-- Actors that could be one and were not joined, with the reasons for and against.
CREATE TABLE perhaps_same (
  a INTEGER NOT NULL REFERENCES actors(id), b INTEGER NOT NULL REFERENCES actors(id),
  score REAL NOT NULL, reasons TEXT NOT NULL,
  PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX perhaps_same_by_b ON perhaps_same(b);

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents(id),
  local TEXT NOT NULL,
  kind TEXT NOT NULL, act TEXT NOT NULL, negated INTEGER NOT NULL,
  speaker INTEGER REFERENCES actors(id), basis TEXT, unnamed INTEGER NOT NULL,
  speaker_words TEXT, cue TEXT, lemma TEXT,
  words TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  day TEXT, day_end TEXT, day_rule TEXT,
  continues INTEGER,
  confidence REAL NOT NULL,
  human INTEGER NOT NULL DEFAULT 0,
  current INTEGER NOT NULL DEFAULT 1,
  -- Words for the full-text index by which search filters: "a12" speaker, "t34" addressee, "o5" outlet, act, kind, "y2016", "m201611".
  facets TEXT NOT NULL
);
CREATE INDEX statements_by_document ON statements(document);
CREATE INDEX statements_by_speaker ON statements(speaker, day);
CREATE INDEX statements_by_day ON statements(day, id);

CREATE TABLE outlets (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE VIRTUAL TABLE statement_search USING fts5(
  words, facets, content='statements', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER statements_added AFTER INSERT ON statements WHEN new.current BEGIN
  INSERT INTO statement_search(rowid, words, facets) VALUES (new.id, new.words, new.facets);
END;
CREATE TRIGGER statements_gone AFTER DELETE ON statements WHEN old.current BEGIN
  INSERT INTO statement_search(statement_search, rowid, words, facets) VALUES ('delete', old.id, old.words, old.facets);
END;
CREATE TRIGGER statements_changed AFTER UPDATE OF words, facets, current ON statements BEGIN
  INSERT INTO statement_search(statement_search, rowid, words, facets)
    SELECT 'delete', old.id, old.words, old.facets WHERE old.current;
  INSERT INTO statement_search(rowid, words, facets) SELECT new.id, new.words, new.facets WHERE new.current;
END;

CREATE TABLE interactions (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents(id),
  local TEXT NOT NULL,
  type TEXT NOT NULL, status TEXT NOT NULL,
  statement INTEGER REFERENCES statements(id) ON DELETE SET NULL,
  words TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  day TEXT, day_end TEXT, day_rule TEXT,
  confidence REAL NOT NULL,
  human INTEGER NOT NULL DEFAULT 0,
  current INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX interactions_by_document ON interactions(document);
CREATE INDEX interactions_by_statement ON interactions(statement);
CREATE INDEX interactions_by_day ON interactions(day, id);

-- A pair for each one who did it and each one to whom it was done; recipient null where the text names none. Sorted by actor and type.
CREATE TABLE sides (
  interaction INTEGER NOT NULL REFERENCES interactions(id) ON DELETE CASCADE,
  actor INTEGER REFERENCES actors(id), recipient INTEGER REFERENCES actors(id)
);
CREATE INDEX sides_by_interaction ON sides(interaction);
CREATE INDEX sides_by_actor ON sides(actor, recipient);
CREATE INDEX sides_by_recipient ON sides(recipient, actor);

-- start and "end" count UTF-16 code units of documents.text, from_character and characters count as SQLite's substr does.
CREATE TABLE evidence (
  statement INTEGER REFERENCES statements(id) ON DELETE CASCADE,
  interaction INTEGER REFERENCES interactions(id) ON DELETE CASCADE,
  -- source, cue, content, to, via, when, about; actor, recipient, act
  role TEXT NOT NULL,
  appearance INTEGER REFERENCES appearances(id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  from_character INTEGER NOT NULL, characters INTEGER NOT NULL
);
CREATE INDEX evidence_by_statement ON evidence(statement) WHERE statement IS NOT NULL;
CREATE INDEX evidence_by_interaction ON evidence(interaction) WHERE interaction IS NOT NULL;
CREATE INDEX evidence_by_appearance ON evidence(appearance, role) WHERE appearance IS NOT NULL;

CREATE TABLE judgements (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL, by TEXT NOT NULL, note TEXT,
  kind TEXT NOT NULL, subject TEXT NOT NULL, decision TEXT NOT NULL,
  undone_by INTEGER REFERENCES judgements(id),
  orphaned INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX judgements_by_subject ON judgements(subject);
CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements BEGIN
  SELECT RAISE(ABORT, 'judgements are never deleted');
END;

-- Hashes that like texts share; of 'd'ocuments and of 's'tatements.
CREATE TABLE prints (
  kind TEXT NOT NULL, print INTEGER NOT NULL, subject INTEGER NOT NULL,
  PRIMARY KEY (kind, print, subject)
) WITHOUT ROWID;
CREATE INDEX prints_by_subject ON prints(kind, subject);

-- Keys of rows, so that links outlive a re-reading; document: whose links they are.
CREATE TABLE same_quotations (
  document INTEGER NOT NULL REFERENCES documents(id), a TEXT NOT NULL, b TEXT NOT NULL, likeness TEXT NOT NULL, difference TEXT NOT NULL,
  PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX same_quotations_by_b ON same_quotations(b);
CREATE INDEX same_quotations_by_document ON same_quotations(document);
CREATE TABLE disputes (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents(id),
  kind TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, reason TEXT NOT NULL,
  UNIQUE (a, b, kind)
);
CREATE INDEX disputes_by_b ON disputes(b);
CREATE INDEX disputes_by_document ON disputes(document);
CREATE TABLE relayed (
  statement TEXT NOT NULL, origin TEXT NOT NULL, document INTEGER NOT NULL REFERENCES documents(id),
  PRIMARY KEY (statement, origin)
) WITHOUT ROWID;

-- What an actor's page shows, counted beforehand. role: said, to, about (what they said, to whom, about whom), of (who spoke of them),
-- met; month '' where the text and the page tell no day.
CREATE TABLE activity (
  actor INTEGER NOT NULL, role TEXT NOT NULL, other INTEGER NOT NULL DEFAULT 0, month TEXT NOT NULL DEFAULT '', rows INTEGER NOT NULL,
  PRIMARY KEY (actor, role, other, month)
) WITHOUT ROWID;
-- Actors whose counts are out of date.
CREATE TABLE stale (actor INTEGER PRIMARY KEY);

-- The evidence with its words, for reading.
CREATE VIEW evidence_words AS
  SELECT d.key AS document, s.key AS statement, i.key AS interaction, e.role, p.name AS actor, e.start, e."end",
    substr(d.text, e.from_character + 1, e.characters) AS words
  FROM evidence e
  LEFT JOIN statements s ON s.id = e.statement
  LEFT JOIN interactions i ON i.id = e.interaction
  JOIN documents d ON d.id = coalesce(s.document, i.document)
  LEFT JOIN appearances p ON p.id = e.appearance;
CREATE VIEW who_said_what AS
  SELECT s.key AS statement, d.outlet, d.title, d.published, a.name AS speaker, s.cue, s.act, s.negated, s.kind, s.words, s.day, s.confidence, d.url
  FROM statements s JOIN documents d ON d.id = s.document LEFT JOIN actors a ON a.id = s.speaker WHERE s.current;
CREATE VIEW who_met_whom AS
  SELECT i.key AS interaction, d.outlet, d.title, d.published, a.name AS actor, i.type, i.status, r.name AS recipient, i.words, i.day,
    t.name AS according_to, d.url
  FROM interactions i JOIN documents d ON d.id = i.document JOIN sides x ON x.interaction = i.id
  LEFT JOIN actors a ON a.id = x.actor LEFT JOIN actors r ON r.id = x.recipient
  LEFT JOIN statements s ON s.id = i.statement LEFT JOIN actors t ON t.id = s.speaker WHERE i.current;
`,
]

export class LedgerUnreadable extends Error {
  override readonly name = 'LedgerUnreadable'
}

/** Brings a database to today's tables; a new one gets all of them. Throws LedgerUnreadable for a file that is not a ledger or is newer. */
export function migrate(database: DatabaseSync, path: string): void {
  const pragma = (name: string): number =>
    Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0] as number
  const version = pragma('user_version')
  const [owner, tables] = [
    pragma('application_id'),
    database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()!.n,
  ]
  if (owner !== APPLICATION_ID && tables !== 0)
    throw new LedgerUnreadable(
      `${path} is a database, but no ledger of Hearsay. Name another file with --ledger.`,
    )
  if (version > migrations.length)
    throw new LedgerUnreadable(`${path} was made by a newer Hearsay. Install that version to open it.`)
  for (const [step, sql] of migrations.entries()) {
    if (step < version) continue
    database.exec(
      `BEGIN IMMEDIATE; ${sql} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${step + 1}; COMMIT`,
    )
  }
}
