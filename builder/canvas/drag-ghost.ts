import { css } from 'lit'
import type { Dragged } from './drag.ts'
import '../elements/ui-icon/ui-icon.element.ts'

const sheet = css`
  div {
    position: fixed;
    top: 0;
    left: 0;
    z-index: 1000;
    display: flex;
    align-items: center;
    gap: 7px;
    height: 30px;
    padding: 0 12px 0 9px;
    border-radius: 8px;
    background: var(--ui-accent);
    color: var(--ui-on-accent);
    font: 500 var(--ui-size) / 1 var(--ui-font);
    white-space: nowrap;
    box-shadow: var(--ui-shadow-pop);
    pointer-events: none;
  }
  div[data-refused] {
    background: var(--ui-raised);
    color: var(--ui-muted);
  }
`

/** What is being dragged, at the pointer. */
export function showGhost({ label, icon }: Pick<Dragged, 'label' | 'icon'>): {
  move(x: number, y: number): void
  allow(allowed: boolean): void
  remove(): void
} {
  const host = document.createElement('tl-drag-ghost')
  host.ariaHidden = 'true'
  const root = host.attachShadow({ mode: 'open' })
  if (sheet.styleSheet) root.adoptedStyleSheets = [sheet.styleSheet]
  const ghost = document.createElement('div')
  const picture = document.createElement('ui-icon')
  picture.name = icon
  ghost.append(picture, label)
  root.append(ghost)
  document.body.append(host)
  const { cursor } = document.documentElement.style
  document.documentElement.style.cursor = 'grabbing'
  return {
    move: (x, y) => ghost.style.setProperty('transform', `translate(${x + 12}px, ${y + 10}px)`),
    allow: (allowed) => ghost.toggleAttribute('data-refused', !allowed),
    remove() {
      host.remove()
      document.documentElement.style.cursor = cursor
    },
  }
}
