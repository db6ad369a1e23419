import type { DetailsProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderDetails } from './details.render.ts'

export default defineBlock<DetailsProps>({
  type: 'details',
  version: 1,
  group: 'data',
  label: { en: 'Details', 'zh-CN': '详情' },
  hint: { en: 'Names and their values, row by row', 'zh-CN': '名称与内容逐行对应' },
  keywords: ['details', 'facts', 'summary', 'table', 'key value', '详情', '摘要', '信息'],
  render: renderDetails,
  sample: {
    props: {
      title: 'Order summary',
      items: [
        { id: 'no', label: 'Order number', value: 'A1001' },
        { id: 'at', label: 'Placed on', value: '10 November 2026' },
        { id: 'by', label: 'Carrier', value: 'SF Express' },
        { id: 'sum', label: 'Total', value: '¥ 1,284.00', strong: true },
      ],
    },
    'zh-CN': {
      title: '订单信息',
      items: [
        { id: 'no', label: '订单编号', value: 'A1001' },
        { id: 'at', label: '下单时间', value: '2026年11月10日' },
        { id: 'by', label: '承运商', value: '顺丰速运' },
        { id: 'sum', label: '合计', value: '¥1,284.00', strong: true },
      ],
    },
  },
  fresh: { en: { items: [{ id: 'a', label: 'Label', value: 'Value' }] }, 'zh-CN': { items: [{ id: 'a', label: '名称', value: '内容' }] } },
})
