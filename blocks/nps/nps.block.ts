import type { NpsProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderNps } from './nps.render.ts'

export default defineBlock<NpsProps>({
  type: 'nps',
  version: 1,
  group: 'input',
  label: { en: 'Would you recommend us', 'zh-CN': '推荐意愿' },
  hint: { en: 'Net promoter score: 0 to 10', 'zh-CN': '净推荐值（NPS），0 到 10 分' },
  keywords: ['nps', 'recommend', 'promoter', 'score', 'survey', 'scale', '推荐', '净推荐值', '评分', '打分', '调查'],
  render: renderNps,
  sample: {
    props: { ask: 'recommend', low: 'Not at all', high: 'Certainly' },
    'zh-CN': { low: '完全不会', high: '一定会' },
  },
  fresh: { en: { low: 'Not at all', high: 'Certainly' }, 'zh-CN': { low: '完全不会', high: '一定会' } },
  question: {
    value: { type: 'integer', minimum: 0, maximum: 10 },
    label: { en: 'How likely are you to recommend us to a friend?', 'zh-CN': '您有多大可能把我们推荐给朋友？' },
  },
})
