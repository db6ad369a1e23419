import type { ChoiceProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderChoice } from './choice.render.ts'

export default defineBlock<ChoiceProps>({
  type: 'choice',
  version: 1,
  group: 'input',
  label: { en: 'Choice', 'zh-CN': '选择' },
  hint: { en: 'One answer, or several, out of a few', 'zh-CN': '从几项中选择一项或多项' },
  keywords: ['choice', 'options', 'radio', 'checkbox', 'select', '选择', '单选', '多选', '选项'],
  render: renderChoice,
  sample: {
    props: { ask: 'reason', layout: 'tiles' },
    'zh-CN': {},
  },
  fresh: { en: { layout: 'list' }, 'zh-CN': { layout: 'list' } },
  question: {
    value: { type: 'string', enum: ['a', 'b'] },
    label: { en: 'Which one?', 'zh-CN': '请选择' },
    options: [
      { value: 'a', label: { en: 'First', 'zh-CN': '选项一' } },
      { value: 'b', label: { en: 'Second', 'zh-CN': '选项二' } },
    ],
  },
})
