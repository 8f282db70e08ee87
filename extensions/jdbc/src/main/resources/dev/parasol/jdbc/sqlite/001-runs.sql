-- Instants are nanoseconds since 1970 in UTC; payload, details, attributes and telemetry are JSON.

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
  entries      INTEGER NOT NULL
) STRICT;

-- What no two runs hold at a time. A run holds its slot until it has ended.
CREATE UNIQUE INDEX parasol_run_slot ON parasol_run (slot) WHERE ended = FALSE;

CREATE INDEX parasol_run_name ON parasol_run (workflow, id, ended, started_at, n);
CREATE INDEX parasol_run_key ON parasol_run (business_key, started_at, n);
CREATE INDEX parasol_run_status ON parasol_run (status, started_at, n);
CREATE INDEX parasol_run_workflow ON parasol_run (workflow, status, started_at, n);
CREATE INDEX parasol_run_version ON parasol_run (version, status, started_at, n);
CREATE INDEX parasol_run_workflow_version ON parasol_run (workflow, version, status, started_at, n);

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
