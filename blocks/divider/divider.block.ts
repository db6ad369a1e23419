import type { DividerProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderDivider } from './divider.render.ts'

export default defineBlock<DividerProps>({
  type: 'divider',
  version: 1,
  group: 'layout',
  label: { en: 'Divider', 'zh-CN': '分隔线' },
  hint: { en: 'A line between two parts, with a word in it if you like', 'zh-CN': '两部分之间的一条线，可带一个词' },
  keywords: ['divider', 'line', 'separator', 'rule', 'or', '分隔线', '横线', '分割'],
  render: renderDivider,
  sample: { props: { label: 'or' }, 'zh-CN': { label: '或' } },
  fresh: { en: {}, 'zh-CN': {} },
})
