import type { FiltersProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderFilters } from './filters.render.ts'

export default defineBlock<FiltersProps>({
  type: 'filters',
  version: 1,
  group: 'data',
  label: { en: 'Filters', 'zh-CN': '筛选' },
  hint: { en: 'One press shows the same list, narrowed to one option', 'zh-CN': '点按一项，列表只显示符合的结果' },
  keywords: ['filter', 'chips', 'facet', 'narrow', '筛选', '过滤', '标签'],
  render: renderFilters,
  sample: { props: { ask: 'reason', label: 'Reason', all: 'All' }, 'zh-CN': { label: '原因', all: '全部' } },
  fresh: { en: { all: 'All' }, 'zh-CN': { all: '全部' } },
})
