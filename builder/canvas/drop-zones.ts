import type { App } from '../../schemas/documents.ts'
import type { Message } from '../../schemas/problem.ts'
import { emptySlots } from './empty-slots.ts'
import { firstElement } from './marks.ts'
import type { Page } from './page.ts'
import type { Rect } from './rect.ts'

/** Room that waits for its first block: a whole view, or a slot in one. */
export interface DropZone {
  rect: Rect
  label: Message
  view: boolean
}

const emptyView = {
  en: 'Nothing here yet. Drag a block here, or click one in the library.',
  'zh-CN': '这个页面还是空的。从组件库拖入组件，或点击组件即可添加。',
}

/** The zones of a view on a page that is drawn at a scale. */
export function dropZones(app: App, view: string, page: Page, scale: number): DropZone[] {
  if (app.views[view]?.blocks.length === 0) {
    const main = page.root.querySelector('.tl-main')?.getBoundingClientRect()
    const below = page.root.querySelector('.tl-title')?.getBoundingClientRect()
    if (!main) return []
    const top = (below?.bottom ?? main.top) + 20 * scale
    const rect = {
      left: main.left + 16 * scale,
      right: main.right - 16 * scale,
      top,
      bottom: top + 180 * scale,
      width: main.width - 32 * scale,
      height: 180 * scale,
    }
    return [{ rect, label: emptyView, view: true }]
  }
  return emptySlots(app, view).flatMap(({ id, label }) => {
    const mark = page.marks(id)[0]
    const element = mark && firstElement(mark)
    const rect = element && roomIn(element, scale)
    return rect ? [{ rect, label, view: false }] : []
  })
}

/** Where the room for a slot is (the canvas gives it with a style of its own): the last stretch of an element, the first of a form. */
function roomIn(element: Element, scale: number): Rect | null {
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
  if (width === 0 || height === 0) return null
  const style = getComputedStyle(element)
  const pad = (side: string) => Number.parseFloat(style.getPropertyValue(`padding-${side}`)) * scale
  const inner = { left: left + pad('left'), right: right - pad('right') }
  const tall = 56 * scale
  const y = element.matches('form') ? top + pad('top') : bottom - pad('bottom') - tall
  return { ...inner, top: y, bottom: y + tall, width: inner.right - inner.left, height: tall }
}
