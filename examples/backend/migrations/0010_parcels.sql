-- How an order travels when it is more than one parcel, is collected, waits in a locker, or is paid back in part.
CREATE TABLE parcels (
  order_no TEXT NOT NULL REFERENCES orders (order_no),
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('packed', 'shipped', 'delayed', 'delivered')),
  carrier TEXT NOT NULL,
  carrier_en TEXT NOT NULL,
  tracking_no TEXT,
  eta TEXT,
  delivered_at TEXT,
  PRIMARY KEY (order_no, position)
);

-- Which parcel an item is in; NULL: in the only one, or (of an order with parcels) not sent yet.
ALTER TABLE order_items ADD COLUMN parcel INTEGER;

CREATE TABLE refunds (
  order_no TEXT PRIMARY KEY REFERENCES orders (order_no),
  -- cents
  amount INTEGER NOT NULL,
  reason TEXT NOT NULL,
  reason_en TEXT NOT NULL,
  arrives_by TEXT NOT NULL
);

-- Where an order waits for its customer: a store's counter or a locker.
CREATE TABLE collections (
  order_no TEXT PRIMARY KEY REFERENCES orders (order_no),
  kind TEXT NOT NULL CHECK (kind IN ('store', 'locker')),
  code TEXT NOT NULL,
  place TEXT NOT NULL,
  place_en TEXT NOT NULL,
  address TEXT NOT NULL,
  address_en TEXT NOT NULL,
  -- NULL: three days from whenever it is asked, so that the example never grows old
  until TEXT
);

-- A1011 in two parcels, A1012 in part, A1013 paid back in part, A1014 to be collected, A1015 collected too late, A1016 in a locker.
INSERT INTO orders (order_no, phone_tail, customer, customer_en, status, placed_at, eta, carrier, carrier_en, tracking_no, shipping) VALUES
  ('A1011', '1122', '唐之遥', 'Tang Zhiyao', 'shipped', '2026-11-18T12:05:00+08:00', '2026-11-29', NULL, NULL, NULL, 0),
  ('A1012', '2233', '许嘉言', 'Xu Jiayan', 'shipped', '2026-11-19T19:40:00+08:00', '2026-12-03', NULL, NULL, NULL, 0),
  ('A1013', '3344', '白若汐', 'Bai Ruoxi', 'delivered', '2026-11-08T10:12:00+08:00', '2026-11-12', '顺丰速运', 'SF Express', 'SF1402700417729', 0),
  ('A1014', '4455', '宋清和', 'Song Qinghe', 'packed', '2026-11-21T09:30:00+08:00', NULL, NULL, NULL, NULL, 0),
  ('A1015', '5566', '罗安之', 'Luo Anzhi', 'packed', '2026-11-02T15:22:00+08:00', NULL, NULL, NULL, NULL, 0),
  ('A1016', '6677', '高予墨', 'Gao Yumo', 'delivered', '2026-11-20T21:50:00+08:00', '2026-11-24', '京东物流', 'JD Logistics', 'JD0094452216073', 0);

INSERT INTO order_steps (order_no, position, code, at)
SELECT o.order_no, s.position, s.code, CASE WHEN s.position <= CASE o.status WHEN 'packed' THEN 3 WHEN 'shipped' THEN 4 ELSE 5 END THEN strftime('%Y-%m-%dT%H:%M:00+08:00', o.placed_at, '+8 hours', '+' || ((s.position - 1) * 17) || ' hours') END
FROM orders o, (SELECT 1 AS position, 'placed' AS code UNION ALL SELECT 2, 'paid' UNION ALL SELECT 3, 'packed' UNION ALL SELECT 4, 'shipped' UNION ALL SELECT 5, 'delivered') s
WHERE o.order_no BETWEEN 'A1011' AND 'A1016';

WITH lines (order_no, position, sku, quantity, parcel) AS (VALUES
  ('A1011', 1, 'AU-101', 1, 1), ('A1011', 2, 'AU-106', 2, 1), ('A1011', 3, 'AU-113', 1, 2),
  ('A1012', 1, 'AU-105', 1, 1), ('A1012', 2, 'AU-112', 1, NULL), ('A1012', 3, 'AU-116', 2, NULL),
  ('A1013', 1, 'AU-107', 1, NULL), ('A1013', 2, 'AU-102', 2, NULL),
  ('A1014', 1, 'AU-104', 1, NULL), ('A1014', 2, 'AU-115', 1, NULL),
  ('A1015', 1, 'AU-109', 1, NULL),
  ('A1016', 1, 'AU-110', 1, NULL), ('A1016', 2, 'AU-111', 2, NULL)
)
INSERT INTO order_items (order_no, position, sku, quantity, price, parcel)
SELECT lines.order_no, lines.position, lines.sku, lines.quantity, products.price, lines.parcel FROM lines JOIN products ON products.sku = lines.sku;

INSERT INTO parcels (order_no, position, state, carrier, carrier_en, tracking_no, eta, delivered_at) VALUES
  ('A1011', 1, 'delivered', '顺丰速运', 'SF Express', 'SF1402784410926', '2026-11-22', '2026-11-22T14:18:00+08:00'),
  ('A1011', 2, 'delayed', '德邦快递', 'Deppon Express', 'DPK302664178820', '2026-11-29', NULL),
  ('A1012', 1, 'shipped', '京东物流', 'JD Logistics', 'JD0094448170365', '2026-11-26', NULL);

INSERT INTO refunds (order_no, amount, reason, reason_en, arrives_by) VALUES
  ('A1013', 16900, '其中一只保温杯到货时破损', 'One of the bottles arrived broken', '2026-11-28');

INSERT INTO collections (order_no, kind, code, place, place_en, address, address_en, until) VALUES
  ('A1014', 'store', '7402 1859', '极光生活静安旗舰店', 'Aurora Jing''an flagship', '上海市静安区南京西路 1618 号 3 层', '3F, 1618 West Nanjing Road, Jing''an, Shanghai', NULL),
  ('A1015', 'store', '3318 6027', '极光生活徐家汇店', 'Aurora Xujiahui', '上海市徐汇区虹桥路 21 号 2 层', '2F, 21 Hongqiao Road, Xuhui, Shanghai', '2026-11-12T22:00:00+08:00'),
  ('A1016', 'locker', '5091 7736', '丰巢智能柜 · 望京西园南门', 'Hive Box locker, Wangjing West, south gate', '北京市朝阳区望京西园三区南门', 'South gate, Wangjing Xiyuan Block 3, Chaoyang, Beijing', NULL);

-- Two hundred more, so that looking up is looking among many: A2001 … A2200, the phone is (i × 37) mod 10000.
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200),
  names (k, zh, en) AS (VALUES (0, '李明远', 'Li Mingyuan'), (1, '张雨桐', 'Zhang Yutong'), (2, '黄子轩', 'Huang Zixuan'), (3, '杨静怡', 'Yang Jingyi'), (4, '吴浩然', 'Wu Haoran'), (5, '徐晓丹', 'Xu Xiaodan'), (6, '马天宇', 'Ma Tianyu'), (7, '朱可欣', 'Zhu Kexin'), (8, '胡一鸣', 'Hu Yiming'), (9, '郭思敏', 'Guo Simin')),
  states (k, state) AS (VALUES (0, 'delivered'), (1, 'shipped'), (2, 'delivered'), (3, 'packed'), (4, 'delivered'), (5, 'delayed'), (6, 'delivered'), (7, 'placed'), (8, 'shipped'), (9, 'cancelled'), (10, 'delivered'))
INSERT INTO orders (order_no, phone_tail, customer, customer_en, status, placed_at, eta, carrier, carrier_en, tracking_no, shipping)
SELECT 'A' || (2000 + i), printf('%04d', (i * 37) % 10000), names.zh, names.en, states.state,
  strftime('%Y-%m-%dT%H:%M:00+08:00', '2026-11-22 08:00', '-' || (i % 60) || ' days', '+' || (i * 7 % 600) || ' minutes'),
  CASE states.state WHEN 'cancelled' THEN NULL ELSE strftime('%Y-%m-%d', '2026-11-27', '-' || (i % 60) || ' days') END,
  CASE WHEN states.state IN ('shipped', 'delayed', 'delivered') THEN '中通快递' END, CASE WHEN states.state IN ('shipped', 'delayed', 'delivered') THEN 'ZTO Express' END,
  CASE WHEN states.state IN ('shipped', 'delayed', 'delivered') THEN 'ZT77' || printf('%011d', i * 9176543) END, CASE i % 3 WHEN 0 THEN 1200 ELSE 0 END
FROM n JOIN names ON names.k = i % 10 JOIN states ON states.k = i % 11;

INSERT INTO order_steps (order_no, position, code, at)
SELECT o.order_no, s.position, s.code, CASE WHEN s.position <= CASE o.status WHEN 'placed' THEN 1 WHEN 'cancelled' THEN 2 WHEN 'packed' THEN 3 WHEN 'delivered' THEN 5 ELSE 4 END THEN strftime('%Y-%m-%dT%H:%M:00+08:00', o.placed_at, '+8 hours', '+' || ((s.position - 1) * 19) || ' hours') END
FROM orders o, (SELECT 1 AS position, 'placed' AS code UNION ALL SELECT 2, 'paid' UNION ALL SELECT 3, 'packed' UNION ALL SELECT 4, 'shipped' UNION ALL SELECT 5, 'delivered') s
WHERE o.order_no > 'A2000' AND o.order_no <= 'A2200';

WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200), l (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM l WHERE k < 4)
INSERT INTO order_items (order_no, position, sku, quantity, price)
SELECT 'A' || (2000 + i), k, products.sku, 1 + (i + k) % 2, products.price FROM n, l JOIN products ON products.sku = 'AU-' || (101 + (i * 5 + k * 3) % 16) WHERE k <= 1 + i % 4;
