import type { ColumnsProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderColumns } from './columns.render.ts'

export default defineBlock<ColumnsProps>({
  type: 'columns',
  version: 1,
  group: 'layout',
  label: { en: 'Columns', 'zh-CN': '分栏' },
  hint: { en: 'Two or three things side by side; below each other where it is narrow', 'zh-CN': '两三项内容并排，屏幕窄时自动换行' },
  keywords: ['columns', 'grid', 'side by side', 'layout', '分栏', '并排', '布局'],
  slots: {
    a: { label: { en: 'First column', 'zh-CN': '第一栏' } },
    b: { label: { en: 'Second column', 'zh-CN': '第二栏' } },
    c: { label: { en: 'Third column', 'zh-CN': '第三栏' } },
  },
  render: renderColumns,
  sample: {
    props: {},
    'zh-CN': {},
  },
  fresh: { en: {}, 'zh-CN': {} },
})
