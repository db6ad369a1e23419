import type { TextProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderText } from './text.render.ts'

export default defineBlock<TextProps>({
  type: 'text',
  version: 1,
  group: 'content',
  label: { en: 'Text', 'zh-CN': '文字' },
  hint: { en: 'A few sentences, with links and lists', 'zh-CN': '一段文字，可含链接与列表' },
  keywords: ['text', 'paragraph', 'markdown', 'copy', '文字', '段落', '正文'],
  render: renderText,
  sample: {
    props: {
      text: 'Most parcels arrive **within two days**. If yours is late, [write to us](mailto:care@example.com).\n\n- Keep the box until you have checked everything\n- Returns are free for 30 days',
    },
    'zh-CN': { text: '大多数包裹会在**两天内**送达。如有延误，请[联系我们](mailto:care@example.com)。\n\n- 请在确认无误前保留包装\n- 30 天内免费退货' },
  },
  fresh: { en: { text: 'Write something helpful here.' }, 'zh-CN': { text: '在这里写点有用的话。' } },
})
