import type { MapProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderMap } from './map.render.ts'

export default defineBlock<MapProps>({
  type: 'map',
  version: 1,
  group: 'data',
  label: { en: 'Way there', 'zh-CN': '地图导航' },
  hint: { en: 'Opens the phone’s map at a place', 'zh-CN': '在手机地图中打开地点' },
  keywords: ['map', 'navigate', 'directions', 'route', 'address', '地图', '导航', '路线', '地址'],
  render: renderMap,
  sample: {
    props: { lat: 30.2592, lng: 120.1302, name: 'Aurora, West Lake', address: '1 Beishan Street, Xihu District, Hangzhou' },
    'zh-CN': { name: '极光生活西湖店', address: '杭州市西湖区北山街 1 号' },
  },
  fresh: { en: { lat: 30.2592, lng: 120.1302, name: 'The place' }, 'zh-CN': { lat: 30.2592, lng: 120.1302, name: '地点名称' } },
})
