import type { MoreProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderMore } from './more.render.ts'

export default defineBlock<MoreProps>({
  type: 'more',
  version: 1,
  group: 'data',
  label: { en: 'Show more', 'zh-CN': '显示更多' },
  hint: {
    en: 'Below a list: shows more of it. Show this block only while there is more',
    'zh-CN': '放在列表下方，用于显示更多条目；请设置为仅在还有更多时显示',
  },
  keywords: ['more', 'load', 'paging', 'next', '更多', '加载', '翻页'],
  render: renderMore,
  sample: { props: { ask: 'count', count: '40', label: 'Show more' }, 'zh-CN': { label: '显示更多' } },
  fresh: { en: { count: '40', label: 'Show more' }, 'zh-CN': { count: '40', label: '显示更多' } },
})
