import type { HiddenProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderHidden } from './hidden.render.ts'

export default defineBlock<HiddenProps>({
  type: 'hidden',
  version: 1,
  group: 'input',
  label: { en: 'Hidden answer', 'zh-CN': '隐藏答案' },
  hint: { en: 'Sends along what need not be asked: where a form was opened', 'zh-CN': '随表单提交无需询问的内容，如来源' },
  keywords: ['hidden', 'source', 'campaign', 'channel', 'constant', '隐藏', '来源', '渠道', '固定值'],
  onlyPublic: true,
  render: renderHidden,
  sample: { props: { ask: 'source', value: 'warranty-card' }, 'zh-CN': {} },
  fresh: { en: { value: 'app' }, 'zh-CN': { value: 'app' } },
  question: { value: { type: 'string', maxLength: 200 }, label: { en: 'Source', 'zh-CN': '来源' } },
})
