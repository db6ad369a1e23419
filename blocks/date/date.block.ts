import type { DateProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderDate } from './date.render.ts'

export default defineBlock<DateProps>({
  type: 'date',
  version: 1,
  group: 'input',
  label: { en: 'Date or time', 'zh-CN': '日期时间' },
  hint: { en: 'A day, a time, or both; or a birthday in three parts', 'zh-CN': '选择日期、时间，或分年、月、日填写' },
  keywords: ['date', 'time', 'day', 'birthday', 'calendar', 'purchase', '日期', '时间', '生日', '日历', '购买日期'],
  borrows: ['ask'],
  render: renderDate,
  sample: {
    props: { ask: 'birthday', layout: 'typed' },
    'zh-CN': {},
  },
  fresh: { en: { layout: 'calendar' }, 'zh-CN': { layout: 'calendar' } },
  question: { value: { type: 'string', format: 'date' }, label: { en: 'Date', 'zh-CN': '日期' } },
})
