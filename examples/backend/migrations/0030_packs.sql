-- Batches of food, where each comes from, and its packs. Every pack has a code of its own; every check of one is written down,
-- with the city at most and never with a person.
CREATE TABLE batches (
  lot TEXT PRIMARY KEY,
  -- 14 digits, the last one checks the others
  gtin TEXT NOT NULL,
  product TEXT NOT NULL,
  product_en TEXT NOT NULL,
  made_on TEXT NOT NULL,
  best_before TEXT NOT NULL,
  amount TEXT NOT NULL,
  amount_en TEXT NOT NULL,
  recalled_on TEXT,
  recall_reason TEXT,
  recall_reason_en TEXT
);

CREATE TABLE batch_steps (
  lot TEXT NOT NULL REFERENCES batches (lot),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  title_en TEXT NOT NULL,
  place TEXT NOT NULL,
  place_en TEXT NOT NULL,
  on_day TEXT NOT NULL,
  PRIMARY KEY (lot, position)
);

CREATE TABLE certificates (
  lot TEXT NOT NULL REFERENCES batches (lot),
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  number TEXT NOT NULL,
  issuer TEXT NOT NULL,
  issuer_en TEXT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (lot, number)
);

CREATE TABLE packs (
  serial TEXT PRIMARY KEY,
  lot TEXT NOT NULL REFERENCES batches (lot)
);

CREATE TABLE scans (
  serial TEXT NOT NULL REFERENCES packs (serial),
  nth INTEGER NOT NULL,
  at TEXT NOT NULL,
  -- a city, where the customer said one
  place TEXT NOT NULL,
  PRIMARY KEY (serial, nth)
);

INSERT INTO batches (lot, gtin, product, product_en, made_on, best_before, amount, amount_en, recalled_on, recall_reason, recall_reason_en) VALUES
  ('WC2609A', '09506000135014', '五常稻花香米 2.5 千克', 'Wuchang fragrant rice, 2.5 kg', '2026-09-28', '2027-09-27', '8.2 吨', '8.2 t', NULL, NULL, NULL),
  ('WC2609B', '09506000135014', '五常稻花香米 2.5 千克', 'Wuchang fragrant rice, 2.5 kg', '2026-09-30', '2027-09-29', '7.6 吨', '7.6 t', NULL, NULL, NULL),
  ('WC2510A', '09506000135014', '五常稻花香米 2.5 千克', 'Wuchang fragrant rice, 2.5 kg', '2025-10-02', '2026-10-01', '8 吨', '8.0 t', NULL, NULL, NULL),
  ('LJ2603A', '09506000135021', '明前西湖龙井 100 克', 'Longjing spring tea, 100 g', '2026-03-27', '2028-03-26', '420 千克', '420 kg', NULL, NULL, NULL),
  ('LJ2603B', '09506000135021', '明前西湖龙井 100 克', 'Longjing spring tea, 100 g', '2026-03-30', '2028-03-29', '365 千克', '365 kg', NULL, NULL, NULL),
  ('SC2511A', '09506000135038', '冷榨山茶油 500 毫升', 'Cold-pressed camellia oil, 500 ml', '2025-11-18', '2027-05-17', '3.1 吨', '3.1 t', NULL, NULL, NULL),
  ('SC2511B', '09506000135038', '冷榨山茶油 500 毫升', 'Cold-pressed camellia oil, 500 ml', '2025-11-21', '2027-05-20', '2.9 吨', '2.9 t', '2026-11-12', '一批瓶盖密封不严，油可能变质。', 'Some caps of this batch do not seal, so the oil may have gone off.'),
  ('SC2601A', '09506000135038', '冷榨山茶油 500 毫升', 'Cold-pressed camellia oil, 500 ml', '2026-01-09', '2027-07-08', '3.4 吨', '3.4 t', NULL, NULL, NULL);

INSERT INTO batch_steps (lot, position, title, title_en, place, place_en, on_day) VALUES
  ('WC2609A', 1, '收割', 'Harvested', '黑龙江五常，龙凤山乡合作社', 'Longfengshan cooperative, Wuchang, Heilongjiang', '2026-09-19'),
  ('WC2609A', 2, '烘干与检测', 'Dried and tested', '五常市粮食检测站', 'Grain testing station, Wuchang', '2026-09-23'),
  ('WC2609A', 3, '碾米', 'Milled', '五常稻源米业二号车间', 'Daoyuan mill, hall 2, Wuchang', '2026-09-27'),
  ('WC2609A', 4, '装袋赋码', 'Packed and coded', '五常稻源米业', 'Daoyuan mill, Wuchang', '2026-09-28'),
  ('WC2609A', 5, '入库', 'Into the warehouse', '杭州中心仓', 'Central warehouse, Hangzhou', '2026-10-04'),
  ('WC2609A', 6, '到店', 'In the stores', '浙江、江苏、上海门店', 'Stores in Zhejiang, Jiangsu and Shanghai', '2026-10-09'),
  ('WC2609B', 1, '收割', 'Harvested', '黑龙江五常，龙凤山乡合作社', 'Longfengshan cooperative, Wuchang, Heilongjiang', '2026-09-21'),
  ('WC2609B', 2, '烘干与检测', 'Dried and tested', '五常市粮食检测站', 'Grain testing station, Wuchang', '2026-09-25'),
  ('WC2609B', 3, '碾米', 'Milled', '五常稻源米业二号车间', 'Daoyuan mill, hall 2, Wuchang', '2026-09-29'),
  ('WC2609B', 4, '装袋赋码', 'Packed and coded', '五常稻源米业', 'Daoyuan mill, Wuchang', '2026-09-30'),
  ('WC2609B', 5, '入库', 'Into the warehouse', '杭州中心仓', 'Central warehouse, Hangzhou', '2026-10-06'),
  ('WC2609B', 6, '到店', 'In the stores', '浙江、江苏、上海门店', 'Stores in Zhejiang, Jiangsu and Shanghai', '2026-10-11'),
  ('WC2510A', 1, '收割', 'Harvested', '黑龙江五常，龙凤山乡合作社', 'Longfengshan cooperative, Wuchang, Heilongjiang', '2025-09-23'),
  ('WC2510A', 2, '烘干与检测', 'Dried and tested', '五常市粮食检测站', 'Grain testing station, Wuchang', '2025-09-27'),
  ('WC2510A', 3, '碾米', 'Milled', '五常稻源米业二号车间', 'Daoyuan mill, hall 2, Wuchang', '2025-10-01'),
  ('WC2510A', 4, '装袋赋码', 'Packed and coded', '五常稻源米业', 'Daoyuan mill, Wuchang', '2025-10-02'),
  ('WC2510A', 5, '入库', 'Into the warehouse', '杭州中心仓', 'Central warehouse, Hangzhou', '2025-10-08'),
  ('WC2510A', 6, '到店', 'In the stores', '浙江、江苏、上海门店', 'Stores in Zhejiang, Jiangsu and Shanghai', '2025-10-13'),
  ('LJ2603A', 1, '采摘', 'Picked', '杭州西湖区梅家坞茶园', 'Meijiawu gardens, Hangzhou', '2026-03-25'),
  ('LJ2603A', 2, '手工炒制', 'Pan-fired by hand', '梅家坞茶坊', 'Meijiawu tea house, Hangzhou', '2026-03-26'),
  ('LJ2603A', 3, '农残检测', 'Tested for residues', '浙江省茶叶质检中心', 'Provincial tea laboratory, Zhejiang', '2026-03-26'),
  ('LJ2603A', 4, '装罐赋码', 'Packed and coded', '杭州西湖茶厂', 'West Lake tea works, Hangzhou', '2026-03-27'),
  ('LJ2603A', 5, '到店', 'In the stores', '全国门店', 'Stores all over China', '2026-04-03'),
  ('LJ2603B', 1, '采摘', 'Picked', '杭州西湖区梅家坞茶园', 'Meijiawu gardens, Hangzhou', '2026-03-28'),
  ('LJ2603B', 2, '手工炒制', 'Pan-fired by hand', '梅家坞茶坊', 'Meijiawu tea house, Hangzhou', '2026-03-29'),
  ('LJ2603B', 3, '农残检测', 'Tested for residues', '浙江省茶叶质检中心', 'Provincial tea laboratory, Zhejiang', '2026-03-29'),
  ('LJ2603B', 4, '装罐赋码', 'Packed and coded', '杭州西湖茶厂', 'West Lake tea works, Hangzhou', '2026-03-30'),
  ('LJ2603B', 5, '到店', 'In the stores', '全国门店', 'Stores all over China', '2026-04-06'),
  ('SC2511A', 1, '采果', 'Fruit gathered', '江西赣州兴国山茶林', 'Camellia woods of Xingguo, Jiangxi', '2025-10-25'),
  ('SC2511A', 2, '晾晒脱壳', 'Dried and shelled', '兴国油茶合作社', 'Xingguo cooperative, Jiangxi', '2025-11-06'),
  ('SC2511A', 3, '冷榨', 'Cold-pressed', '赣南油坊', 'Gannan oil mill, Ganzhou', '2025-11-15'),
  ('SC2511A', 4, '检测', 'Tested', '赣州市食品检验院', 'Food laboratory, Ganzhou', '2025-11-16'),
  ('SC2511A', 5, '灌装赋码', 'Filled and coded', '赣南油坊', 'Gannan oil mill, Ganzhou', '2025-11-18'),
  ('SC2511A', 6, '到店', 'In the stores', '华东、华南门店', 'Stores in East and South China', '2025-12-01'),
  ('SC2511B', 1, '采果', 'Fruit gathered', '江西赣州兴国山茶林', 'Camellia woods of Xingguo, Jiangxi', '2025-10-28'),
  ('SC2511B', 2, '晾晒脱壳', 'Dried and shelled', '兴国油茶合作社', 'Xingguo cooperative, Jiangxi', '2025-11-09'),
  ('SC2511B', 3, '冷榨', 'Cold-pressed', '赣南油坊', 'Gannan oil mill, Ganzhou', '2025-11-18'),
  ('SC2511B', 4, '检测', 'Tested', '赣州市食品检验院', 'Food laboratory, Ganzhou', '2025-11-19'),
  ('SC2511B', 5, '灌装赋码', 'Filled and coded', '赣南油坊', 'Gannan oil mill, Ganzhou', '2025-11-21'),
  ('SC2511B', 6, '到店', 'In the stores', '华东、华南门店', 'Stores in East and South China', '2025-12-04'),
  ('SC2601A', 1, '采果', 'Fruit gathered', '江西赣州兴国山茶林', 'Camellia woods of Xingguo, Jiangxi', '2025-12-16'),
  ('SC2601A', 2, '晾晒脱壳', 'Dried and shelled', '兴国油茶合作社', 'Xingguo cooperative, Jiangxi', '2025-12-28'),
  ('SC2601A', 3, '冷榨', 'Cold-pressed', '赣南油坊', 'Gannan oil mill, Ganzhou', '2026-01-06'),
  ('SC2601A', 4, '检测', 'Tested', '赣州市食品检验院', 'Food laboratory, Ganzhou', '2026-01-07'),
  ('SC2601A', 5, '灌装赋码', 'Filled and coded', '赣南油坊', 'Gannan oil mill, Ganzhou', '2026-01-09'),
  ('SC2601A', 6, '到店', 'In the stores', '华东、华南门店', 'Stores in East and South China', '2026-01-22');

INSERT INTO certificates (lot, name, name_en, number, issuer, issuer_en, until) VALUES
  ('WC2609A', '绿色食品认证', 'Green Food certificate', 'LB-03-26018', '中国绿色食品发展中心', 'China Green Food Development Centre', '2028-06-30'),
  ('WC2609A', '地理标志产品', 'Protected origin', 'GI-0054', '国家知识产权局', 'CNIPA', '2030-12-31'),
  ('WC2609B', '绿色食品认证', 'Green Food certificate', 'LB-03-26018', '中国绿色食品发展中心', 'China Green Food Development Centre', '2028-06-30'),
  ('WC2609B', '地理标志产品', 'Protected origin', 'GI-0054', '国家知识产权局', 'CNIPA', '2030-12-31'),
  ('WC2510A', '绿色食品认证', 'Green Food certificate', 'LB-03-26018', '中国绿色食品发展中心', 'China Green Food Development Centre', '2028-06-30'),
  ('WC2510A', '地理标志产品', 'Protected origin', 'GI-0054', '国家知识产权局', 'CNIPA', '2030-12-31'),
  ('LJ2603A', '有机产品认证', 'Organic certificate', 'ORG-26-3307', '方圆标志认证集团', 'CQM', '2027-02-28'),
  ('LJ2603A', '地理标志产品', 'Protected origin', 'GI-0036', '国家知识产权局', 'CNIPA', '2030-12-31'),
  ('LJ2603B', '有机产品认证', 'Organic certificate', 'ORG-26-3307', '方圆标志认证集团', 'CQM', '2027-02-28'),
  ('LJ2603B', '地理标志产品', 'Protected origin', 'GI-0036', '国家知识产权局', 'CNIPA', '2030-12-31'),
  ('SC2511A', '有机产品认证', 'Organic certificate', 'ORG-25-8121', '方圆标志认证集团', 'CQM', '2027-10-31'),
  ('SC2511B', '有机产品认证', 'Organic certificate', 'ORG-25-8121', '方圆标志认证集团', 'CQM', '2027-10-31'),
  ('SC2601A', '有机产品认证', 'Organic certificate', 'ORG-25-8121', '方圆标志认证集团', 'CQM', '2027-10-31');

-- Thirty packs of each batch: RA100037, RA100074, …
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30),
  letters (letter, lot) AS (VALUES ('RA', 'WC2609A'), ('RB', 'WC2609B'), ('RC', 'WC2510A'), ('TA', 'LJ2603A'), ('TB', 'LJ2603B'), ('OA', 'SC2511A'), ('OB', 'SC2511B'), ('OC', 'SC2601A'))
INSERT INTO packs (serial, lot) SELECT letter || (100000 + i * 37), lot FROM letters, n;

-- Some have been checked before: one by its buyer alone, one in the family, one more often than a single pack would be.
INSERT INTO scans (serial, nth, at, place) VALUES
  ('RA100074', 1, '2026-10-18T11:42:00.000Z', '杭州'),
  ('TA100074', 1, '2026-05-02T03:15:00.000Z', '上海'), ('TA100074', 2, '2026-05-02T03:21:00.000Z', '上海');

WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 14)
INSERT INTO scans (serial, nth, at, place)
SELECT 'TB100074', i, strftime('%Y-%m-%dT%H:%M:%fZ', '2026-04-20 02:00:00', '+' || (i * i) || ' days'), CASE i % 3 WHEN 1 THEN '广州' WHEN 2 THEN '沈阳' ELSE '' END FROM n;
