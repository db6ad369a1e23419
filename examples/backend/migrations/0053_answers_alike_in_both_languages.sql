-- What one language said and the other left out.
UPDATE articles SET answer_en = replace(answer_en, 'within 30 days, unused', 'within 30 days of delivery, unused') WHERE topic = 'return';
UPDATE articles SET answer_en = replace(answer_en, 'Within 30 days you', 'Within 30 days of delivery you') WHERE topic = 'exchange';
UPDATE articles SET
  answer = '签收后 30 天内退货、换货的运费都由我们承担，预约上门取件即可，不用垫付。',
  answer_en = 'Within 30 days of delivery a return costs you nothing: book a collection, and there is nothing to pay up front.'
WHERE id = 'freight';
UPDATE articles SET answer_en = 'From ¥600 you can pay with Huabei in 3 parts without interest; the payment page tells of longer terms.' WHERE id = 'instalment';
UPDATE articles SET title_en = 'Interest-free weeks with Baitiao' WHERE id = 'payday';
