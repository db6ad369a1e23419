import type { AccordionProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderAccordion } from './accordion.render.ts'

export default defineBlock<AccordionProps>({
  type: 'accordion',
  version: 1,
  group: 'content',
  label: { en: 'Questions and answers', 'zh-CN': '常见问题' },
  hint: { en: 'Questions that open to their answers', 'zh-CN': '点开问题查看答案' },
  keywords: ['accordion', 'faq', 'questions', 'help', 'collapse', '常见问题', '折叠', '帮助'],
  render: renderAccordion,
  sample: {
    props: {
      title: 'Questions',
      items: [
        {
          id: 'a',
          title: 'Can I change the address?',
          text: 'Yes, until the order is packed. [Write to us](mailto:care@example.com) with the order number.',
        },
        { id: 'b', title: 'How do I return something?', text: 'Returns are free for 30 days.\n\n1. Print the label\n2. Drop the box at any store' },
        { id: 'c', title: 'Something is missing', text: 'Send us a photo within 14 days.' },
      ],
    },
    'zh-CN': {
      title: '常见问题',
      items: [
        { id: 'a', title: '可以修改地址吗？', text: '打包之前可以。请附上订单编号[联系我们](mailto:care@example.com)。' },
        { id: 'b', title: '如何退货？', text: '30 天内免费退货。\n\n1. 打印退货单\n2. 将包裹交到任一门店' },
        { id: 'c', title: '少了东西怎么办？', text: '请在 14 天内把照片发给我们。' },
      ],
    },
  },
  fresh: { en: { items: [{ id: 'a', title: 'A question', text: 'Its answer.' }] }, 'zh-CN': { items: [{ id: 'a', title: '问题', text: '答案。' }] } },
})
