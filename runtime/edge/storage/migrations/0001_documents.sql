-- What IT publishes: brands, facts (version ''), services and data blocks (one row a version, never changed).
CREATE TABLE documents (
  brand TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (brand, kind, id, version)
) WITHOUT ROWID;

CREATE TABLE people (
  brand TEXT NOT NULL,
  id TEXT NOT NULL,
  -- JSON: { en, zh-CN }
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  place INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (brand, id)
) WITHOUT ROWID;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  brand TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL
);
CREATE INDEX audit_by_brand ON audit (brand, at);
