import type { TabsProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderTabs } from './tabs.render.ts'

export default defineBlock<TabsProps>({
  type: 'tabs',
  version: 1,
  group: 'layout',
  label: { en: 'Tabs', 'zh-CN': '选项卡' },
  hint: { en: 'Two to four sides of one thing, one at a time', 'zh-CN': '同一事物的 2 到 4 个方面，一次显示一个' },
  keywords: ['tabs', 'switch', 'panels', 'sides', '选项卡', '标签页', '切换'],
  slots: {
    a: { label: { en: 'In the first tab', 'zh-CN': '第一个标签的内容' } },
    b: { label: { en: 'In the second tab', 'zh-CN': '第二个标签的内容' } },
    c: { label: { en: 'In the third tab', 'zh-CN': '第三个标签的内容' } },
    d: { label: { en: 'In the fourth tab', 'zh-CN': '第四个标签的内容' } },
  },
  render: renderTabs,
  sample: {
    props: { a: 'Delivery', b: 'Pick-up', c: 'Returns' },
    'zh-CN': { a: '送货上门', b: '到店自提', c: '退货' },
  },
  fresh: { en: { a: 'First', b: 'Second' }, 'zh-CN': { a: '标签一', b: '标签二' } },
})
