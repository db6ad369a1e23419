-- Deeds by their idempotency key: what was answered stays the answer, and can be asked for again.
CREATE TABLE deeds (
  key TEXT PRIMARY KEY,
  -- NULL: under way
  status INTEGER,
  -- JSON
  answer TEXT,
  at TEXT NOT NULL
);

-- Every serial number that was made: of which product, since when it has been sold, how many months its warranty runs.
CREATE TABLE serials (
  serial TEXT PRIMARY KEY,
  sku TEXT NOT NULL REFERENCES products (sku),
  sold_since TEXT NOT NULL,
  months INTEGER NOT NULL
);

CREATE TABLE warranties (
  number TEXT PRIMARY KEY,
  serial TEXT NOT NULL UNIQUE REFERENCES serials (serial),
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  bought_on TEXT NOT NULL,
  until TEXT NOT NULL,
  proof TEXT,
  registered_at TEXT NOT NULL
);

-- Work for the brand's people: who wants what, about what, and by when they hear of it.
CREATE TABLE cases (
  number TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  contact TEXT NOT NULL,
  text TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  closed_at TEXT
);
CREATE INDEX cases_by_contact ON cases (contact, closed_at);

-- Fourteen pieces of each of the sixteen products: S101-10037, S101-10074, …
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 14)
INSERT INTO serials (serial, sku, sold_since, months)
SELECT 'S' || substr(sku, 4) || '-' || (10000 + i * 37), sku, strftime('%Y-%m-%d', '2024-03-01', '+' || (i * 2) || ' months'), CASE substr(sku, 6) % 3 WHEN 0 THEN 12 WHEN 1 THEN 24 ELSE 36 END
FROM products, n;

-- Somebody has S105-10074 already; its owner's phone ends in 8899.
INSERT INTO warranties (number, serial, name, phone, bought_on, until, registered_at) VALUES
  ('W2610-40718', 'S105-10074', '沈一诺', '13900008899', '2026-10-05', '2029-10-05', '2026-10-06T10:20:00+08:00'),
  ('W2609-11853', 'S107-10111', '江述白', '13700002468', '2026-09-12', '2027-09-12', '2026-09-13T18:02:00+08:00');
