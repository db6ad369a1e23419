import type { StatProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderStat } from './stat.render.ts'

export default defineBlock<StatProps>({
  type: 'stat',
  version: 1,
  group: 'data',
  label: { en: 'Figure', 'zh-CN': '数据' },
  hint: { en: 'One number or date that answers the question', 'zh-CN': '直接回答问题的一个数字或日期' },
  keywords: ['stat', 'figure', 'number', 'kpi', 'balance', 'eta', '数据', '数字', '余额', '指标'],
  render: renderStat,
  sample: {
    props: { label: 'Arrives', value: 'Fri, 14 Nov', note: 'Between 10:00 and 14:00', tone: 'good' },
    'zh-CN': { label: '预计送达', value: '11月14日 周五', note: '10:00 至 14:00' },
  },
  fresh: { en: { label: 'Label', value: '0' }, 'zh-CN': { label: '名称', value: '0' } },
})
