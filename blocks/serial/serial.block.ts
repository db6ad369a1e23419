import type { SerialProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderSerial } from './serial.render.ts'

export default defineBlock<SerialProps>({
  type: 'serial',
  version: 1,
  group: 'input',
  label: { en: 'Serial number', 'zh-CN': '序列号' },
  hint: { en: 'Typed, or read by the camera where a phone can', 'zh-CN': '手动填写，支持的手机可扫码' },
  keywords: ['serial', 'scan', 'camera', 'barcode', 'qr', 'number', 'warranty', '序列号', '扫码', '条形码', '二维码', '相机', '保修'],
  render: renderSerial,
  sample: {
    props: { ask: 'serial', help: 'On the label under the device, after S/N' },
    'zh-CN': { help: '见机身底部标签上的 S/N 编号' },
  },
  fresh: { en: { codes: 'all' }, 'zh-CN': { codes: 'all' } },
  question: {
    value: { type: 'string', minLength: 4, maxLength: 40 },
    label: { en: 'Serial number', 'zh-CN': '序列号' },
  },
})
