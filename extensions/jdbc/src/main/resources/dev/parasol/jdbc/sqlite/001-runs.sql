-- Instants are nanoseconds since 1970 in UTC; payload, details, attributes and telemetry are JSON.

-- updated_at, entries: as of when the row was written. While a run is in one node's hand and stays where it stands, its row is
-- left as it is: the entries tell how far it has come.
-- owner: the node that has it in hand. wake_at: when it wants to be taken in hand. passed_by: nodes that have no code for it,
-- in alphabetical order, as JSON.
CREATE TABLE parasol_run (
  n            INTEGER PRIMARY KEY,
  run_id       TEXT    NOT NULL UNIQUE,
  workflow     TEXT    NOT NULL,
  id           TEXT    NOT NULL,
  business_key TEXT    NOT NULL,
  version      INTEGER NOT NULL,
  fingerprint  TEXT    NOT NULL,
  slot         TEXT,
  started_at   INTEGER NOT NULL,
  attributes   TEXT,
  telemetry    TEXT,
  status       TEXT    NOT NULL,
  ended        INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL,
  entries      INTEGER NOT NULL,
  owner        TEXT,
  wake_at      INTEGER,
  passed_by    TEXT,
  ended_at     INTEGER GENERATED ALWAYS AS (CASE WHEN ended THEN updated_at END) VIRTUAL
) STRICT;

-- What no two runs hold at a time. A run holds its slot until it has ended.
CREATE UNIQUE INDEX parasol_run_slot ON parasol_run (slot) WHERE ended = FALSE;

-- Each has only the runs that somebody may look for in it.
CREATE INDEX parasol_run_due ON parasol_run (wake_at)
  WHERE owner IS NULL AND wake_at IS NOT NULL AND passed_by IS NULL AND ended = FALSE;
CREATE INDEX parasol_run_passed ON parasol_run (passed_by, wake_at) WHERE passed_by IS NOT NULL;
CREATE INDEX parasol_run_owner ON parasol_run (owner) WHERE owner IS NOT NULL AND ended = FALSE;
CREATE INDEX parasol_run_ended ON parasol_run (ended_at) WHERE ended_at IS NOT NULL;

-- Each of these costs a run its place in it at its start and at its end.
CREATE INDEX parasol_run_name ON parasol_run (workflow, id, ended, started_at, n);
CREATE INDEX parasol_run_key ON parasol_run (business_key, started_at, n);
-- An expression: otherwise a planner that knows too little takes this one for what the next one is for.
CREATE INDEX parasol_run_status ON parasol_run (status || '', started_at, n);
CREATE INDEX parasol_run_section ON parasol_run (workflow, version, status, started_at, n);

-- One row a decision. The primary key is the fence between two engines that both believe they own a run.
CREATE TABLE parasol_entry (
  run      INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  kind     TEXT    NOT NULL,
  node     TEXT,
  type     TEXT,
  payload  TEXT,
  attempt  INTEGER NOT NULL,
  details  TEXT,
  made_at  INTEGER NOT NULL,
  made_by  TEXT    NOT NULL,
  PRIMARY KEY (run, seq)
) STRICT, WITHOUT ROWID;

-- What runs are found by. Long values are stood for by their hash.
CREATE TABLE parasol_attribute (
  name       TEXT    NOT NULL,
  value      TEXT    NOT NULL,
  started_at INTEGER NOT NULL,
  run        INTEGER NOT NULL,
  PRIMARY KEY (name, value, started_at, run)
) STRICT, WITHOUT ROWID;

CREATE TABLE parasol_definition (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  json        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who lives, until when.
CREATE TABLE parasol_node (
  node  TEXT    NOT NULL PRIMARY KEY,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What nodes ask each other. A question has an outcome once it is answered.
CREATE TABLE parasol_message (
  n          INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  asker      TEXT    NOT NULL,
  asked      TEXT    NOT NULL,
  run_id     TEXT    NOT NULL,
  wish       TEXT    NOT NULL,
  event_type TEXT,
  event      TEXT,
  event_id   TEXT,
  outcome    TEXT,
  reason     TEXT
) STRICT;

CREATE INDEX parasol_message_asked ON parasol_message (asked, n);
CREATE INDEX parasol_message_asker ON parasol_message (asker, n);

-- What operators have decided about versions. The primary key is the fence between two who decide at the same time.
-- share: hundredths of a percent.
CREATE TABLE parasol_version_decision (
  workflow TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  kind     TEXT    NOT NULL,
  version  INTEGER,
  share    INTEGER NOT NULL,
  made_by  TEXT    NOT NULL,
  reason   TEXT    NOT NULL,
  made_at  INTEGER NOT NULL,
  PRIMARY KEY (workflow, seq)
) STRICT, WITHOUT ROWID;
