import type { StepsProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderSteps } from './steps.render.ts'

export default defineBlock<StepsProps>({
  type: 'steps',
  version: 1,
  group: 'layout',
  label: { en: 'Steps', 'zh-CN': '步骤条' },
  hint: { en: 'Where the customer is in a form of several views', 'zh-CN': '多页流程中，顾客走到了哪一步' },
  keywords: ['steps', 'progress', 'wizard', 'flow', 'stepper', '步骤', '进度', '流程', '向导'],
  render: renderSteps,
  sample: {
    props: {
      items: [
        { id: 'a', label: 'Product' },
        { id: 'b', label: 'Purchase' },
        { id: 'c', label: 'You' },
        { id: 'd', label: 'Check' },
      ],
      current: 2,
    },
    'zh-CN': {
      items: [
        { id: 'a', label: '产品' },
        { id: 'b', label: '购买信息' },
        { id: 'c', label: '联系方式' },
        { id: 'd', label: '核对' },
      ],
    },
  },
  fresh: {
    en: {
      items: [
        { id: 'a', label: 'First' },
        { id: 'b', label: 'Second' },
        { id: 'c', label: 'Third' },
      ],
      current: 1,
    },
    'zh-CN': {
      items: [
        { id: 'a', label: '第一步' },
        { id: 'b', label: '第二步' },
        { id: 'c', label: '第三步' },
      ],
      current: 1,
    },
  },
})
