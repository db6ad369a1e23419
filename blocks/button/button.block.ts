import type { ButtonProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderButton } from './button.render.ts'
import { buttonHazards } from './button-hazards.ts'

export default defineBlock<ButtonProps>({
  type: 'button',
  version: 1,
  group: 'input',
  label: { en: 'Button', 'zh-CN': '按钮' },
  hint: { en: 'Leads on: to a view, a page, a call, a mail', 'zh-CN': '前往页面、网址、电话或邮箱' },
  keywords: ['button', 'link', 'call', 'phone', 'mail', 'next', '按钮', '链接', '电话', '邮箱'],
  hazards: buttonHazards,
  render: renderButton,
  sample: {
    props: { label: 'Call the store', href: 'tel:+86-571-8800-1234', tone: 'primary' },
    'zh-CN': { label: '致电门店' },
  },
  fresh: { en: { label: 'Button', tone: 'primary' }, 'zh-CN': { label: '按钮', tone: 'primary' } },
})
