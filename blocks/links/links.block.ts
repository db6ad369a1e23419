import type { LinksProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderLinks } from './links.render.ts'
import { linksHazards } from './links-hazards.ts'

export default defineBlock<LinksProps>({
  type: 'links',
  version: 1,
  group: 'content',
  label: { en: 'Links', 'zh-CN': '链接列表' },
  hint: { en: 'Several ways on, as rows or as tiles', 'zh-CN': '多个入口，以列表或宫格排列' },
  keywords: ['links', 'menu', 'navigation', 'shortcuts', 'tiles', 'contact', '链接', '入口', '菜单', '宫格', '导航'],
  hazards: linksHazards,
  render: renderLinks,
  sample: {
    props: {
      title: 'More help',
      items: [
        { id: 'a', label: 'Return something', note: 'Free for 30 days', icon: 'return', href: 'https://example.com/return' },
        { id: 'b', label: 'Find a store', note: '212 stores in China', icon: 'store', href: 'https://example.com/stores' },
        { id: 'c', label: 'Call us', note: 'Daily 9:00–21:00', icon: 'phone', href: 'tel:+86-571-8800-1234' },
      ],
    },
    'zh-CN': {
      title: '更多服务',
      items: [
        { id: 'a', label: '申请退货', note: '30 天内免费', icon: 'return', href: 'https://example.com/return' },
        { id: 'b', label: '查找门店', note: '全国 212 家门店', icon: 'store', href: 'https://example.com/stores' },
        { id: 'c', label: '电话客服', note: '每天 9:00–21:00', icon: 'phone', href: 'tel:+86-571-8800-1234' },
      ],
    },
  },
  fresh: { en: { items: [{ id: 'a', label: 'Where it leads' }] }, 'zh-CN': { items: [{ id: 'a', label: '入口名称' }] } },
})
