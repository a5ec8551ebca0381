// The tables of a ledger file. Comes in: a database of any age; goes out: one of today, each step a migration of its own. Names are for
// people who open the file in Datasette; what a column means is in docs/reference/ledger.md.
//
// documents ─┬─ inputs (where each was found)          actors (one over all documents)
//            ├─ appearances (an actor in one document) ──┘
//            ├─ statements ─────┬─ evidence (the characters that show a row, and who takes part in it)
//            └─ interactions ───┴─ sides (who did it to whom)
//
// statements, interactions, appearances and sides are made of `documents.report` and `judgements`, and can be made anew.
// Hard part: the file is to be a few times the size of the articles. So what stands in `documents.text` is kept as its place there, and
// what is said again and again is kept once; people read views (src/store/sqlite/views.ts), which show it all.
import type { DatabaseSync } from 'node:sqlite'
import { views } from './views.ts'

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
  words INTEGER NOT NULL,
  model TEXT NOT NULL, made_by TEXT NOT NULL, read_at TEXT NOT NULL,
  replaces INTEGER REFERENCES documents(id),
  current INTEGER NOT NULL DEFAULT 1,
  copy_of INTEGER REFERENCES documents(id),
  copied REAL,
  linked INTEGER NOT NULL DEFAULT 0,
  -- Its rows have ids in a row; null where there are none.
  first_statement INTEGER, last_statement INTEGER, first_interaction INTEGER, last_interaction INTEGER,
  -- Places in the text of characters that take two code units of UTF-16; null where there are none.
  pairs TEXT,
  -- Last, since whatever stands behind a long value is slow to reach.
  text TEXT NOT NULL,
  report BLOB NOT NULL
);
CREATE INDEX documents_by_url ON documents(url) WHERE url IS NOT NULL;
CREATE INDEX documents_by_outlet ON documents(outlet, published, current, copy_of);
CREATE INDEX documents_by_day ON documents(published, title) WHERE current;
CREATE INDEX documents_unlinked ON documents(id) WHERE linked = 0;
CREATE INDEX documents_by_origin ON documents(copy_of) WHERE copy_of IS NOT NULL;

CREATE TABLE inputs (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL, record TEXT NOT NULL DEFAULT '',
  key TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, options TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents(id),
  -- When it was found there last.
  seen TEXT NOT NULL,
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
  first_day TEXT, last_day TEXT,
  -- The judgement that made it by taking appearances out of another; null for all others.
  judgement INTEGER
);
CREATE UNIQUE INDEX actors_by_judgement ON actors(judgement) WHERE judgement IS NOT NULL;
CREATE INDEX actors_by_statements ON actors(statements DESC, id);
CREATE INDEX actors_by_interactions ON actors(interactions DESC, id) WHERE interactions > 0;

-- What is said of one appearance after the other: what sort of actor it is, and why it is held to be that actor.
CREATE TABLE phrases (id INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE);
CREATE TABLE appearance_rows (
  document INTEGER NOT NULL REFERENCES documents(id),
  -- From 1 in each document; the row keeps it.
  number INTEGER NOT NULL,
  -- The second half of its key; the first one is the document's.
  key BLOB NOT NULL,
  actor INTEGER NOT NULL REFERENCES actors(id),
  -- The actor that the rules found, where judgements found another.
  proposed INTEGER REFERENCES actors(id),
  name TEXT NOT NULL,
  kind INTEGER NOT NULL REFERENCES phrases(id),
  -- A JSON list: reasons, or the numbers of phrases.
  why TEXT NOT NULL,
  -- JSON lists; null: none.
  aliases TEXT, roles TEXT,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;
CREATE INDEX appearances_by_actor ON appearance_rows(actor);
CREATE INDEX appearances_by_proposed ON appearance_rows(proposed) WHERE proposed IS NOT NULL;

-- Under which forms an actor is looked up: lower case, without diacritics (src/identity decides which forms an appearance has).
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  form TEXT NOT NULL, actor INTEGER NOT NULL REFERENCES actors(id), appearances INTEGER NOT NULL DEFAULT 1,
  UNIQUE (form, actor)
);
CREATE INDEX names_by_actor ON names(actor);

-- The words of names and of forms, by which a person looks somebody up.
CREATE VIRTUAL TABLE actor_search USING fts5(
  name, content='actors', content_rowid='id', tokenize='unicode61 remove_diacritics 2', detail=none, columnsize=0
);
CREATE TRIGGER actors_added AFTER INSERT ON actors BEGIN
  INSERT INTO actor_search(rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER actors_gone AFTER DELETE ON actors BEGIN
  INSERT INTO actor_search(actor_search, rowid, name) VALUES ('delete', old.id, old.name);
END;
CREATE TRIGGER actors_renamed AFTER UPDATE OF name ON actors WHEN old.name <> new.name BEGIN
  INSERT INTO actor_search(actor_search, rowid, name) VALUES ('delete', old.id, old.name);
  INSERT INTO actor_search(rowid, name) VALUES (new.id, new.name);
END;
CREATE VIRTUAL TABLE name_search USING fts5(
  form, content='names', content_rowid='id', tokenize='unicode61 remove_diacritics 2', detail=none, columnsize=0
);
CREATE TRIGGER names_added AFTER INSERT ON names BEGIN
  INSERT INTO name_search(rowid, form) VALUES (new.id, new.form);
END;
CREATE TRIGGER names_gone AFTER DELETE ON names BEGIN
  INSERT INTO name_search(name_search, rowid, form) VALUES ('delete', old.id, old.form);
END;

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

-- How things are said: all that recurs of a statement.
CREATE TABLE manners (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, act TEXT NOT NULL, negated INTEGER NOT NULL, basis TEXT, unnamed INTEGER NOT NULL, lemma TEXT,
  UNIQUE (kind, act, negated, basis, unnamed, lemma)
);
CREATE TABLE statement_rows (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents(id),
  key BLOB NOT NULL,
  manner INTEGER NOT NULL REFERENCES manners(id),
  speaker INTEGER REFERENCES actors(id),
  start INTEGER NOT NULL,
  -- Spans and actors (src/store/sqlite/evidence.ts).
  evidence TEXT NOT NULL,
  -- day_end null: that day; day_rule null: the day of publication.
  day TEXT, day_end TEXT, day_rule TEXT,
  continues INTEGER,
  confidence REAL NOT NULL,
  human INTEGER NOT NULL DEFAULT 0,
  current INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX statements_by_speaker ON statement_rows(speaker) WHERE current = 1 AND speaker IS NOT NULL;

-- How many current statements a day has.
CREATE TABLE days (day TEXT PRIMARY KEY, statements INTEGER NOT NULL) WITHOUT ROWID;
CREATE TRIGGER statements_added AFTER INSERT ON statement_rows WHEN new.current AND new.day IS NOT NULL BEGIN
  INSERT INTO days VALUES (new.day, 1) ON CONFLICT DO UPDATE SET statements = statements + 1;
END;
CREATE TRIGGER statements_gone AFTER DELETE ON statement_rows WHEN old.current BEGIN
  UPDATE days SET statements = statements - 1 WHERE day = old.day;
  DELETE FROM statement_search WHERE rowid = old.id;
END;
CREATE TRIGGER statements_retired AFTER UPDATE OF current ON statement_rows WHEN old.current AND NOT new.current BEGIN
  UPDATE days SET statements = statements - 1 WHERE day = old.day;
  DELETE FROM statement_search WHERE rowid = old.id;
END;

CREATE TABLE outlets (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

-- The words of current statements and what search filters by (src/store/sqlite/facets.ts). Whoever adds a statement adds it here.
CREATE VIRTUAL TABLE statement_search USING fts5(
  words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
);

CREATE TABLE interaction_rows (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents(id),
  key BLOB NOT NULL,
  type TEXT NOT NULL, status TEXT NOT NULL,
  statement INTEGER REFERENCES statement_rows(id) ON DELETE SET NULL,
  start INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  day TEXT, day_end TEXT, day_rule TEXT,
  confidence REAL NOT NULL,
  human INTEGER NOT NULL DEFAULT 0,
  current INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX interactions_by_statement ON interaction_rows(statement) WHERE statement IS NOT NULL;
CREATE INDEX interactions_by_day ON interaction_rows(day) WHERE current;
CREATE INDEX interactions_by_last_day ON interaction_rows(day_end) WHERE current AND day_end > day;

-- A pair for each one who did it and each one to whom it was done; recipient null where the text names none. Sorted by actor and type.
CREATE TABLE sides (
  interaction INTEGER NOT NULL REFERENCES interaction_rows(id) ON DELETE CASCADE,
  actor INTEGER REFERENCES actors(id), recipient INTEGER REFERENCES actors(id)
);
CREATE INDEX sides_by_interaction ON sides(interaction);
CREATE INDEX sides_by_actor ON sides(actor, recipient);
CREATE INDEX sides_by_recipient ON sides(recipient, actor);

CREATE TABLE judgements (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL, by TEXT NOT NULL, note TEXT,
  kind TEXT NOT NULL,
  -- The document whose rows it is about; null for judgements about actors.
  document TEXT,
  decision TEXT NOT NULL,
  undone_by INTEGER REFERENCES judgements(id),
  orphaned INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX judgements_by_document ON judgements(document);
CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements BEGIN
  SELECT RAISE(ABORT, 'judgements are never deleted');
END;

-- Hashes that like texts share. subject: four times the id of a document, of a statement (and 1) or of an interaction (and 2).
CREATE TABLE prints (
  print INTEGER NOT NULL, subject INTEGER NOT NULL,
  PRIMARY KEY (print, subject)
) WITHOUT ROWID;
-- The same by subject, four bytes each.
CREATE TABLE printed (subject INTEGER PRIMARY KEY, prints BLOB NOT NULL);

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
CREATE INDEX relayed_by_origin ON relayed(origin);
CREATE INDEX relayed_by_document ON relayed(document);

-- What the page of an actor with many rows shows, counted beforehand; the others are counted when asked. role: said, to, about (what they
-- said by month, to whom, about whom), of (who spoke of them), met.
CREATE TABLE activity (
  actor INTEGER NOT NULL, role TEXT NOT NULL, other INTEGER NOT NULL DEFAULT 0, month TEXT NOT NULL DEFAULT '', rows INTEGER NOT NULL,
  PRIMARY KEY (actor, role, other, month)
) WITHOUT ROWID;
-- For the same actors: other names ('alias'), and why their appearances are held to be one actor's ('why').
CREATE TABLE actor_words (
  actor INTEGER NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, appearances INTEGER NOT NULL,
  PRIMARY KEY (actor, kind, words)
) WITHOUT ROWID;
-- Actors whose counts are out of date.
CREATE TABLE stale (actor INTEGER PRIMARY KEY);

${views}`,
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
