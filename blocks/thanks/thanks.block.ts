import type { ThanksProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderThanks } from './thanks.render.ts'

export default defineBlock<ThanksProps>({
  type: 'thanks',
  version: 1,
  group: 'journey',
  label: { en: 'Thank-you', 'zh-CN': '完成页' },
  hint: { en: 'It worked: the number to keep, and what happens next', 'zh-CN': '办理成功：给出编号，并说明接下来会怎样' },
  keywords: ['thanks', 'done', 'success', 'receipt', 'confirmation', '感谢', '完成', '成功', '回执'],
  render: renderThanks,
  sample: {
    props: {
      title: 'Your warranty is registered',
      text: 'It runs until 25 November 2028.',
      label: 'Registration number',
      number: 'W2611-40718',
      next: [
        { id: 'a', text: 'We have sent the certificate to your phone.' },
        { id: 'b', text: 'Keep the receipt: it proves the date.' },
      ],
    },
    'zh-CN': {
      title: '保修登记成功',
      text: '保修期至 2028年11月25日。',
      label: '登记编号',
      next: [
        { id: 'a', text: '凭证已发送到您的手机。' },
        { id: 'b', text: '请保留购物小票，以便核对日期。' },
      ],
    },
  },
  fresh: { en: { title: 'Thank you' }, 'zh-CN': { title: '谢谢您' } },
})
