import { encode } from 'uqr'
import type { CodeProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, when } from '../kit/html.ts'
import { code128 } from './code-128.ts'

/** Black on white with its quiet zone, also at night: scanners read nothing else. What no code can say stands there in words. */
export function renderCode({ value, kind = 'qr', label, note, text = true }: CodeProps, { say }: RenderContext): Html {
  const name = say({ en: `Code ${value}`, 'zh-CN': `码 ${value}` })
  const image = kind === 'qr' ? qr(value, name) : bars(value, name)
  return html`<figure class="tl-card tl-code">${when(label, html`<figcaption>${label}</figcaption>`)}${image}${(text || image === null) && html`<p class="tl-code-text">${value}</p>`}${when(note, html`<p class="tl-code-note">${note}</p>`)}</figure>`
}

function qr(value: string, name: string): Html | null {
  const { data, size } = encode(value, { ecc: 'M', border: 4 })
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y]?.[x]) continue
      const from = x
      while (data[y]?.[x + 1]) x++
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`
    }
  }
  return html`<svg class="tl-code-qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${name}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}

/** Quiet zone of ten modules on either side (ISO/IEC 15417). */
const quiet = 10
const height = 60

function bars(value: string, name: string): Html | null {
  const found = code128(value)
  const last = found?.at(-1)
  if (!found || !last) return null
  const width = last.from + last.width + 2 * quiet
  const path = found.map(({ from, width: w }) => `M${from + quiet} 6h${w}v${height - 12}h-${w}z`).join('')
  return html`<svg class="tl-code-bars" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${name}" shape-rendering="crispEdges"><rect width="${width}" height="${height}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}
