import type { SwitchProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderSwitch } from './switch.render.ts'

export default defineBlock<SwitchProps>({
  type: 'switch',
  version: 1,
  group: 'input',
  label: { en: 'Switch', 'zh-CN': '开关' },
  hint: { en: 'Yes or no, as something that is on or off', 'zh-CN': '是或否，以开关呈现' },
  keywords: ['switch', 'toggle', 'yes', 'no', 'boolean', 'on', 'off', '开关', '是否', '开启', '关闭'],
  render: renderSwitch,
  sample: { props: { ask: 'notify', help: 'One message when it ships, nothing else' }, 'zh-CN': { help: '仅在发货时发送一条通知' } },
  fresh: { en: {}, 'zh-CN': {} },
  question: { value: { type: 'boolean' }, label: { en: 'Tell me by text message', 'zh-CN': '短信通知我' } },
})
