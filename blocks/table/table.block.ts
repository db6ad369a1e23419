import type { TableProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderTable } from './table.render.ts'

export default defineBlock<TableProps>({
  type: 'table',
  version: 1,
  group: 'data',
  label: { en: 'Table', 'zh-CN': '表格' },
  hint: { en: 'Rows to compare by columns; on a narrow screen each row becomes a card', 'zh-CN': '按列对照多行内容；窄屏时每行变为一张卡片' },
  keywords: ['table', 'rows', 'columns', 'grid', 'compare', 'invoice', '表格', '行', '列', '对照', '明细'],
  render: renderTable,
  sample: {
    props: {
      title: 'Refunds',
      columns: [
        { id: 'a', label: 'Item' },
        { id: 'b', label: 'Arrives' },
        { id: 'c', label: 'Pieces', kind: 'number' },
        { id: 'd', label: 'Amount', kind: 'number' },
      ],
      rows: [
        { id: 'a', a: 'Merino base layer', b: '28 November', c: '2', d: '¥ 638.00' },
        { id: 'b', a: 'Insulated bottle', b: '1 December', c: '1', d: '¥ 147.00' },
      ],
      empty: 'No refunds.',
    },
    'zh-CN': {
      title: '退款',
      columns: [
        { id: 'a', label: '商品' },
        { id: 'b', label: '到账日期' },
        { id: 'c', label: '数量', kind: 'number' },
        { id: 'd', label: '金额', kind: 'number' },
      ],
      rows: [
        { id: 'a', a: '美利奴打底衫', b: '11月28日', c: '2', d: '¥638.00' },
        { id: 'b', a: '保温杯', b: '12月1日', c: '1', d: '¥147.00' },
      ],
      empty: '没有退款。',
    },
  },
  fresh: {
    en: {
      columns: [
        { id: 'a', label: 'Name' },
        { id: 'b', label: 'Value' },
      ],
      rows: [{ id: 'a', a: 'Name', b: 'Value' }],
    },
    'zh-CN': {
      columns: [
        { id: 'a', label: '名称' },
        { id: 'b', label: '内容' },
      ],
      rows: [{ id: 'a', a: '名称', b: '内容' }],
    },
  },
})
