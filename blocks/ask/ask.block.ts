import type { AskProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderAsk } from './ask.render.ts'

export default defineBlock<AskProps>({
  type: 'ask',
  version: 1,
  group: 'input',
  label: { en: 'Question', 'zh-CN': '问题' },
  hint: { en: 'Asks for one thing, with the right control and keyboard', 'zh-CN': '询问一项信息，自动使用合适的控件与键盘' },
  keywords: ['ask', 'field', 'input', 'text', 'email', 'phone', 'date', 'number', '问题', '输入框', '填写', '字段'],
  render: renderAsk,
  sample: {
    props: { ask: 'orderNo' },
    'zh-CN': {},
  },
  fresh: { en: {}, 'zh-CN': {} },
})
