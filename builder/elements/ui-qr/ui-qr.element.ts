import { css, html } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { encode } from 'uqr'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'

/** An address as a QR code: dark on light in every look, because scanners want it so. */
@customElement('ui-qr')
export class UiQr extends StudioElement {
  @property() text = ''

  static override styles = css`
    :host {
      display: block;
      width: 132px;
      aspect-ratio: 1;
      border-radius: 10px;
      background: #fff;
      box-shadow: 0 0 0 1px var(--ui-line);
      overflow: clip;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
  `

  override render() {
    if (this.text === '') return null
    const { data, size } = encode(this.text, { ecc: 'M', border: 3 })
    // Runs of dark modules in a row are one stroke each.
    const path = data
      .map((row, y) =>
        runs(row)
          .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
          .join(''),
      )
      .join('')
    return html`<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label=${say({ en: `QR code of ${this.text}`, 'zh-CN': `${this.text} 的二维码` })}><path fill="#1f1d1a" d=${path}></path></svg>`
  }
}

function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x++
    found.push([from, x - from + 1])
  }
  return found
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-qr': UiQr
  }
}
