import type { SignatureProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderSignature } from './signature.render.ts'

export default defineBlock<SignatureProps>({
  type: 'signature',
  version: 1,
  group: 'input',
  label: { en: 'Signature', 'zh-CN': '签名' },
  hint: { en: 'Drawn by hand, or a typed name', 'zh-CN': '手写签名，或填写姓名' },
  keywords: ['signature', 'sign', 'draw', 'name', 'agree', '签名', '签字', '手写', '确认'],
  render: renderSignature,
  sample: { props: { ask: 'signature' }, 'zh-CN': {} },
  fresh: { en: {}, 'zh-CN': {} },
  question: { value: { type: 'string', format: 'signature' }, label: { en: 'Signature', 'zh-CN': '签名' } },
})
