import type { DialogProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderDialog } from './dialog.render.ts'

export default defineBlock<DialogProps>({
  type: 'dialog',
  version: 1,
  group: 'layout',
  label: { en: 'Dialog', 'zh-CN': '弹窗' },
  hint: { en: 'More about something, over the page, when it is asked for', 'zh-CN': '点按后在页面上方展开的补充说明' },
  keywords: ['dialog', 'popup', 'overlay', 'modal', 'terms', '弹窗', '浮层', '说明', '条款'],
  // A form in it would be out of sight when it comes back with what is wrong.
  slots: { body: { label: { en: 'In the dialog', 'zh-CN': '弹窗内容' }, accepts: ['content', 'data', 'layout', 'journey'] } },
  render: renderDialog,
  sample: {
    props: { label: 'What does express mean?', title: 'Express delivery', look: 'button' },
    'zh-CN': { label: '什么是特快？', title: '特快配送' },
  },
  fresh: { en: { label: 'More about this', title: 'More about this' }, 'zh-CN': { label: '了解更多', title: '了解更多' } },
})
