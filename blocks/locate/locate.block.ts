import type { LocateProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderLocate } from './locate.render.ts'

export default defineBlock<LocateProps>({
  type: 'locate',
  version: 1,
  group: 'input',
  label: { en: 'Near me', 'zh-CN': '定位' },
  hint: {
    en: 'In a form: sends it with where the phone is, coarsely. Ask for a city beside it',
    'zh-CN': '放在表单里：按手机的大致位置提交，请同时提供城市搜索',
  },
  keywords: ['location', 'position', 'near me', 'geolocation', 'gps', '定位', '位置', '附近', '坐标'],
  render: renderLocate,
  sample: { props: { ask: 'position', label: 'Near me', digits: 2 }, 'zh-CN': { label: '查找附近' } },
  fresh: { en: { label: 'Near me' }, 'zh-CN': { label: '查找附近' } },
  question: { value: { type: 'string', pattern: '^[0-9.,-]{3,24}$', maxLength: 24 }, label: { en: 'Position', 'zh-CN': '位置' } },
})
