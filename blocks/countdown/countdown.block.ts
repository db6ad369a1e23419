import type { CountdownProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderCountdown } from './countdown.render.ts'

export default defineBlock<CountdownProps>({
  type: 'countdown',
  version: 1,
  group: 'content',
  label: { en: 'Countdown', 'zh-CN': '倒计时' },
  hint: { en: 'How long until something ends, and what holds then', 'zh-CN': '距离截止还有多久，以及结束后显示什么' },
  keywords: ['countdown', 'timer', 'deadline', 'expires', 'time left', '倒计时', '截止', '限时', '剩余时间'],
  render: renderCountdown,
  sample: {
    props: { label: 'Held at the counter for', to: '2026-11-27T11:00:00Z', now: '2026-11-25T06:30:00Z', over: 'The parcel has gone back to the sender.' },
    'zh-CN': { label: '柜台保留时间还剩', over: '包裹已退回寄件人。' },
  },
  fresh: {
    en: { label: 'Ends in', to: '2026-12-31T16:00:00Z', now: { $: 'now' }, over: 'This has ended.' },
    'zh-CN': { label: '距离结束还有', to: '2026-12-31T16:00:00Z', now: { $: 'now' }, over: '已结束。' },
  },
})
