import type { TimelineProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderTimeline } from './timeline.render.ts'

export default defineBlock<TimelineProps>({
  type: 'timeline',
  version: 1,
  group: 'data',
  label: { en: 'Timeline', 'zh-CN': '进度' },
  hint: { en: 'Steps of something under way, and which one is now', 'zh-CN': '一件事的各个环节与当前进度' },
  keywords: ['timeline', 'progress', 'steps', 'tracking', 'order status', '进度', '时间线', '物流', '步骤'],
  render: renderTimeline,
  sample: {
    props: {
      title: 'Progress',
      items: [
        { id: 'a', title: 'Order placed', note: '10 Nov, 09:24', state: 'done' },
        { id: 'b', title: 'Packed', note: '11 Nov, 16:02', state: 'done' },
        { id: 'c', title: 'On its way', note: 'Left Suzhou on 12 Nov, 07:40', state: 'current' },
        { id: 'd', title: 'Delivered', note: 'Expected on 14 Nov', state: 'todo' },
      ],
    },
    'zh-CN': {
      title: '物流进度',
      items: [
        { id: 'a', title: '已下单', note: '11月10日 09:24', state: 'done' },
        { id: 'b', title: '已打包', note: '11月11日 16:02', state: 'done' },
        { id: 'c', title: '运输中', note: '11月12日 07:40 离开苏州', state: 'current' },
        { id: 'd', title: '已送达', note: '预计 11月14日', state: 'todo' },
      ],
    },
  },
  fresh: {
    en: {
      items: [
        { id: 'a', title: 'First step', state: 'current' },
        { id: 'b', title: 'Next step', state: 'todo' },
      ],
    },
    'zh-CN': {
      items: [
        { id: 'a', title: '第一步', state: 'current' },
        { id: 'b', title: '下一步', state: 'todo' },
      ],
    },
  },
})
