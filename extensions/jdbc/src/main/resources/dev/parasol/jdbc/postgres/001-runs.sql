-- Instants are nanoseconds since 1970 in UTC; payload, details, attributes and telemetry are JSON.
-- Text is compared byte by byte (collation C): quicker, and the same after an update of the system's locales.

-- updated_at, entries: as of when the row was written. While a run is in one node's hand and stays where it stands, its row is
-- left as it is: the entries tell how far it has come.
-- owner: the node that has it in hand. wake_at: when it wants to be taken in hand. passed_by: nodes that have no code for it,
-- in alphabetical order.
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
  entries      integer NOT NULL,
  owner        text    COLLATE "C",
  wake_at      bigint,
  passed_by    text[]  COLLATE "C",
  ended_at     bigint  GENERATED ALWAYS AS (CASE WHEN ended THEN updated_at END) STORED
) WITH (fillfactor = 80);

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
CREATE INDEX parasol_run_status ON parasol_run ((status || ''), started_at, n);
CREATE INDEX parasol_run_section ON parasol_run (workflow, version, status, started_at, n);

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

-- Who lives, until when by the server's clock.
CREATE TABLE parasol_node (
  node  text   COLLATE "C" NOT NULL PRIMARY KEY,
  until bigint NOT NULL
);

-- What nodes ask each other. A question has an outcome once it is answered.
CREATE TABLE parasol_message (
  n          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id         text   COLLATE "C" NOT NULL UNIQUE,
  asker      text   COLLATE "C" NOT NULL,
  asked      text   COLLATE "C" NOT NULL,
  run_id     text   COLLATE "C" NOT NULL,
  wish       text   NOT NULL,
  event_type text,
  event      text,
  event_id   text,
  outcome    text,
  reason     text
);

CREATE INDEX parasol_message_asked ON parasol_message (asked, n);
CREATE INDEX parasol_message_asker ON parasol_message (asker, n);

-- What operators have decided about versions. The primary key is the fence between two who decide at the same time.
-- share: hundredths of a percent.
CREATE TABLE parasol_version_decision (
  workflow text    COLLATE "C" NOT NULL,
  seq      integer NOT NULL,
  kind     text    NOT NULL,
  version  integer,
  share    integer NOT NULL,
  made_by  text    NOT NULL,
  reason   text    NOT NULL,
  made_at  bigint  NOT NULL,
  PRIMARY KEY (workflow, seq)
);
