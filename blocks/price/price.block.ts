import type { PriceProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderPrice } from './price.render.ts'

export default defineBlock<PriceProps>({
  type: 'price',
  version: 1,
  group: 'content',
  label: { en: 'Price', 'zh-CN': '价格' },
  hint: { en: 'What it costs, and what it did before', 'zh-CN': '现价与原价' },
  keywords: ['price', 'cost', 'money', 'sale', 'discount', '价格', '原价', '优惠', '金额'],
  render: renderPrice,
  sample: {
    props: { amount: '¥ 499.00', was: '¥ 599.00', unit: 'per pair', note: 'Free returns for 30 days' },
    'zh-CN': { amount: '¥499.00', was: '¥599.00', unit: '/ 双', note: '30 天内免费退货' },
  },
  fresh: { en: { amount: '0.00' }, 'zh-CN': { amount: '0.00' } },
})
