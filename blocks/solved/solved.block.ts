import type { SolvedProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderSolved } from './solved.render.ts'

export default defineBlock<SolvedProps>({
  type: 'solved',
  version: 1,
  group: 'journey',
  label: { en: 'Solved?', 'zh-CN': '解决了吗' },
  hint: { en: 'The customer’s own word on the outcome, asked once', 'zh-CN': '由顾客自己判断问题是否解决，只问一次' },
  keywords: ['solved', 'helpful', 'feedback', 'resolved', 'outcome', '解决', '有帮助', '反馈'],
  render: renderSolved,
  sample: { props: { text: 'Did this answer your question?' }, 'zh-CN': { text: '这解答了您的问题吗？' } },
  fresh: { en: { text: 'Did this answer your question?' }, 'zh-CN': { text: '这解答了您的问题吗？' } },
})
