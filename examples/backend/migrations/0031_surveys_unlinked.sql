-- Answers stand by themselves: a random name, a day, and what was said. Nothing leads from them to an order, a key or a minute.
DROP TABLE surveys;
CREATE TABLE survey_answers (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  -- JSON: what mattered
  reasons TEXT NOT NULL DEFAULT '[]',
  comment TEXT NOT NULL DEFAULT '',
  complete INTEGER NOT NULL DEFAULT 0
);

-- That an order was asked about, so that nobody is asked too often. It does not say what was answered.
CREATE TABLE survey_asked (
  order_no TEXT PRIMARY KEY,
  customer TEXT NOT NULL,
  day TEXT NOT NULL
);
CREATE INDEX survey_asked_by_customer ON survey_asked (customer, day);

-- Two customers come back within the month: A1017 is A1003's customer, A1018 is A1008's.
INSERT INTO orders (order_no, phone_tail, customer, customer_en, status, placed_at, eta, carrier, carrier_en, tracking_no, shipping) VALUES
  ('A1017', '1357', '周思远', 'Zhou Siyuan', 'delivered', '2026-11-14T09:10:00+08:00', '2026-11-18', '顺丰速运', 'SF Express', 'SF1402733081542', 0),
  ('A1018', '0193', '刘星辰', 'Liu Xingchen', 'delivered', '2026-11-15T17:25:00+08:00', '2026-11-19', '京东物流', 'JD Logistics', 'JD0094431170948', 0);
INSERT INTO order_steps (order_no, position, code, at)
SELECT o.order_no, s.position, s.code, strftime('%Y-%m-%dT%H:%M:00+08:00', o.placed_at, '+8 hours', '+' || ((s.position - 1) * 17) || ' hours')
FROM orders o, (SELECT 1 AS position, 'placed' AS code UNION ALL SELECT 2, 'paid' UNION ALL SELECT 3, 'packed' UNION ALL SELECT 4, 'shipped' UNION ALL SELECT 5, 'delivered') s
WHERE o.order_no IN ('A1017', 'A1018');
INSERT INTO order_items (order_no, position, sku, quantity, price)
SELECT o.order_no, 1, p.sku, 1, p.price FROM orders o JOIN products p ON p.sku = 'AU-106' WHERE o.order_no IN ('A1017', 'A1018');
