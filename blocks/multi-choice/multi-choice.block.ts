import type { MultiChoiceProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderMultiChoice } from './multi-choice.render.ts'

export default defineBlock<MultiChoiceProps>({
  type: 'multi-choice',
  version: 1,
  group: 'input',
  label: { en: 'Multiple choice', 'zh-CN': '多选' },
  hint: { en: 'Several answers out of a few, or none of them', 'zh-CN': '从几项中选择多项，可设“以上都不是”' },
  keywords: ['multi', 'multiple', 'several', 'checkbox', 'options', 'none', '多选', '复选', '选项', '以上都不是'],
  render: renderMultiChoice,
  sample: { props: { ask: 'reasons', none: 'none' }, 'zh-CN': {} },
  fresh: { en: { layout: 'list', none: 'none' }, 'zh-CN': { layout: 'list', none: 'none' } },
  question: {
    value: { type: 'array', items: { enum: ['a', 'b', 'c', 'none'] }, minItems: 1 },
    label: { en: 'Which of these?', 'zh-CN': '请选择符合的选项' },
    options: [
      { value: 'a', label: { en: 'First', 'zh-CN': '选项一' } },
      { value: 'b', label: { en: 'Second', 'zh-CN': '选项二' } },
      { value: 'c', label: { en: 'Third', 'zh-CN': '选项三' } },
      { value: 'none', label: { en: 'None of these', 'zh-CN': '以上都不是' } },
    ],
  },
})
