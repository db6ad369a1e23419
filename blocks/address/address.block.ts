import type { AddressProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderAddress } from './address.render.ts'
import { provinces } from './provinces.ts'

const line = (en: string, zh: string, maxLength = 40) => ({ value: { type: 'string', minLength: 1, maxLength }, label: { en, 'zh-CN': zh } })

export default defineBlock<AddressProps>({
  type: 'address',
  version: 1,
  group: 'input',
  label: { en: 'Address in China', 'zh-CN': '收货地址' },
  hint: { en: 'Province, city, district, then the street', 'zh-CN': '省、市、区县三级联动，再填详细地址' },
  keywords: ['address', 'china', 'province', 'city', 'district', 'delivery', '地址', '收货', '省市区', '省', '市', '区县', '街道'],
  borrows: ['ask'],
  render: renderAddress,
  sample: {
    props: { label: 'Where to send it', province: 'province', city: 'city', district: 'district', line: 'line' },
    'zh-CN': { label: '收货地址' },
  },
  fresh: { en: { label: 'Address' }, 'zh-CN': { label: '收货地址' } },
  questions: {
    province: { value: { type: 'string', enum: provinces }, label: { en: 'Province', 'zh-CN': '省份' } },
    city: line('City', '城市'),
    // Some cities have none, and an address without one finds its way.
    district: { ...line('District', '区县'), optional: true },
    line: line('Street and number', '详细地址', 120),
  },
})
