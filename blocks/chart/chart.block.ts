import type { ChartProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderChart } from './chart.render.ts'

const values = [182, 164, 205, 238, 221, 247]
const months = { en: ['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'], 'zh-CN': ['6月', '7月', '8月', '9月', '10月', '11月'] }
const items = (labels: readonly string[]) => labels.map((label, i) => ({ id: `m${i + 1}`, label, value: values[i] as number }))

export default defineBlock<ChartProps>({
  type: 'chart',
  version: 1,
  group: 'data',
  label: { en: 'Chart', 'zh-CN': '图表' },
  hint: { en: 'Bars, a line or a donut, each value with its name', 'zh-CN': '条形图、折线图或圆环图，数值与名称直接标出' },
  keywords: ['chart', 'graph', 'bar', 'line', 'donut', 'pie', 'trend', 'share', '图表', '条形图', '折线图', '圆环图', '趋势', '占比'],
  render: renderChart,
  sample: {
    props: { title: 'Electricity used', items: items(months.en), unit: 'kWh' },
    'zh-CN': { title: '用电量', items: items(months['zh-CN']), unit: '千瓦时' },
  },
  fresh: {
    en: {
      title: 'Chart',
      items: [
        { id: 'a', label: 'A', value: 3 },
        { id: 'b', label: 'B', value: 5 },
      ],
    },
    'zh-CN': {
      title: '图表',
      items: [
        { id: 'a', label: '甲', value: 3 },
        { id: 'b', label: '乙', value: 5 },
      ],
    },
  },
})
