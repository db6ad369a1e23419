import type { EmptyProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderEmpty } from './empty.render.ts'

export default defineBlock<EmptyProps>({
  type: 'empty',
  version: 1,
  group: 'data',
  label: { en: 'Nothing here', 'zh-CN': '空状态' },
  hint: { en: 'Says that there is nothing, and what to do next. Show it only then', 'zh-CN': '说明没有内容以及下一步，仅在没有内容时显示' },
  keywords: ['empty', 'nothing', 'none', 'no results', 'not found', '空', '没有', '暂无', '无结果'],
  borrows: ['button'],
  render: renderEmpty,
  sample: {
    props: {
      icon: 'search',
      title: 'No store within 20 km',
      text: 'The nearest one is in Suzhou, 84 km away. You can also order online.',
      label: 'Shop online',
      href: 'https://shop.example/',
    },
    'zh-CN': { title: '20 公里内没有门店', text: '最近的门店在苏州，距离 84 公里。也可以在线购买。', label: '在线购买' },
  },
  fresh: { en: { title: 'Nothing here yet' }, 'zh-CN': { title: '暂无内容' } },
})
