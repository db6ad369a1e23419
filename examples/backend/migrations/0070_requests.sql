-- What an idempotency key came with first: both as hashes with the key in them, so that nobody who has the table can try what may have been sent.
CREATE TABLE requests (
  key_hash TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL
) WITHOUT ROWID;
