import type { ListProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderList } from './list.render.ts'

export default defineBlock<ListProps>({
  type: 'list',
  version: 1,
  group: 'data',
  label: { en: 'List', 'zh-CN': '列表' },
  hint: { en: 'Things of one kind, with pictures and prices if they have them', 'zh-CN': '同类条目，可带图片与价格' },
  keywords: ['list', 'items', 'products', 'results', '列表', '商品', '条目', '结果'],
  render: renderList,
  sample: {
    props: {
      title: 'Items',
      items: [
        { id: 'a', title: 'Trail running shoes', note: 'Size 42 · 1 pair', value: '¥ 499.00', image: '/thumb/1.svg' },
        { id: 'b', title: 'Merino base layer', note: 'Navy · 2 pieces', value: '¥ 638.00', image: '/thumb/2.svg' },
        { id: 'c', title: 'Insulated bottle', note: '750 ml · 1 piece', value: '¥ 147.00', image: '/thumb/3.svg' },
      ],
      empty: 'Nothing here yet.',
    },
    'zh-CN': {
      title: '商品',
      items: [
        { id: 'a', title: '越野跑鞋', note: '42 码 · 1 双', value: '¥499.00', image: '/thumb/1.svg' },
        { id: 'b', title: '美利奴打底衫', note: '藏青 · 2 件', value: '¥638.00', image: '/thumb/2.svg' },
        { id: 'c', title: '保温杯', note: '750 毫升 · 1 个', value: '¥147.00', image: '/thumb/3.svg' },
      ],
      empty: '暂无内容。',
    },
  },
  fresh: { en: { items: [{ id: 'a', title: 'Item' }] }, 'zh-CN': { items: [{ id: 'a', title: '条目' }] } },
})
