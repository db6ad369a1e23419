import type { FormProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderForm } from './form.render.ts'

export default defineBlock<FormProps>({
  type: 'form',
  version: 1,
  group: 'input',
  label: { en: 'Form', 'zh-CN': '表单' },
  hint: { en: 'Questions and the button that sends the answers', 'zh-CN': '问题与提交按钮' },
  keywords: ['form', 'look-up', 'submit', 'questions', 'send', '表单', '提交', '查询', '填写'],
  slots: { fields: { label: { en: 'Questions', 'zh-CN': '问题' }, accepts: ['input', 'content', 'layout', 'data', 'journey'] } },
  render: renderForm,
  sample: {
    props: { next: 'result', submit: 'Find my order', title: 'Find your order' },
    'zh-CN': { submit: '查询订单', title: '查询订单' },
  },
  fresh: { en: { submit: 'Continue' }, 'zh-CN': { submit: '继续' } },
})
