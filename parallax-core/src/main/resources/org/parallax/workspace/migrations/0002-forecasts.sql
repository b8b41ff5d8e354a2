-- What a claim needs beside its words to be set against claims of other documents.
ALTER TABLE claims ADD COLUMN strict_lo TEXT;
ALTER TABLE claims ADD COLUMN strict_hi TEXT;
ALTER TABLE claims ADD COLUMN loose_lo TEXT;
ALTER TABLE claims ADD COLUMN loose_hi TEXT;
ALTER TABLE claims ADD COLUMN change_basis TEXT;
ALTER TABLE claims ADD COLUMN price_basis TEXT;
ALTER TABLE claims ADD COLUMN population TEXT;
ALTER TABLE claims ADD COLUMN negated INTEGER NOT NULL DEFAULT 0;
-- The series that decided it, or null.
ALTER TABLE claims ADD COLUMN series TEXT;

-- One row for each rule of each forecast.
CREATE TABLE forecasts (
  document TEXT NOT NULL,
  number INTEGER NOT NULL,
  rule_number INTEGER NOT NULL,
  claim TEXT NOT NULL,
  source TEXT NOT NULL,
  made TEXT NOT NULL,
  target INTEGER NOT NULL,
  concept TEXT,
  rule TEXT NOT NULL,
  words TEXT NOT NULL,
  series TEXT,
  window_start TEXT,
  window_end TEXT,
  status TEXT NOT NULL,
  message TEXT NOT NULL,
  waits_until TEXT,
  base_hits INTEGER,
  base_windows INTEGER,
  PRIMARY KEY (document, number, rule_number)
) STRICT;

CREATE INDEX forecasts_by_source ON forecasts (source, made);
