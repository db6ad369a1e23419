import type { ConsentProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderConsent } from './consent.render.ts'

export default defineBlock<ConsentProps>({
  type: 'consent',
  version: 1,
  group: 'input',
  label: { en: 'Consent', 'zh-CN': '同意条款' },
  hint: { en: 'A box to tick, with the text and its version kept', 'zh-CN': '勾选同意，并记录条款版本' },
  keywords: ['consent', 'terms', 'privacy', 'agree', 'tick', 'policy', '同意', '条款', '隐私', '协议', '授权', '勾选'],
  render: renderConsent,
  sample: {
    props: { ask: 'terms', text: 'I have read the warranty terms and agree to them.', link: 'https://brand.example/terms', linkLabel: 'Warranty terms' },
    'zh-CN': { text: '我已阅读并同意保修条款。', linkLabel: '保修条款' },
  },
  fresh: {
    en: { text: 'I have read the terms and agree to them.', linkLabel: 'Read the terms' },
    'zh-CN': { text: '我已阅读并同意相关条款。', linkLabel: '阅读条款' },
  },
  question: { value: { type: 'string', const: '2026-11' }, label: { en: 'I agree to the terms', 'zh-CN': '我同意相关条款' } },
})
