import type { ProgressProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderProgress } from './progress.render.ts'

export default defineBlock<ProgressProps>({
  type: 'progress',
  version: 1,
  group: 'data',
  label: { en: 'Progress', 'zh-CN': '进度' },
  hint: { en: 'How much of something is reached: points, stamps, a repair', 'zh-CN': '已完成多少，例如积分、集章或维修进度' },
  keywords: ['progress', 'bar', 'percent', 'stamps', 'points', 'goal', '进度', '百分比', '集章', '积分', '目标'],
  render: renderProgress,
  sample: {
    props: { label: 'Stamps on your card', value: 7, max: 10, text: '7 of 10', note: 'Three more for a free drink', look: 'steps' },
    'zh-CN': { label: '集章卡', text: '7 / 10', note: '再集 3 枚可兑换一杯饮品' },
  },
  fresh: { en: { label: 'Progress', value: 40 }, 'zh-CN': { label: '进度', value: 40 } },
})
