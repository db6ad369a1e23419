CREATE TABLE apps (
  brand TEXT NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  revision INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (brand, id)
);

-- Immutable. KV holds a copy of each body; this is the truth.
CREATE TABLE releases (
  hash TEXT PRIMARY KEY,
  brand TEXT NOT NULL,
  app TEXT NOT NULL,
  number INTEGER NOT NULL,
  body TEXT NOT NULL,
  published_by TEXT NOT NULL,
  published_at TEXT NOT NULL,
  UNIQUE (brand, app, number)
);

-- Which release customers see; NULL: closed. `generation` is what compare-and-set compares.
CREATE TABLE live (
  brand TEXT NOT NULL,
  app TEXT NOT NULL,
  release TEXT,
  generation INTEGER NOT NULL,
  moved_by TEXT NOT NULL,
  moved_at TEXT NOT NULL,
  PRIMARY KEY (brand, app)
) WITHOUT ROWID;

CREATE TABLE figures (
  brand TEXT NOT NULL,
  app TEXT NOT NULL,
  day TEXT NOT NULL,
  what TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (brand, app, day, what)
) WITHOUT ROWID;
