import type { PagesProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderPages } from './pages.render.ts'

export default defineBlock<PagesProps>({
  type: 'pages',
  version: 1,
  group: 'data',
  label: { en: 'Pages', 'zh-CN': '分页' },
  hint: { en: 'Below a list: the page before and the page after', 'zh-CN': '放在列表下方，用于翻到上一页或下一页' },
  keywords: ['pages', 'paging', 'pager', 'next', 'previous', '分页', '翻页', '上一页', '下一页'],
  render: renderPages,
  sample: { props: { ask: 'page', page: 2, last: 5 } },
  fresh: { en: { page: 1, last: 3 }, 'zh-CN': { page: 1, last: 3 } },
})
