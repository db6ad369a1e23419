-- A batch on sale whose story nobody has written down yet, and its packs: TC100037, TC100074, …
INSERT INTO batches (lot, gtin, product, product_en, made_on, best_before, amount, amount_en, recalled_on, recall_reason, recall_reason_en) VALUES
  ('LJ2604A', '09506000135021', '明前西湖龙井 100 克', 'Longjing spring tea, 100 g', '2026-04-03', '2028-04-02', '310 千克', '310 kg', NULL, NULL, NULL);
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30)
INSERT INTO packs (serial, lot) SELECT 'TC' || (100000 + i * 37), 'LJ2604A' FROM n;
