import type { HoursProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderHours } from './hours.render.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'].map((id) => ({ id, hours: '10:00-21:00' }))
const week = [...weekdays, { id: 'sat', hours: '10:00-22:00' }, { id: 'sun', hours: '10:00-22:00' }]
const timeZone = 'Asia/Shanghai'

export default defineBlock<HoursProps>({
  type: 'hours',
  version: 1,
  group: 'data',
  label: { en: 'Opening hours', 'zh-CN': '营业时间' },
  hint: { en: 'Open now or not, today first, holidays named', 'zh-CN': '是否正在营业，先显示今天，并标出节假日' },
  keywords: ['hours', 'opening', 'open now', 'holiday', 'schedule', '营业时间', '开门', '节假日', '时间'],
  render: renderHours,
  sample: {
    props: {
      title: 'Opening hours',
      week,
      exceptions: [{ id: 'a', date: '2026-11-27', hours: '', label: 'Stocktaking' }],
      timeZone,
      now: '2026-11-25T06:30:00Z',
    },
    'zh-CN': { title: '营业时间', exceptions: [{ id: 'a', date: '2026-11-27', hours: '', label: '盘点' }] },
  },
  fresh: { en: { title: 'Opening hours', week, timeZone, now: { $: 'now' } }, 'zh-CN': { title: '营业时间', week, timeZone, now: { $: 'now' } } },
})
