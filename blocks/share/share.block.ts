import type { ShareProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderShare } from './share.render.ts'

export default defineBlock<ShareProps>({
  type: 'share',
  version: 1,
  group: 'journey',
  label: { en: 'Share', 'zh-CN': '分享' },
  hint: { en: 'Hands this page’s address on, by the phone’s own menu or by copying', 'zh-CN': '通过手机的分享菜单或复制链接，把本页发给他人' },
  keywords: ['share', 'copy', 'link', 'send', 'friend', '分享', '转发', '复制', '链接'],
  render: renderShare,
  sample: { props: { label: 'Share this store', text: 'Aurora, West Lake' }, 'zh-CN': { label: '分享这家门店', text: '极光生活西湖店' } },
  fresh: { en: { label: 'Share' }, 'zh-CN': { label: '分享' } },
})
