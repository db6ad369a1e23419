-- A name in Latin letters, where the customer gave one, as orders have it.
ALTER TABLE warranties ADD COLUMN name_en TEXT;
UPDATE warranties SET name_en = 'Shen Yinuo' WHERE number = 'W2610-40718';
UPDATE warranties SET name_en = 'Jiang Shubai' WHERE number = 'W2609-11853';

-- No line ends inside "two-person", and a litre is not taken for a one.
UPDATE products SET name_en = 'Pinevale two' || char(8209) || 'person tent' WHERE sku = 'AU-105';
UPDATE products SET name_en = 'Lightstream backpack, 28' || char(160) || 'L' WHERE sku = 'AU-104';
