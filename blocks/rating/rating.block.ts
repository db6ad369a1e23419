import type { RatingProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderRating } from './rating.render.ts'

export default defineBlock<RatingProps>({
  type: 'rating',
  version: 1,
  group: 'input',
  label: { en: 'Rating', 'zh-CN': '评分' },
  hint: { en: 'Stars for how it was', 'zh-CN': '用星星评价体验' },
  keywords: ['rating', 'stars', 'score', 'satisfaction', 'survey', '评分', '星级', '满意度', '评价'],
  render: renderRating,
  sample: {
    props: { ask: 'score', low: 'Not good', high: 'Excellent' },
    'zh-CN': { low: '不满意', high: '非常满意' },
  },
  fresh: { en: {}, 'zh-CN': {} },
  question: { value: { type: 'integer', minimum: 1, maximum: 5 }, label: { en: 'How was it?', 'zh-CN': '您满意吗？' } },
})
