import type { NoticeProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderNotice } from './notice.render.ts'

export default defineBlock<NoticeProps>({
  type: 'notice',
  version: 1,
  group: 'content',
  label: { en: 'Notice', 'zh-CN': '提示' },
  hint: { en: 'One thing the customer should not miss', 'zh-CN': '顾客不应错过的一句话' },
  keywords: ['notice', 'alert', 'warning', 'message', 'delay', '提示', '通知', '警告'],
  render: renderNotice,
  sample: {
    props: { tone: 'warn', title: 'Your parcel is late', text: 'Heavy rain holds it up in Suzhou. It should reach you **tomorrow**.' },
    'zh-CN': { title: '包裹有延误', text: '苏州大雨影响运输，预计**明天**送达。' },
  },
  fresh: { en: { tone: 'info', text: 'Something to know.' }, 'zh-CN': { tone: 'info', text: '请注意。' } },
})
