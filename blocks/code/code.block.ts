import type { CodeProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderCode } from './code.render.ts'

export default defineBlock<CodeProps>({
  type: 'code',
  version: 1,
  group: 'data',
  label: { en: 'Code to show', 'zh-CN': '出示码' },
  hint: { en: 'A QR code or a bar code that somebody scans from the screen', 'zh-CN': '供他人扫描的二维码或条形码' },
  keywords: ['qr', 'barcode', 'code', 'scan', 'pickup', 'ticket', '二维码', '条形码', '取货码', '扫码'],
  render: renderCode,
  sample: {
    props: { value: '7402 1859', label: 'Show this at the counter', note: 'Valid until 28 November' },
    'zh-CN': { label: '请向店员出示', note: '11月28日前有效' },
  },
  fresh: { en: { value: '12345678' }, 'zh-CN': { value: '12345678' } },
})
