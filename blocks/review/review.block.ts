import type { ReviewProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderReview } from './review.render.ts'

export default defineBlock<ReviewProps>({
  type: 'review',
  version: 1,
  group: 'journey',
  label: { en: 'Review', 'zh-CN': '核对信息' },
  hint: { en: 'What has been given so far, each with a way to change it', 'zh-CN': '列出已填写的内容，可逐项修改' },
  keywords: ['review', 'check', 'summary', 'confirm', 'change', '核对', '确认', '检查', '修改'],
  render: renderReview,
  sample: { props: { title: 'Check before you send' }, 'zh-CN': { title: '提交前请核对' } },
  fresh: { en: { title: 'Check before you send' }, 'zh-CN': { title: '提交前请核对' } },
})
