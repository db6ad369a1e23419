import type { SlotsProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderSlots } from './slots.render.ts'

export default defineBlock<SlotsProps>({
  type: 'slots',
  version: 1,
  group: 'input',
  label: { en: 'Time slots', 'zh-CN': '预约时段' },
  hint: { en: 'Times to book, by day, with the places left', 'zh-CN': '按日期选择可预约的时段' },
  keywords: ['slot', 'time', 'book', 'appointment', 'calendar', 'capacity', '预约', '时段', '时间', '名额', '预订'],
  render: renderSlots,
  sample: {
    props: {
      ask: 'slot',
      slots: [
        { id: 'a', value: 's1', day: 'Thu 26 November', time: '09:00–11:00', left: 5 },
        { id: 'b', value: 's2', day: 'Thu 26 November', time: '11:00–13:00', left: 1 },
        { id: 'c', value: 's3', day: 'Thu 26 November', time: '14:00–16:00', left: 0 },
        { id: 'd', value: 's4', day: 'Fri 27 November', time: '09:00–11:00', left: 4 },
      ],
    },
    'zh-CN': {
      slots: [
        { id: 'a', value: 's1', day: '11 月 26 日 周四', time: '09:00–11:00', left: 5 },
        { id: 'b', value: 's2', day: '11 月 26 日 周四', time: '11:00–13:00', left: 1 },
        { id: 'c', value: 's3', day: '11 月 26 日 周四', time: '14:00–16:00', left: 0 },
        { id: 'd', value: 's4', day: '11 月 27 日 周五', time: '09:00–11:00', left: 4 },
      ],
    },
  },
  fresh: { en: { slots: [] }, 'zh-CN': { slots: [] } },
  question: { value: { type: 'string', maxLength: 80 }, label: { en: 'When suits you?', 'zh-CN': '您希望什么时间？' } },
})
