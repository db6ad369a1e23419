import type { CardProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderCard } from './card.render.ts'

/** One thing, with its picture; a `section` is a part of the page that has none and leads nowhere. */
export default defineBlock<CardProps>({
  type: 'card',
  version: 1,
  group: 'layout',
  label: { en: 'Card', 'zh-CN': '卡片' },
  hint: { en: 'One product, store or offer: its picture, its price, its button', 'zh-CN': '一件商品、一家门店或一个优惠：图片、价格与按钮' },
  keywords: ['card', 'product', 'offer', 'teaser', 'picture', '卡片', '商品', '优惠', '图文'],
  slots: { body: { label: { en: 'Below the text', 'zh-CN': '文字下方' } } },
  render: renderCard,
  sample: {
    props: {
      title: 'Trail running shoes',
      text: 'Light, dry and sure-footed on wet rock.',
      image: '/sample.svg',
      alt: 'A grey running shoe from the side',
      shape: 'wide',
    },
    'zh-CN': { title: '越野跑鞋', text: '轻便干爽，湿滑岩面也能站稳。', alt: '灰色跑鞋的侧面' },
  },
  fresh: { en: { title: 'Name of it', text: 'What is good about it.' }, 'zh-CN': { title: '名称', text: '有什么好处。' } },
})
