-- When each parcel was packed and handed over, and every way an order can travel among the two hundred as well.
ALTER TABLE parcels ADD COLUMN packed_at TEXT;
ALTER TABLE parcels ADD COLUMN shipped_at TEXT;
UPDATE parcels SET packed_at = '2026-11-20T10:12:00+08:00', shipped_at = '2026-11-20T21:35:00+08:00' WHERE order_no = 'A1011' AND position = 1;
UPDATE parcels SET packed_at = '2026-11-21T15:48:00+08:00', shipped_at = '2026-11-22T08:20:00+08:00' WHERE order_no = 'A1011' AND position = 2;
UPDATE parcels SET packed_at = '2026-11-21T11:06:00+08:00', shipped_at = '2026-11-21T22:41:00+08:00' WHERE order_no = 'A1012' AND position = 1;

-- What is still under way was ordered within the last days.
UPDATE orders SET
  placed_at = strftime('%Y-%m-%dT%H:%M:00+08:00', '2026-11-23 08:00', '-' || (substr(order_no, 2) % 6) || ' days', '+' || (substr(order_no, 2) * 7 % 600) || ' minutes'),
  eta = strftime('%Y-%m-%d', '2026-12-02', '-' || (substr(order_no, 2) % 6) || ' days')
WHERE order_no BETWEEN 'A2001' AND 'A2200' AND status IN ('placed', 'packed', 'shipped', 'delayed');
UPDATE order_steps SET at = (SELECT strftime('%Y-%m-%dT%H:%M:00+08:00', o.placed_at, '+8 hours', '+' || ((order_steps.position - 1) * 9) || ' hours') FROM orders o WHERE o.order_no = order_steps.order_no)
WHERE at IS NOT NULL AND order_no IN (SELECT order_no FROM orders WHERE order_no BETWEEN 'A2001' AND 'A2200' AND status IN ('placed', 'packed', 'shipped', 'delayed'));

-- Every other one on its way comes in two parcels; where there are four items, the last is not sent yet.
UPDATE order_items SET parcel = CASE WHEN position = 4 THEN NULL ELSE 2 - position % 2 END
WHERE order_no IN (SELECT o.order_no FROM orders o WHERE o.order_no BETWEEN 'A2001' AND 'A2200' AND o.status = 'shipped' AND substr(o.order_no, 2) % 2 = 1 AND (SELECT COUNT(*) FROM order_items i WHERE i.order_no = o.order_no) > 1);
INSERT INTO parcels (order_no, position, state, carrier, carrier_en, tracking_no, eta, delivered_at, packed_at, shipped_at)
SELECT o.order_no, i.parcel, CASE WHEN i.parcel = 2 THEN CASE substr(o.order_no, 2) % 3 WHEN 0 THEN 'delayed' WHEN 1 THEN 'packed' ELSE 'shipped' END ELSE CASE substr(o.order_no, 2) % 4 WHEN 1 THEN 'delivered' ELSE 'shipped' END END,
  CASE i.parcel WHEN 1 THEN '顺丰速运' ELSE '德邦快递' END, CASE i.parcel WHEN 1 THEN 'SF Express' ELSE 'Deppon Express' END,
  CASE i.parcel WHEN 1 THEN 'SF14' || printf('%011d', substr(o.order_no, 2) * 1739201) ELSE 'DPK30' || printf('%010d', substr(o.order_no, 2) * 918277) END,
  strftime('%Y-%m-%d', o.eta, '+' || (i.parcel - 1) || ' days'),
  CASE WHEN i.parcel = 1 AND substr(o.order_no, 2) % 4 = 1 THEN strftime('%Y-%m-%dT%H:%M:00+08:00', o.placed_at, '+8 hours', '+43 hours') END,
  strftime('%Y-%m-%dT%H:%M:00+08:00', o.placed_at, '+8 hours', '+' || (17 + i.parcel) || ' hours'),
  CASE WHEN i.parcel = 1 OR substr(o.order_no, 2) % 3 <> 1 THEN strftime('%Y-%m-%dT%H:%M:00+08:00', o.placed_at, '+8 hours', '+' || (25 + i.parcel) || ' hours') END
FROM orders o JOIN (SELECT DISTINCT order_no, parcel FROM order_items WHERE parcel IS NOT NULL) i ON i.order_no = o.order_no
WHERE o.order_no BETWEEN 'A2001' AND 'A2200';
UPDATE parcels SET tracking_no = NULL WHERE state = 'packed';

-- Some that were delivered are paid back in part: the price of their first item.
INSERT INTO refunds (order_no, amount, reason, reason_en, arrives_by)
SELECT o.order_no, i.price, CASE substr(o.order_no, 2) % 2 WHEN 0 THEN '其中一件缺货' ELSE '其中一件已退回' END, CASE substr(o.order_no, 2) % 2 WHEN 0 THEN 'One item was out of stock' ELSE 'One item came back to us' END,
  strftime('%Y-%m-%d', '2026-11-28', '+' || (substr(o.order_no, 2) % 7) || ' days')
FROM orders o JOIN order_items i ON i.order_no = o.order_no AND i.position = 1
WHERE o.order_no BETWEEN 'A2001' AND 'A2200' AND o.status = 'delivered' AND substr(o.order_no, 2) % 13 = 0;

-- What is packed waits, every other one, at a store; some of the delivered in a locker.
INSERT INTO collections (order_no, kind, code, place, place_en, address, address_en, until)
SELECT order_no, CASE status WHEN 'packed' THEN 'store' ELSE 'locker' END, printf('%04d %04d', substr(order_no, 2) * 7919 % 10000, substr(order_no, 2) * 3571 % 10000),
  CASE status WHEN 'packed' THEN '极光生活静安旗舰店' ELSE '丰巢智能柜 · 望京西园南门' END, CASE status WHEN 'packed' THEN 'Aurora Jing''an flagship' ELSE 'Hive Box locker, Wangjing West, south gate' END,
  CASE status WHEN 'packed' THEN '上海市静安区南京西路 1618 号 3 层' ELSE '北京市朝阳区望京西园三区南门' END,
  CASE status WHEN 'packed' THEN '3F, 1618 West Nanjing Road, Jing''an, Shanghai' ELSE 'South gate, Wangjing Xiyuan Block 3, Chaoyang, Beijing' END, NULL
FROM orders WHERE order_no BETWEEN 'A2001' AND 'A2200' AND ((status = 'packed' AND substr(order_no, 2) % 2 = 0) OR (status = 'delivered' AND substr(order_no, 2) % 17 = 0 AND order_no NOT IN (SELECT order_no FROM refunds)));
