import type { PhoneProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderPhone } from './phone.render.ts'

export default defineBlock<PhoneProps>({
  type: 'phone',
  version: 1,
  group: 'input',
  label: { en: 'Phone number', 'zh-CN': '电话号码' },
  hint: { en: 'With the country’s code', 'zh-CN': '含国家（地区）代码' },
  keywords: ['phone', 'mobile', 'number', 'tel', 'country', '电话', '手机', '号码', '区号', '国家'],
  borrows: ['ask'],
  render: renderPhone,
  sample: { props: { ask: 'phone' }, 'zh-CN': {} },
  fresh: { en: {}, 'zh-CN': {} },
  question: { value: { type: 'string', format: 'phone' }, label: { en: 'Phone number', 'zh-CN': '手机号' } },
})
