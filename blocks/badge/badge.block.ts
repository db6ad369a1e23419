import type { BadgeProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderBadge } from './badge.render.ts'

export default defineBlock<BadgeProps>({
  type: 'badge',
  version: 1,
  group: 'content',
  label: { en: 'Badge', 'zh-CN': '标签' },
  hint: { en: 'A word for how it stands: shipped, in stock, expired', 'zh-CN': '用一个词说明状态，例如已发货、有货、已过期' },
  keywords: ['badge', 'status', 'state', 'label', 'pill', '标签', '状态', '徽标'],
  render: renderBadge,
  sample: { props: { text: 'On its way', tone: 'good' }, 'zh-CN': { text: '运输中' } },
  fresh: { en: { text: 'Status', tone: 'info' }, 'zh-CN': { text: '状态', tone: 'info' } },
})
