import type { SliderProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderSlider } from './slider.render.ts'

export default defineBlock<SliderProps>({
  type: 'slider',
  version: 1,
  group: 'input',
  label: { en: 'Slider', 'zh-CN': '滑块' },
  hint: { en: 'A number that need not be exact', 'zh-CN': '拖动选择大致的数值' },
  keywords: ['slider', 'range', 'amount', 'number', 'scale', '滑块', '范围', '数值', '拖动'],
  render: renderSlider,
  sample: { props: { ask: 'hours', low: 'Rarely', high: 'All day', unit: 'hours' }, 'zh-CN': { low: '很少', high: '全天', unit: '小时' } },
  fresh: { en: {}, 'zh-CN': {} },
  question: { value: { type: 'integer', minimum: 0, maximum: 10 }, label: { en: 'How much?', 'zh-CN': '大约多少？' } },
})
