import type { SearchProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderSearch } from './search.render.ts'

export default defineBlock<SearchProps>({
  type: 'search',
  version: 1,
  group: 'input',
  label: { en: 'Search box', 'zh-CN': '搜索框' },
  hint: {
    en: 'Words to look for, with the button in the box. Put choices as chips below it to filter',
    'zh-CN': '输入关键词，按钮在框内；下方可放置标签样式的选择作为筛选',
  },
  keywords: ['search', 'find', 'query', 'filter', 'look up', '搜索', '查找', '查询', '筛选'],
  render: renderSearch,
  sample: { props: { ask: 'query', help: 'A city, a street or a store’s name' }, 'zh-CN': { help: '城市、街道或门店名称' } },
  fresh: { en: {}, 'zh-CN': {} },
  question: { value: { type: 'string', minLength: 1, maxLength: 80 }, label: { en: 'What are you looking for?', 'zh-CN': '搜索内容' } },
})
