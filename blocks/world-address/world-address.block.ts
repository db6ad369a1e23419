import type { WorldAddressProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderWorldAddress } from './world-address.render.ts'

const line = (en: string, zh: string, maxLength: number, optional = false) => ({
  value: { type: 'string', minLength: 1, maxLength },
  label: { en, 'zh-CN': zh },
  ...(optional ? { optional } : {}),
})

export default defineBlock<WorldAddressProps>({
  type: 'world-address',
  version: 1,
  group: 'input',
  label: { en: 'International address', 'zh-CN': '国际地址' },
  hint: { en: 'Plain lines that fit any country', 'zh-CN': '适用于各国的分行地址' },
  keywords: ['address', 'international', 'country', 'postcode', 'abroad', 'street', '地址', '国际', '海外', '国家', '邮编'],
  borrows: ['ask'],
  render: renderWorldAddress,
  sample: {
    props: { label: 'Where to send it', country: 'country', line: 'line', more: 'more', city: 'city', region: 'region', postcode: 'postcode' },
    'zh-CN': { label: '收货地址' },
  },
  fresh: { en: { label: 'Address' }, 'zh-CN': { label: '地址' } },
  questions: {
    country: line('Country', '国家或地区', 60),
    line: line('Street and number', '街道和门牌号', 120),
    more: line('Flat, floor, building', '楼栋、楼层、房间', 120, true),
    city: line('City', '城市', 60),
    region: line('State or province', '州或省', 60, true),
    postcode: line('Postcode', '邮政编码', 12, true),
  },
})
