-- Everything here is derived from originals and journal. Statements end with a semicolon at a line's end.

-- How far the journal has been applied: the last line, where it starts and ends, its hash.
CREATE TABLE position (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  line INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

INSERT INTO position VALUES (1, 0, 0, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  line INTEGER NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  name TEXT NOT NULL,
  added_at TEXT NOT NULL,
  engine TEXT NOT NULL,
  problem TEXT,
  media_type TEXT,
  text_sha256 TEXT,
  characters INTEGER,
  language TEXT,
  kind TEXT,
  title TEXT,
  institution TEXT,
  author TEXT,
  published TEXT,
  retrieved TEXT,
  printed TEXT,
  as_of TEXT,
  as_of_how TEXT,
  undecided INTEGER,
  first_finding TEXT
) STRICT;

-- Counts of an audit: what is sentence, claim, grade or damage; key a verdict, grade or kind of damage.
CREATE TABLE counts (
  document TEXT NOT NULL,
  what TEXT NOT NULL,
  key TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (document, what, key)
) STRICT;

CREATE TABLE audits (
  document TEXT PRIMARY KEY,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE sentences (
  document TEXT NOT NULL,
  number INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  zone TEXT NOT NULL,
  language TEXT NOT NULL,
  verdict TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document, number)
) STRICT;

-- A claim's verdict is the gravest of the findings about it, or null where there is none.
CREATE TABLE claims (
  document TEXT NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  quote TEXT NOT NULL,
  kind TEXT NOT NULL,
  concept TEXT,
  metric TEXT,
  lo TEXT,
  hi TEXT,
  unit TEXT,
  direction TEXT NOT NULL,
  period_start TEXT,
  period_end TEXT,
  place TEXT,
  modality TEXT NOT NULL,
  attribution TEXT NOT NULL,
  verdict TEXT,
  PRIMARY KEY (document, number)
) STRICT;

CREATE INDEX claims_by_concept ON claims (concept, period_end);

CREATE TABLE findings (
  document TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  verdict TEXT,
  reason TEXT,
  grade TEXT,
  message TEXT NOT NULL,
  settles TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (document, sentence, number)
) STRICT;

CREATE TABLE identities (
  document TEXT NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  result TEXT NOT NULL,
  formula TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (document, number)
) STRICT;

-- Where any id that is ever printed stands.
CREATE TABLE ids (
  id TEXT NOT NULL,
  what TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (id, what, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX ids_by_document ON ids (document);

-- The upper half is what the journal says, the lower half how it stands to the audit as it is now.
CREATE TABLE reviews (
  line INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  finding_seen TEXT NOT NULL,
  type TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  prefix TEXT NOT NULL,
  quote TEXT NOT NULL,
  suffix TEXT NOT NULL,
  seen TEXT,
  decision TEXT NOT NULL,
  reason TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_line INTEGER,
  undone_by TEXT,
  undone_at TEXT,
  finding TEXT,
  now TEXT,
  state TEXT NOT NULL
) STRICT;

CREATE INDEX reviews_by_document ON reviews (document);

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- The hash of each part of the above, made when it was written: part is audit, reviews or settings.
CREATE TABLE digests (
  document TEXT NOT NULL,
  part TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (document, part)
) STRICT;
