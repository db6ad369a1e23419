-- Receipts that came with a deed: fetched while their address still stood, because it ends within the hour.
CREATE TABLE proofs (
  -- a registration's number, or a case's
  about TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  content BLOB NOT NULL,
  at TEXT NOT NULL
);
