import type { HumanProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderHuman } from './human.render.ts'

export default defineBlock<HumanProps>({
  type: 'human',
  version: 1,
  group: 'journey',
  label: { en: 'Way to a person', 'zh-CN': '人工服务' },
  hint: { en: 'Call, chat or be called back; the brand’s own line unless you say otherwise', 'zh-CN': '电话、在线客服或预约回电，默认使用品牌的联系方式' },
  keywords: ['human', 'person', 'agent', 'help', 'call', 'callback', 'chat', '人工', '客服', '电话', '回电'],
  render: renderHuman,
  sample: {
    props: { title: 'Talk to us', text: 'Have your order number ready: we see the same as you do.', to: 'callback', label: 'Call me back' },
    'zh-CN': { title: '联系我们', text: '请准备好订单编号，客服看到的内容与您一致。', label: '请给我回电' },
  },
  fresh: { en: { title: 'Talk to us' }, 'zh-CN': { title: '联系我们' } },
})
