import type { MapProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, url, when } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'
import { type Position, toGcj02, toWgs84 } from './datum.ts'
import { onMainland } from './mainland.ts'

const figures = (value: number): string => value.toFixed(6)

/** The same links for every phone: each opens its app where there is one, else a map on the web. Which comes first goes by the place. */
export function renderMap({ lat, lng, datum = 'wgs84', name, address }: MapProps, { say }: RenderContext): Html {
  const given: Position = { lat, lng }
  const gps = datum === 'wgs84' ? given : toWgs84(given)
  const shifted = datum === 'wgs84' ? toGcj02(given) : given
  const words = encodeURIComponent(name)
  const at = ({ lat: a, lng: b }: Position): string => `${figures(a)},${figures(b)}`
  const amap = {
    label: say({ en: 'Amap', 'zh-CN': '高德地图' }),
    address: `https://uri.amap.com/marker?position=${figures(shifted.lng)},${figures(shifted.lat)}&name=${words}&coordinate=gaode&callnative=1`,
  }
  const apple = { label: say({ en: 'Apple Maps', 'zh-CN': '苹果地图' }), address: `https://maps.apple.com/?ll=${at(shifted)}&q=${words}` }
  const google = { label: say({ en: 'Google Maps', 'zh-CN': '谷歌地图' }), address: `https://www.google.com/maps/search/?api=1&query=${at(gps)}` }
  const any = { label: say({ en: 'Another map', 'zh-CN': '其他地图' }), address: `geo:${at(gps)}?q=${at(gps)}(${words})` }
  // Which map knows the place, whatever is spoken: elsewhere the one whose links work on every phone.
  const [first, ...others] = onMainland(gps) ? [amap, apple, google, any] : [google, apple, amap, any]
  const link = (one: { label: string; address: string }): Html => html`<li><a href="${url(one.address)}" target="_top">${one.label}</a></li>`
  const go = html`<a class="tl-button" href="${url(first?.address ?? '')}" target="_top">${icon('pin')}<span>${say({ en: 'Navigate', 'zh-CN': '导航前往' })}</span></a>`
  return html`<div class="tl-map">${when(address, html`<p>${address}</p>`)}${go}<details><summary>${say({ en: 'With another map', 'zh-CN': '使用其他地图' })}</summary><ul>${others.map(link)}</ul></details></div>`
}
