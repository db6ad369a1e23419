import type { HeadingProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderHeading } from './heading.render.ts'

export default defineBlock<HeadingProps>({
  type: 'heading',
  version: 1,
  group: 'content',
  label: { en: 'Heading', 'zh-CN': '标题' },
  hint: { en: 'Names the part of the page below it', 'zh-CN': '为下面的内容命名' },
  keywords: ['heading', 'title', 'headline', '标题', '小标题'],
  render: renderHeading,
  sample: { props: { text: 'Your delivery', level: 2 }, 'zh-CN': { text: '配送信息' } },
  fresh: { en: { text: 'Heading' }, 'zh-CN': { text: '标题' } },
})
