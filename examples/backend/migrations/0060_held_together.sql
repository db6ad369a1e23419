-- A number keeps its unit on one line (a no-break space), and litres are written with a capital.
UPDATE products SET
  name = replace(replace(replace(name, ' 毫升', char(160) || '毫升'), ' 流明', char(160) || '流明'), ' 升', char(160) || '升'),
  name_en = replace(replace(replace(replace(name_en, ' ml', char(160) || 'ml'), ' lm', char(160) || 'lm'), '28 l', '28' || char(160) || 'L'), '3 pairs', '3' || char(160) || 'pairs');
UPDATE batches SET
  product = replace(replace(replace(product, ' 千克', char(160) || '千克'), ' 克', char(160) || '克'), ' 毫升', char(160) || '毫升'),
  product_en = replace(replace(replace(product_en, ' kg', char(160) || 'kg'), '100 g', '100' || char(160) || 'g'), ' ml', char(160) || 'ml'),
  amount = replace(amount, ' ', char(160)),
  amount_en = replace(amount_en, ' ', char(160));
UPDATE batch_steps SET place_en = replace(place_en, 'hall 2', 'hall' || char(160) || '2');
UPDATE collections SET place = replace(place, ' · 望京西园南门', '（望京西园南门）');

-- Who was too late to collect gets the money back on a day that can be told.
UPDATE orders SET placed_at = '2026-11-12T15:22:00+08:00' WHERE order_no = 'A1015';
UPDATE collections SET until = '2026-11-20T22:00:00+08:00' WHERE order_no = 'A1015';
INSERT INTO refunds (order_no, amount, reason, reason_en, arrives_by) VALUES ('A1015', 7900, '到期未取货', 'It was not collected in time', '2026-11-27');

-- A1020 with phone 7788 is late, and nobody knows yet by how much.
INSERT INTO orders (order_no, phone_tail, customer, customer_en, status, placed_at, eta, carrier, carrier_en, tracking_no, shipping) VALUES
  ('A1020', '7788', '沈知行', 'Shen Zhixing', 'delayed', '2026-11-15T13:40:00+08:00', NULL, '中通快递', 'ZTO Express', 'ZT7752108839264', 1200);
INSERT INTO order_steps (order_no, position, code, at)
SELECT 'A1020', position, code, CASE WHEN position < 5 THEN '' END FROM order_steps WHERE order_no = 'A1016';
INSERT INTO order_items (order_no, position, sku, quantity, price)
SELECT 'A1020', 1, sku, 1, price FROM products WHERE sku = 'AU-108';

-- Shops pack by day: paid at once, packed and handed over the day after, at the door two days later.
UPDATE order_steps SET at = (
  SELECT CASE order_steps.position
    WHEN 1 THEN o.placed_at
    WHEN 2 THEN strftime('%Y-%m-%dT%H:%M:00+08:00', o.placed_at, '+8 hours', '+2 minutes')
    WHEN 3 THEN strftime('%Y-%m-%dT10:47:00+08:00', o.placed_at, '+8 hours', '+1 day')
    WHEN 4 THEN strftime('%Y-%m-%dT19:33:00+08:00', o.placed_at, '+8 hours', '+1 day')
    ELSE strftime('%Y-%m-%dT13:20:00+08:00', o.placed_at, '+8 hours', '+3 days') END
  FROM orders o WHERE o.order_no = order_steps.order_no)
WHERE at IS NOT NULL AND (order_no BETWEEN 'A1011' AND 'A1016' OR order_no = 'A1020' OR order_no BETWEEN 'A2001' AND 'A2200');
