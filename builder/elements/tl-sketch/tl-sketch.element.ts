import { html } from 'lit'
import { customElement } from 'lit/decorators.js'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { styles } from './tl-sketch.styles.ts'

/** A picture of what is made here: one question, one small app. Decoration. */
@customElement('tl-sketch')
export class Sketch extends StudioElement {
  static override styles = styles

  override render() {
    return html`<div class="phones" aria-hidden="true">
      <div class="phone">
        <i class="top"></i>
        <b>${say({ en: 'Which store is still open?', 'zh-CN': '哪家门店还开着？' })}</b>
        <i class="field"></i><i class="act"></i>
      </div>
      <div class="phone first">
        <i class="top"></i>
        <b>${say({ en: 'Where is my order?', 'zh-CN': '我的订单到哪了？' })}</b>
        <div class="card"><i class="step done"></i><i class="step done"></i><i class="step now"></i><i class="step"></i></div>
        <i class="line"></i><i class="line short"></i>
      </div>
      <div class="phone">
        <i class="top"></i>
        <b>${say({ en: 'How was it this time?', 'zh-CN': '这次还满意吗？' })}</b>
        <svg viewBox="0 0 100 18"><path d=${star(9)}></path><path d=${star(29.5)}></path><path d=${star(50)}></path><path d=${star(70.5)}></path><path class="open" d=${star(91)}></path></svg>
        <i class="field"></i><i class="act"></i>
      </div>
    </div>`
  }
}

/** A five-pointed star around (x, 9). */
function star(x: number): string {
  const points = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 8 : 3.6
    const turn = (Math.PI / 5) * i - Math.PI / 2
    return `${(x + radius * Math.cos(turn)).toFixed(1)} ${(9 + radius * Math.sin(turn)).toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-sketch': Sketch
  }
}
