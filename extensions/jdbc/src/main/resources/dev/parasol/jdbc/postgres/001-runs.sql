-- Instants are nanoseconds since 1970 in UTC; payload, details, attributes and telemetry are JSON.
-- Text is compared byte by byte (collation C): quicker, and the same after an update of the system's locales.

CREATE TABLE parasol_run (
  n            bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id       text    COLLATE "C" NOT NULL UNIQUE,
  workflow     text    COLLATE "C" NOT NULL,
  id           text    COLLATE "C" NOT NULL,
  business_key text    COLLATE "C" NOT NULL,
  version      integer NOT NULL,
  fingerprint  text    COLLATE "C" NOT NULL,
  slot         text    COLLATE "C",
  started_at   bigint  NOT NULL,
  attributes   text,
  telemetry    text,
  status       text    COLLATE "C" NOT NULL,
  ended        boolean NOT NULL,
  updated_at   bigint  NOT NULL,
  entries      integer NOT NULL
) WITH (fillfactor = 80);

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
  run      bigint  NOT NULL,
  seq      integer NOT NULL,
  kind     text    NOT NULL,
  node     text,
  type     text,
  payload  text,
  attempt  integer NOT NULL,
  details  text,
  made_at  bigint  NOT NULL,
  made_by  text    NOT NULL,
  PRIMARY KEY (run, seq)
);

-- What runs are found by. Long values are stood for by their hash.
CREATE TABLE parasol_attribute (
  name       text   COLLATE "C" NOT NULL,
  value      text   COLLATE "C" NOT NULL,
  started_at bigint NOT NULL,
  run        bigint NOT NULL,
  PRIMARY KEY (name, value, started_at, run)
);

CREATE TABLE parasol_definition (
  fingerprint text COLLATE "C" NOT NULL PRIMARY KEY,
  json        text NOT NULL
);
