import type { ConfirmProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderConfirm } from './confirm.render.ts'

export default defineBlock<ConfirmProps>({
  type: 'confirm',
  version: 1,
  group: 'journey',
  label: { en: 'Is this still right?', 'zh-CN': '信息确认' },
  hint: { en: 'What is known already, as a line to confirm; a question where it is not', 'zh-CN': '已知的信息显示为一行供确认，未知时才询问' },
  keywords: ['confirm', 'known', 'prefilled', 'still right', 'ask once', '确认', '已知', '预填', '只问一次'],
  borrows: ['ask'],
  render: renderConfirm,
  sample: { props: { ask: 'phone' }, 'zh-CN': {} },
  fresh: { en: {}, 'zh-CN': {} },
})
