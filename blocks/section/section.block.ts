import type { SectionProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderSection } from './section.render.ts'

export default defineBlock<SectionProps>({
  type: 'section',
  version: 1,
  group: 'layout',
  label: { en: 'Section', 'zh-CN': '分区' },
  hint: { en: 'A card that holds what belongs together', 'zh-CN': '把相关内容放在一张卡片里' },
  keywords: ['section', 'card', 'group', 'box', '分区', '卡片', '分组'],
  slots: { body: { label: { en: 'Content', 'zh-CN': '内容' } } },
  render: renderSection,
  sample: {
    props: { title: 'Your delivery' },
    'zh-CN': { title: '配送信息' },
  },
  fresh: { en: { title: 'Section' }, 'zh-CN': { title: '分区' } },
})
