-- Files of figures, each as its importer understood it; concepts, definitions and report are JSON, lines the change log in bytes.
CREATE TABLE imports (
  line INTEGER PRIMARY KEY,
  added_at TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  name TEXT NOT NULL,
  origin TEXT NOT NULL,
  mapping TEXT NOT NULL,
  engine TEXT NOT NULL,
  problem TEXT,
  kept INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  report TEXT NOT NULL,
  concepts TEXT NOT NULL,
  definitions TEXT NOT NULL,
  lines BLOB NOT NULL
) STRICT;
