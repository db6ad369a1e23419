-- The knowledge base: articles by topic and product, with who answers for them and how long they hold.
CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  topic TEXT NOT NULL,
  -- NULL: not about one product
  product TEXT,
  model TEXT,
  -- country it holds for; NULL: everywhere
  region TEXT,
  owner TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  updated_on TEXT NOT NULL,
  title TEXT NOT NULL,
  title_en TEXT NOT NULL,
  keywords TEXT NOT NULL,
  keywords_en TEXT NOT NULL,
  answer TEXT NOT NULL,
  answer_en TEXT NOT NULL,
  -- JSON: what to do, one after the other
  steps TEXT NOT NULL,
  steps_en TEXT NOT NULL,
  -- version of the tokeniser that indexed it (search/tokens.ts); 0: not yet, or it was changed since
  indexed INTEGER NOT NULL DEFAULT 0
);
CREATE TRIGGER article_changed AFTER UPDATE OF title, title_en, keywords, keywords_en, answer, answer_en, steps, steps_en ON articles BEGIN UPDATE articles SET indexed = 0 WHERE id = new.id; END;

-- Words as tokens.ts cuts them, Chinese in pairs of characters: neither unicode61 nor trigram finds a word of two by itself.
CREATE VIRTUAL TABLE article_index USING fts5(title, keywords, body, initials, tokenize = 'unicode61');
CREATE VIRTUAL TABLE article_words USING fts5vocab(article_index, 'row');

-- Words that mean the same to who asks.
CREATE TABLE synonyms (
  word TEXT PRIMARY KEY,
  meaning INTEGER NOT NULL
);

-- What people looked for and did not find. Long numbers and addresses are never kept.
CREATE TABLE searches_without_result (
  query TEXT PRIMARY KEY,
  times INTEGER NOT NULL,
  last_at TEXT NOT NULL
);

CREATE TABLE new_products (
  key TEXT PRIMARY KEY, name TEXT, name_en TEXT, model TEXT
);
INSERT INTO new_products VALUES
  ('shoes', '云径越野跑鞋', 'Cloudpath trail shoes', 'AU-101'),
  ('bottle', '暖芯保温杯', 'Warmcore bottle', 'AU-102'),
  ('lamp', '萤火头灯', 'Firefly headlamp', 'AU-103'),
  ('pack', '轻川背包', 'Lightstream backpack', 'AU-104'),
  ('tent', '松谷帐篷', 'Pinevale tent', 'AU-105'),
  ('socks', '美利奴羊毛袜', 'Merino socks', 'AU-106'),
  ('down', '远岭羽绒服', 'Farridge down jacket', 'AU-107'),
  ('stove', '野炊炉', 'Camp stove', 'AU-108'),
  ('blanket', '四季羊毛毯', 'Four seasons wool blanket', 'AU-110'),
  ('kettle', '手冲细口壶', 'Pour-over kettle', 'AU-112'),
  ('chair', '折叠月亮椅', 'Folding moon chair', 'AU-113'),
  ('poles', '碳素登山杖', 'Carbon trekking poles', 'AU-114');

-- %p% is the product, %f% what holds for this product alone.
CREATE TABLE new_topics (
  key TEXT PRIMARY KEY, owner TEXT, title TEXT, title_en TEXT, keywords TEXT, keywords_en TEXT, answer TEXT, answer_en TEXT, steps TEXT, steps_en TEXT, particular INTEGER
);
INSERT INTO new_topics VALUES
  ('return', 'after-sales@aurora.example', '%p%怎么退货', '%p%: returning it', '退货申请 退回 退款', 'return refund send back', '签收后 30 天内，%p%没有使用痕迹、配件齐全即可免费退货。退款在仓库验收后 3 个工作日内原路退回。', 'You can return this product free of charge within 30 days, unused and complete. We refund you the way you paid within 3 working days of checking it.', '["在“我的订单”里选择商品，提交退货申请", "把商品和配件装回原包装", "预约上门取件，或交到任意一家门店"]', '["Choose the item under “My orders” and ask for a return", "Put it back in its packaging with all parts", "Book a collection, or hand it in at any store"]', 0),
  ('exchange', 'after-sales@aurora.example', '%p%怎么换货', '%p%: exchanging it', '换货 换颜色 调换', 'exchange swap colour', '签收后 30 天内可以换一次颜色或规格，来回运费由我们承担。换货的%p%在收到旧件后 2 天内发出。', 'Within 30 days you can change colour or version once; we pay the postage both ways. The new one leaves our warehouse within 2 days of the old one arriving.', '["在订单页选择“换货”，选好新的颜色或规格", "等快递员上门时交出旧件", "在订单页查看新件的运单号"]', '["Choose “Exchange” on the order page and pick the new version", "Hand the old one to the courier", "Follow the new parcel on the order page"]', 0),
  ('warranty', 'repair@aurora.example', '%p%保修多久', '%p%: how long the warranty is', '保修期 质保 三包', 'warranty guarantee how long', '%f%保修从签收当天算起，人为损坏和正常磨损不在保修范围。', '%f% It begins on the day you receive it. Wear and damage by accident are not covered.', '[]', '[]', 1),
  ('register', 'repair@aurora.example', '%p%怎么登记保修', '%p%: registering the warranty', '保修登记 序列号 注册', 'register warranty serial number', '购买后 60 天内登记，保修凭证会一直留在您的手机里，不用再找小票。序列号印在吊牌和商品内侧的标签上。', 'Register within 60 days of buying and you never need the receipt again. The serial number is on the tag and on the label inside.', '["打开“保修登记”", "选择商品，输入序列号和购买日期", "保存保修凭证"]', '["Open “Warranty registration”", "Choose the product, type its serial number and the day you bought it", "Keep the certificate"]', 0),
  ('broken', 'after-sales@aurora.example', '收到的%p%有破损', '%p%: it arrived damaged', '破损 坏了 少件 质量问题', 'damaged broken missing faulty', '请在签收后 14 天内告诉我们，补发还是退款由您决定，不需要先寄回。', 'Tell us within 14 days of delivery. You choose a replacement or a refund, and need not send anything back first.', '["拍下破损处和外包装", "在订单页选择“有破损或少件”，上传照片", "当天会有客服与您确认"]', '["Photograph the damage and the parcel", "Choose “Damaged or missing” on the order page and add the photos", "We get back to you the same day"]', 0),
  ('delivery', 'logistics@aurora.example', '%p%多久能送到', '%p%: how long delivery takes', '发货 快递 物流 几天到', 'delivery shipping how long', '现货的%p%当天 16 点前下单当天发出，江浙沪次日达，其他地区 2 到 4 天，新疆和西藏 5 到 7 天。', 'What is in stock leaves the same day when ordered before 16:00. It arrives the next day around Shanghai, in 2 to 4 days elsewhere, in 5 to 7 days in Xinjiang and Tibet.', '[]', '[]', 0),
  ('fake', 'products@aurora.example', '怎么辨别%p%是不是正品', '%p%: is mine genuine?', '正品 防伪 真假', 'genuine fake authentic', '每件%p%的吊牌上都有一个二维码，扫码可以看到生产批次和第一次被扫描的时间。', 'The tag carries a QR code: it shows the batch and when it was scanned first.', '["扫描吊牌上的二维码", "核对批次与商品标签是否一致", "如有疑问，把照片发给客服"]', '["Scan the code on the tag", "Compare the batch with the label on the product", "Send us a photo if in doubt"]', 0),
  ('price', 'after-sales@aurora.example', '%p%买贵了怎么办', '%p%: price protection', '保价 降价 差价 价格保护', 'price protection cheaper difference', '签收后 15 天内降价，差价按原付款方式退给您，每笔订单可以申请一次。', 'If the price drops within 15 days of delivery, we pay back the difference, once per order.', '["打开订单，选择“价格保护”", "确认差价，提交"]', '["Open the order and choose “Price protection”", "Check the difference and send"]', 0),
  ('restock', 'logistics@aurora.example', '%p%缺货，什么时候到货', '%p%: when it is back in stock', '缺货 补货 到货通知', 'out of stock restock notify', '在商品页打开到货提醒，到货当天会收到通知。通常每月初和月中各补货一次。', 'Turn on the reminder on the product page: you hear from us on the day. New ones usually come at the beginning and in the middle of a month.', '[]', '[]', 0),
  ('recycle', 'products@aurora.example', '旧的%p%可以回收吗', '%p%: recycling an old one', '回收 以旧换新 环保', 'recycle trade in old', '可以。把%p%带到有“旧衣回收”服务的门店，清洗后捐赠或拆解再生。每件可得一张 30 元优惠券。', 'Yes. Take it to a store with clothes recycling: it is cleaned and given on, or taken apart. You get a ¥30 coupon.', '[]', '[]', 0),
  ('wash', 'products@aurora.example', '%p%怎么清洗保养', '%p%: cleaning and care', '清洗 洗涤 保养 机洗', 'clean wash care machine', '%f%', '%f%', '[]', '[]', 1),
  ('store', 'products@aurora.example', '%p%怎么收纳存放', '%p%: storing', '收纳 存放 换季', 'store storage season', '%f%', '%f%', '[]', '[]', 1),
  ('size', 'products@aurora.example', '%p%怎么选尺码', '%p%: choosing a size', '尺码 大小 偏大 偏小', 'size fit large small', '%f%拿不准时可以到门店试，或先买两个尺码，不合适的 30 天内免费退。', '%f% If in doubt, try it in a store, or order two sizes and return one within 30 days.', '[]', '[]', 1),
  ('repair', 'repair@aurora.example', '%p%坏了怎么维修', '%p%: repairs', '维修 修理 损坏 断了', 'repair fix broken', '%f%保修期内免费，期外先报价、您同意后再修。', '%f% It is free under warranty; after that we tell you the price first.', '["在订单页或门店登记维修", "寄出或交到有“装备维修”服务的门店", "约 7 个工作日修好，短信通知您"]', '["Ask for a repair on the order page or in a store", "Send it, or hand it in at a store with gear repair", "It takes about 7 working days; we text you"]', 1),
  ('water', 'products@aurora.example', '%p%防水吗', '%p%: is it waterproof?', '防水 防泼水 下雨', 'waterproof rain water', '%f%', '%f%', '[]', '[]', 1),
  ('parts', 'repair@aurora.example', '%p%可以单独买配件吗', '%p%: spare parts', '配件 零件 替换', 'spare parts replacement', '%f%配件在商品页下方的“配件”里购买，全国包邮。', '%f% Parts are under “Spare parts” on the product page; postage is free.', '[]', '[]', 1),
  ('travel', 'products@aurora.example', '%p%能带上飞机或高铁吗', '%p%: on planes and trains', '飞机 高铁 托运 登机', 'plane train luggage cabin', '%f%', '%f%', '[]', '[]', 1),
  ('first', 'products@aurora.example', '第一次使用%p%要注意什么', '%p%: using it for the first time', '首次使用 新手 怎么用', 'first use how to use start', '%f%', '%f%', '[]', '[]', 1),
  ('material', 'products@aurora.example', '%p%是什么材质', '%p%: what it is made of', '材质 面料 成分', 'material fabric made of', '%f%', '%f%', '[]', '[]', 1);

CREATE TABLE new_particulars (
  topic TEXT, product TEXT, text TEXT, text_en TEXT
);
INSERT INTO new_particulars VALUES
  ('warranty', 'shoes', '鞋面与大底保修 12 个月。', 'Upper and sole have 12 months of warranty.'),
  ('warranty', 'bottle', '保温性能保修 36 个月。', 'Insulation has 36 months of warranty.'),
  ('warranty', 'lamp', '整机保修 24 个月，电池 12 个月。', 'The lamp has 24 months of warranty, its battery 12.'),
  ('warranty', 'pack', '面料、拉链与背负系统保修 60 个月。', 'Fabric, zips and harness have 60 months of warranty.'),
  ('warranty', 'tent', '帐布与帐杆保修 24 个月。', 'Fabric and poles have 24 months of warranty.'),
  ('warranty', 'socks', '保修 6 个月。', 'They have 6 months of warranty.'),
  ('warranty', 'down', '面料与拉链保修 24 个月，跑绒免费处理。', 'Fabric and zips have 24 months of warranty; leaking down is mended free.'),
  ('warranty', 'stove', '整机保修 24 个月。', 'The stove has 24 months of warranty.'),
  ('warranty', 'blanket', '保修 12 个月。', 'It has 12 months of warranty.'),
  ('warranty', 'kettle', '壶身与壶嘴保修 24 个月。', 'Body and spout have 24 months of warranty.'),
  ('warranty', 'chair', '支架保修 36 个月，座布 12 个月。', 'The frame has 36 months of warranty, the seat 12.'),
  ('warranty', 'poles', '杖身保修 24 个月，断裂免费换一节。', 'The shafts have 24 months of warranty; a broken section is replaced free.'),
  ('wash', 'shoes', '取出鞋垫和鞋带，用软刷蘸温水和中性肥皂刷洗，塞报纸阴干。不要机洗，不要暴晒。', 'Take out insoles and laces, brush with lukewarm water and mild soap, stuff with paper and dry in the shade. Never in the machine or the sun.'),
  ('wash', 'bottle', '每天用温水和中性洗洁精清洗，杯盖密封圈每周拆下来洗一次。不要放进洗碗机。', 'Wash it daily with warm water and mild soap, and take the lid’s seal out once a week. Not for the dishwasher.'),
  ('wash', 'lamp', '头带可以拆下手洗，灯体用湿布擦拭，充电口盖好防尘塞。', 'The band comes off and can be hand-washed; wipe the lamp with a damp cloth and close its port.'),
  ('wash', 'pack', '清空后用海绵蘸温水擦洗，倒挂晾干。不要机洗，机洗会洗掉涂层。', 'Empty it, sponge it with lukewarm water, hang it upside down to dry. A machine would wash the coating off.'),
  ('wash', 'tent', '搭起来用清水和海绵擦，完全晾干再收。不要用洗衣粉。', 'Pitch it, sponge it with clear water, and pack it only when fully dry. No detergent.'),
  ('wash', 'socks', '翻面，30 度羊毛程序机洗，平铺晾干。不要用柔顺剂。', 'Turn inside out, machine wash at 30° on wool, dry flat. No softener.'),
  ('wash', 'down', '一季洗一次：羽绒专用洗涤剂，30 度轻柔机洗，低温烘干时放两个网球拍散。', 'Once a season: down wash, 30° gentle cycle, tumble dry low with two tennis balls.'),
  ('wash', 'stove', '冷却后用干布擦去油污，喷嘴每 20 次用附带的通针清一次。', 'When cold, wipe off grease; clear the jet with its needle every 20 uses.'),
  ('wash', 'blanket', '通风晾晒即可，需要时 30 度羊毛程序机洗，不要甩干。', 'Airing is enough; if needed wash at 30° on wool, without spinning.'),
  ('wash', 'kettle', '每月用白醋加水 1 比 4 煮沸一次除垢，外壁用软布擦干。', 'Descale monthly: boil one part vinegar and four parts water, then wipe dry.'),
  ('wash', 'chair', '座布可拆下手洗，支架沾了沙子要用清水冲净。', 'The seat comes off and can be hand-washed; rinse sand off the frame.'),
  ('wash', 'poles', '每次用完拆开擦干，锁扣处不要上油。', 'Take them apart and dry them after each use; never oil the locks.'),
  ('store', 'tent', '晾干后松散地放进大号布袋，不要长期压在收纳袋里。', 'Dry, loose, in a large bag: not squeezed into its sack for long.'),
  ('store', 'down', '挂起来或放进大的透气袋，不要压缩。', 'Hang it or keep it in a large airy bag, never compressed.'),
  ('store', 'pack', '拉链拉开、肩带放松，避光存放。', 'Zips open, straps loose, out of the light.'),
  ('store', 'blanket', '洗净晾干，和雪松片一起放进棉布袋。', 'Clean and dry, in a cotton bag with cedar.'),
  ('store', 'poles', '拆成三节，锁扣松开存放。', 'In three parts, with the locks open.'),
  ('store', 'lamp', '长期不用时充到一半电量，每 3 个月补一次。', 'Half charged, topped up every 3 months.'),
  ('store', 'stove', '和气罐分开放，放在通风干燥处。', 'Apart from its gas, somewhere dry and airy.'),
  ('size', 'shoes', '脚长加 1 厘米选码，宽脚选大半码。', 'Add 1 cm to the length of your foot; half a size up for wide feet.'),
  ('size', 'socks', '按鞋码选：35 到 38 选小号，39 到 42 选中号，43 到 46 选大号。', 'By shoe size: S for 35–38, M for 39–42, L for 43–46.'),
  ('size', 'down', '里面还要穿抓绒时，比平时大一码。', 'One size up if you wear fleece beneath.'),
  ('size', 'pack', '量第七节颈椎到髂骨的长度：小于 45 厘米选 S，45 到 52 厘米选 M。', 'Measure your back from neck to hip: S below 45 cm, M from 45 to 52 cm.'),
  ('size', 'tent', '双人帐篷内宽 130 厘米，可以放两张 60 厘米宽的睡垫。', 'The two-person tent is 130 cm wide inside: room for two 60 cm mats.'),
  ('size', 'poles', '身高乘 0.68，调到手肘成直角。', 'Your height times 0.68; the elbow should make a right angle.'),
  ('repair', 'shoes', '开胶和鞋眼脱落都可以修，大底磨平可以换底。', 'Loose soles and eyelets can be mended, and worn soles replaced.'),
  ('repair', 'lamp', '不亮、充不进电都可以检修，电池可以更换。', 'We look into lamps that do not light or charge, and change batteries.'),
  ('repair', 'pack', '拉链、扣具、织带都可以更换。', 'Zips, buckles and straps can be replaced.'),
  ('repair', 'tent', '帐杆断裂可以换节，帐布破口可以热压补丁。', 'Broken poles get a new section, holes a bonded patch.'),
  ('repair', 'down', '补洞、换拉链、补绒都可以做。', 'We patch holes, change zips and refill down.'),
  ('repair', 'stove', '点火器和阀门可以更换，请不要自己拆。', 'Igniter and valve can be replaced; please do not open it yourself.'),
  ('repair', 'chair', '断裂的支架节和座布都可以单独换。', 'Broken frame parts and the seat can be replaced.'),
  ('repair', 'poles', '杖断了可以只换一节，腕带和杖尖也可以换。', 'A broken section, the strap and the tip can each be replaced.'),
  ('water', 'shoes', '鞋面防泼水，涉水会湿；需要全防水请选 GTX 版。', 'The upper sheds rain but not a stream; choose the GTX version for that.'),
  ('water', 'lamp', 'IPX6，可以淋大雨，不能潜水。', 'IPX6: heavy rain is fine, diving is not.'),
  ('water', 'pack', '面料防泼水，底部仓里有防雨罩。', 'The fabric sheds water; a rain cover is in the bottom pocket.'),
  ('water', 'tent', '外帐 3000 毫米静水压，底布 5000 毫米，接缝压胶。', 'The fly stands 3,000 mm of water, the floor 5,000 mm; seams are taped.'),
  ('water', 'down', '面料防泼水，羽绒遇大雨会湿，请加穿硬壳。', 'The shell sheds drizzle; in real rain wear a hard shell over it.'),
  ('water', 'chair', '座布速干，可以淋雨，收纳前请晾干。', 'The seat dries fast; let it dry before packing.'),
  ('parts', 'bottle', '杯盖、密封圈、杯底套都有。', 'Lids, seals and base covers.'),
  ('parts', 'lamp', '头带、电池、充电线都有。', 'Bands, batteries and cables.'),
  ('parts', 'pack', '扣具、胸带、防雨罩都有。', 'Buckles, chest straps and rain covers.'),
  ('parts', 'tent', '帐杆节、地钉、风绳、底布都有。', 'Pole sections, pegs, guy lines and footprints.'),
  ('parts', 'stove', '点火器、转接头、收纳袋都有。', 'Igniters, adapters and bags.'),
  ('parts', 'kettle', '壶盖、温度计、手柄螺丝都有。', 'Lids, thermometers and handle screws.'),
  ('parts', 'chair', '座布、脚套、支架节都有。', 'Seats, feet and frame parts.'),
  ('parts', 'poles', '杖尖、雪托、腕带、单节杖身都有。', 'Tips, baskets, straps and single sections.'),
  ('travel', 'lamp', '锂电池必须随身带，不能托运。高铁可以带。', 'The lithium battery must be in your cabin bag, never in checked luggage. Trains are fine.'),
  ('travel', 'stove', '炉头洗净后可以托运，气罐飞机和高铁都不能带。', 'A clean burner may be checked in; gas may not go on planes or trains.'),
  ('travel', 'poles', '飞机必须托运，高铁可以带，请套上杖尖套。', 'Check them in on planes; on trains put the tip covers on.'),
  ('travel', 'tent', '可以带，地钉要托运。', 'Yes, but check in the pegs.'),
  ('travel', 'bottle', '空杯可以带上飞机，安检后再装水。', 'Empty, yes: fill it after security.'),
  ('travel', 'pack', '28 升符合多数航空公司的登机箱尺寸。', '28 l fits what most airlines allow in the cabin.'),
  ('first', 'stove', '在室外通风处，先检查密封圈，再接气罐，听到漏气声立即关阀。', 'Outdoors: check the seal, screw on the gas, and close the valve at once if you hear a hiss.'),
  ('first', 'tent', '先在家里搭一次，认清内外帐和帐杆的颜色标记。', 'Pitch it once at home and learn the colour marks of fly, inner and poles.'),
  ('first', 'lamp', '先充满 3 小时，长按开关 2 秒开机。', 'Charge it for 3 hours, then hold the switch for 2 seconds.'),
  ('first', 'kettle', '先煮一壶清水倒掉，再开始使用。', 'Boil clear water once and pour it away.'),
  ('first', 'poles', '三节都拉到刻度线以内，再扣紧锁扣。', 'Pull out all sections, never past the mark, then close the locks.'),
  ('first', 'bottle', '先用热水烫一遍，装热水前预热 1 分钟，保温更久。', 'Rinse it with hot water; warming it for a minute keeps drinks hot longer.'),
  ('first', 'shoes', '先在家里穿两三天，再走长路。', 'Wear them at home for two or three days before a long walk.'),
  ('material', 'shoes', '鞋面为再生涤纶网布，大底为天然橡胶。', 'Recycled polyester mesh above, natural rubber below.'),
  ('material', 'socks', '65% 美利奴羊毛，30% 锦纶，5% 氨纶。', '65% merino wool, 30% nylon, 5% elastane.'),
  ('material', 'down', '面料 20D 锦纶，填充 90% 白鹅绒，蓬松度 800。', '20-denier nylon filled with 90% white goose down, 800 fill power.'),
  ('material', 'blanket', '100% 新西兰羊毛，可追溯到牧场。', 'All New Zealand wool, traceable to the farm.'),
  ('material', 'bottle', '内胆 316 不锈钢，外壳 304 不锈钢，不含双酚 A。', '316 stainless steel inside, 304 outside, no BPA.'),
  ('material', 'tent', '外帐 20D 硅涂尼龙，帐杆 7001 铝合金。', '20-denier silicone-coated nylon, poles of 7001 aluminium.'),
  ('material', 'chair', '座布 600D 牛津布，支架 7075 铝合金。', '600-denier Oxford seat, frame of 7075 aluminium.'),
  ('material', 'poles', '杖身碳纤维，手柄软木。', 'Carbon shafts, cork grips.');

INSERT INTO articles (id, topic, product, model, region, owner, valid_from, valid_until, updated_on, title, title_en, keywords, keywords_en, answer, answer_en, steps, steps_en)
SELECT
  t.key || '-' || p.key, t.key, p.key, p.model, NULL, t.owner, '2025-01-01', NULL,
  date('2026-06-01', '+' || ((length(t.answer) * 7 + length(p.name) * 13 + unicode(p.name)) % 170) || ' days'),
  replace(t.title, '%p%', p.name), replace(t.title_en, '%p%', p.name_en), t.keywords || ' ' || p.name, t.keywords_en || ' ' || p.name_en,
  replace(replace(t.answer, '%p%', p.name), '%f%', ifnull(f.text, '')), replace(replace(t.answer_en, '%p%', p.name_en), '%f%', ifnull(f.text_en, '')),
  t.steps, t.steps_en
FROM new_topics t JOIN new_products p LEFT JOIN new_particulars f ON f.topic = t.key AND f.product = p.key
WHERE t.particular = 0 OR f.text IS NOT NULL;
DROP TABLE new_products;
DROP TABLE new_topics;
DROP TABLE new_particulars;

INSERT INTO articles (id, topic, product, model, region, owner, valid_from, valid_until, updated_on, title, title_en, keywords, keywords_en, answer, answer_en, steps, steps_en) VALUES
  ('invoice', 'invoice', NULL, NULL, 'CN', 'care@aurora.example', '2025-01-01', NULL, '2026-07-01', '怎么开发票', 'Getting an invoice', '发票 开票 专票 抬头', 'invoice receipt tax', '订单签收后 90 天内可以开电子发票，普票即时开出，专票 3 个工作日。', 'Within 90 days of delivery you can get an electronic invoice: a plain one at once, a VAT one in 3 working days.', '["打开订单，选择“申请发票”", "填写抬头和税号", "到邮箱查收"]', '["Open the order and choose “Invoice”", "Type the name and tax number", "Look in your mailbox"]'),
  ('address', 'address', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-08-08', '怎么修改收货地址', 'Changing the delivery address', '改地址 收货地址 写错', 'address change wrong', '打包之前都可以在订单页自己修改；打包之后请致电客服拦截。', 'Until the order is packed you can change it yourself on the order page; after that call us.', '[]', '[]'),
  ('cancel', 'cancel', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-09-15', '怎么取消订单', 'Cancelling an order', '取消 不想要了 撤销', 'cancel order', '发货之前可以直接取消，款项当天退回；发货之后请拒收或申请退货。', 'Before it ships you can cancel it and get your money back the same day; after that refuse the parcel or return it.', '[]', '[]'),
  ('refund', 'refund', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-10-22', '退款多久到账', 'When a refund arrives', '退款 到账 退钱 原路退回', 'refund money back arrive', '支付宝和微信即时到账，银行卡 1 到 5 个工作日，信用卡以账单日为准。', 'Alipay and WeChat Pay at once, bank cards in 1 to 5 working days, credit cards with the next statement.', '[]', '[]'),
  ('freight', 'freight', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-11-02', '退货运费谁出', 'Who pays for a return', '运费 退货运费 邮费', 'postage return cost', '30 天内的退换货运费都由我们承担，预约上门取件即可，不用垫付。', 'We pay within 30 days: book a collection and there is nothing to advance.', '[]', '[]'),
  ('points', 'points', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-07-09', '积分怎么用', 'Using points', '积分 会员 兑换', 'points member redeem', '100 积分抵 1 元，结算时勾选即可；积分自获得起 24 个月有效。', '100 points are worth ¥1: tick them at the checkout. They last 24 months.', '[]', '[]'),
  ('level', 'level', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-08-16', '会员等级怎么升', 'Member levels', '会员等级 升级 权益', 'member level tier', '一年内累计消费满 2000 元升银卡，满 6000 元升金卡，次日生效。', 'Spend ¥2,000 in a year for silver, ¥6,000 for gold; it counts from the next day.', '[]', '[]'),
  ('coupon', 'coupon', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-09-23', '优惠券为什么用不了', 'Why a coupon does not work', '优惠券 折扣码 用不了', 'coupon code discount', '请检查有效期、最低金额和适用商品；每笔订单只能用一张，不与会员折扣同享。', 'Check its dates, the least amount and what it is for. One per order, not together with member prices.', '[]', '[]'),
  ('pickup', 'pickup', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-10-03', '怎么到店自提', 'Collecting in a store', '自提 到店取货 取货码', 'pick up collect store', '下单时选择门店，备好货会收到取货码，保留 3 天。', 'Choose a store when ordering. You get a code when it is ready; it waits 3 days.', '[]', '[]'),
  ('locker', 'locker', NULL, NULL, 'CN', 'care@aurora.example', '2025-01-01', NULL, '2026-11-10', '包裹在快递柜怎么取', 'Parcel in a locker', '快递柜 丰巢 取件码', 'locker code parcel', '短信里有取件码，24 小时内免费存放；过期未取会退回网点。', 'The code is in the text message. It is free for 24 hours and then goes back to the depot.', '[]', '[]'),
  ('track', 'track', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-07-17', '怎么查物流', 'Following a parcel', '物流 快递单号 到哪了', 'track parcel where', '打开“我的订单到哪了”，输入订单编号和手机号后四位。', 'Open “Where is my order?” and type the order number and the last 4 digits of your phone.', '[]', '[]'),
  ('pay', 'pay', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-08-24', '付款失败怎么办', 'When a payment fails', '付款 支付失败 扣款', 'payment failed charged', '先看是否已扣款：已扣款的 30 分钟内会自动退回，未扣款的换一种方式再付。', 'See whether you were charged: if so it comes back within 30 minutes; if not, pay another way.', '[]', '[]'),
  ('instalment', 'instalment', NULL, NULL, 'CN', 'care@aurora.example', '2025-01-01', NULL, '2026-09-04', '可以分期付款吗', 'Paying in instalments', '分期 花呗 免息', 'instalments monthly', '满 600 元可用花呗 3 期免息，更多期数以付款页为准。', 'From ¥600 you can pay in 3 parts without interest.', '[]', '[]'),
  ('account', 'account', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-10-11', '怎么注销账号', 'Deleting an account', '注销 账号 删除', 'delete account close', '在“设置 - 账号安全”里提交，7 天后生效，期间登录即视为撤回。', 'Ask for it under Settings, Account. It happens after 7 days, unless you sign in again.', '[]', '[]'),
  ('privacy', 'privacy', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-11-18', '我的个人信息会怎么用', 'How we use personal data', '隐私 个人信息 数据', 'privacy personal data', '只用于完成订单和售后，不出售给任何人；可以随时导出或删除。', 'Only for your orders and what follows from them, never sold. You can export or delete it at any time.', '[]', '[]'),
  ('phone', 'phone', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-07-25', '怎么换绑手机号', 'Changing the phone number', '手机号 换绑 验证码', 'phone number change code', '在“设置 - 账号安全”里用旧号码验证；旧号码不用了，请联系客服人工核实。', 'Under Settings, Account, with a code to the old number. If that is gone, we check who you are by hand.', '[]', '[]'),
  ('gift', 'gift', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-08-05', '可以送礼包装吗', 'Gift wrapping', '礼品 包装 贺卡', 'gift wrap card', '可以，结算时勾选礼品包装，附手写贺卡，不放价格单。', 'Yes: tick it at the checkout. We add a handwritten card and leave out the price.', '[]', '[]'),
  ('giftcard', 'giftcard', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-09-12', '礼品卡怎么用', 'Using a gift card', '礼品卡 余额 充值', 'gift card balance', '在“我的 - 礼品卡”里输入卡号，余额可以分次使用，不兑现。', 'Type its number under “My account, Gift cards”. It can be used bit by bit, not paid out.', '[]', '[]'),
  ('export', 'export', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-10-19', '可以寄到港澳台和海外吗', 'Delivery to Hong Kong, Macau, Taiwan and abroad', '海外 港澳台 国际运费', 'abroad international overseas', '可以寄到香港、澳门、台湾、新加坡和日本，运费 80 元起，关税由收件人承担。', 'Yes: Hong Kong, Macau, Taiwan, Singapore and Japan, from ¥80. The recipient pays duties.', '[]', '[]'),
  ('duty', 'duty', NULL, NULL, 'HK', 'care@aurora.example', '2025-01-01', NULL, '2026-11-26', '海外订单的关税谁付', 'Who pays duties on orders abroad', '关税 海关 清关', 'duty customs tax', '由收件人承担，快递公司会在清关时联系您。', 'The recipient: the carrier gets in touch when the parcel is at customs.', '[]', '[]'),
  ('workshop', 'workshop', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-07-06', '门店课堂怎么报名', 'Signing up for a workshop', '课堂 活动 报名', 'workshop class sign up', '在门店页选择场次，免费，名额满了可以候补。', 'Choose a date on the store’s page. It is free; when full you can wait in line.', '[]', '[]'),
  ('rental', 'rental', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-08-13', '帐篷可以租吗', 'Renting a tent', '租赁 租帐篷 押金', 'rent hire tent deposit', '有“露营租赁”服务的门店可以租，每天 80 元起，押金 500 元，归还即退。', 'Stores with camping rental hire tents from ¥80 a day; the ¥500 deposit comes back with the tent.', '[]', '[]'),
  ('corporate', 'corporate', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-09-20', '企业采购怎么联系', 'Orders for companies', '企业采购 团购 定制', 'company bulk business', '满 50 件可以定制标识，请发邮件到 b2b@aurora.example，1 个工作日内报价。', 'From 50 pieces we print your logo. Write to b2b@aurora.example; you get an offer within a working day.', '[]', '[]'),
  ('complaint', 'complaint', NULL, NULL, NULL, 'care@aurora.example', '2025-01-01', NULL, '2026-10-27', '怎么投诉', 'Making a complaint', '投诉 不满意 建议', 'complaint unhappy', '请直接告诉我们，值班经理 24 小时内回复。', 'Tell us: the manager on duty answers within 24 hours.', '[]', '[]'),
  ('double11', 'double11', NULL, NULL, NULL, 'care@aurora.example', '2025-10-20', '2025-11-12', '2026-11-07', '2025 双十一活动怎么参加', 'Taking part in Double 11 in 2025', '双十一 活动 满减', 'double 11 sale', '2025 年双十一每满 300 减 40，已经结束。', '¥40 off every ¥300 during Double 11 in 2025. It is over.', '[]', '[]'),
  ('spring', 'spring', NULL, NULL, NULL, 'care@aurora.example', '2028-01-10', '2028-02-10', '2026-07-14', '2028 春节发货安排', 'Deliveries at Spring Festival 2028', '春节 发货 放假', 'spring festival delivery', '2028 年春节期间的安排会提前公布。', 'What holds at Spring Festival 2028 will be told in time.', '[]', '[]');

INSERT INTO synonyms VALUES
  ('退货', 0), ('退回', 0), ('退掉', 0), ('想退', 0), ('不想要', 0), ('return', 0), ('send back', 0),
  ('换货', 1), ('调换', 1), ('换一个', 1), ('换码', 1), ('exchange', 1), ('swap', 1),
  ('退款', 2), ('退钱', 2), ('refund', 2), ('money back', 2),
  ('保修', 3), ('质保', 3), ('三包', 3), ('包修', 3), ('warranty', 3), ('guarantee', 3),
  ('维修', 4), ('修理', 4), ('怎么修', 4), ('repair', 4), ('fix', 4), ('mend', 4),
  ('快递', 5), ('物流', 5), ('配送', 5), ('包裹', 5), ('delivery', 5), ('shipping', 5), ('parcel', 5),
  ('发票', 6), ('开票', 6), ('收据', 6), ('invoice', 6), ('receipt', 6),
  ('优惠券', 7), ('折扣', 7), ('优惠码', 7), ('coupon', 7), ('voucher', 7), ('discount', 7),
  ('清洗', 8), ('洗涤', 8), ('怎么洗', 8), ('机洗', 8), ('wash', 8), ('clean', 8),
  ('尺码', 9), ('大小', 9), ('码数', 9), ('几码', 9), ('size', 9), ('fit', 9),
  ('运费', 10), ('邮费', 10), ('快递费', 10), ('postage', 10),
  ('断了', 11), ('断裂', 11), ('坏了', 11), ('破损', 11), ('broken', 11), ('damaged', 11),
  ('正品', 12), ('真假', 12), ('防伪', 12), ('genuine', 12), ('fake', 12), ('authentic', 12),
  ('会员', 13), ('vip', 13), ('member', 13),
  ('登山杖', 14), ('手杖', 14), ('拐杖', 14), ('poles', 14),
  ('羽绒服', 15), ('羽绒', 15), ('down jacket', 15),
  ('跑鞋', 16), ('鞋子', 16), ('shoes', 16),
  ('帐篷', 17), ('tent', 17),
  ('保温杯', 18), ('水杯', 18), ('杯子', 18), ('bottle', 18),
  ('头灯', 19), ('手电', 19), ('headlamp', 19), ('torch', 19),
  ('飞机', 20), ('登机', 20), ('托运', 20), ('plane', 20), ('flight', 20),
  ('防水', 21), ('下雨', 21), ('waterproof', 21), ('rain', 21),
  ('回收', 22), ('以旧换新', 22), ('recycle', 22), ('trade in', 22),
  ('取消', 23), ('撤销', 23), ('cancel', 23),
  ('投诉', 24), ('差评', 24), ('complaint', 24);

-- Somebody who has three open requests already.
INSERT INTO cases (number, kind, about, contact, text, opened_at) VALUES
  ('C2611-00001', 'question', '退货', '13900000003', '退货一直没有人来取件', '2026-11-20T03:00:00.000Z'),
  ('C2611-00002', 'question', '退款', '13900000003', '退款还没有到账', '2026-11-21T03:00:00.000Z'),
  ('C2611-00003', 'callback', '投诉', '13900000003', '请给我回电话', '2026-11-22T03:00:00.000Z');
