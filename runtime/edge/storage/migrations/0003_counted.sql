-- Events that are in the figures already: a queue hands a message over at least once, not exactly once.
CREATE TABLE counted (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX counted_by_time ON counted (at);
