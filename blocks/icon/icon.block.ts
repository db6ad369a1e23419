import type { IconProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderIcon } from './icon.render.ts'

export default defineBlock<IconProps>({
  type: 'icon',
  version: 1,
  group: 'content',
  label: { en: 'Icon', 'zh-CN': '图标' },
  hint: { en: 'One picture of the set, with a few words beside it', 'zh-CN': '一个图标，旁边可配几个字' },
  keywords: ['icon', 'symbol', 'pictogram', 'sign', '图标', '符号', '图案'],
  render: renderIcon,
  sample: { props: { name: 'truck', text: 'Free delivery from ¥ 99', tone: 'info' }, 'zh-CN': { text: '满 ¥99 免费配送' } },
  fresh: { en: { name: 'star', text: 'What it stands for' }, 'zh-CN': { name: 'star', text: '图标含义' } },
})
