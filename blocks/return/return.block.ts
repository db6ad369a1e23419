import type { ReturnProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderReturn } from './return.render.ts'

export default defineBlock<ReturnProps>({
  type: 'return',
  version: 1,
  group: 'journey',
  label: { en: 'Back to the host', 'zh-CN': '返回来处' },
  hint: { en: 'Back to the page or app this was opened from', 'zh-CN': '返回打开此应用的网页或 App' },
  keywords: ['return', 'back', 'close', 'host', 'done', '返回', '关闭', '完成'],
  render: renderReturn,
  sample: { props: { label: 'Back to the shop', href: 'https://shop.example' }, 'zh-CN': { label: '返回商城' } },
  fresh: { en: { label: 'Done' }, 'zh-CN': { label: '完成' } },
})
