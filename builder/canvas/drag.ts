import type { Place } from '../core/locate.ts'
import type { EditorSession } from '../core/session.ts'
import { showGhost } from './drag-ghost.ts'
import { contains, type Rect } from './rect.ts'

/**
 * Drag and drop of the studio, on Pointer Events: no library sees through shadow roots. Places to drop are measured when
 * a drag begins, and again only when something scrolled. The same moves by keyboard are the commands `move-up`,
 * `move-down` and, from the library, Enter.
 */

export interface Gap {
  place: Place
  /** in client coordinates */
  line: { x1: number; y1: number; x2: number; y2: number }
}

/** Something with places to drop: a view, a slot. */
export interface Container {
  rect: Rect
  /** the deeper one wins */
  depth: number
  gaps: readonly Gap[]
}

/** A region that takes drops: a device, the outline. */
export interface Zone {
  /** what scrolls, and where the pointer has to be */
  scroller: Element
  measure(what: Dragged): readonly Container[]
  show(gap: Gap | null): void
  /** something was dropped here: the keyboard goes on from it */
  landed(): void
}

export type Dragged = { label: string; icon: string; type: string } & (
  | { what: 'block' }
  | { what: 'data-block'; dataBlock: { id: string; version: string } }
  | { what: 'node'; id: string }
)

const zones = new Set<Zone>()

/** Lets a region take drops; returns the way to stop. */
export function addZone(zone: Zone): () => void {
  zones.add(zone)
  return () => zones.delete(zone)
}

/** px the pointer moves before a press is a drag */
const threshold = 4
/** px from an edge within which a region scrolls */
const edge = 44

/** Follows a press until it is let go; it becomes a drag once the pointer has moved. */
export function startDrag(press: PointerEvent, session: EditorSession, what: Dragged): void {
  if (press.button !== 0 || press.pointerType === 'touch') return
  let drag: Drag | null = null
  const stop = new AbortController()
  const { signal } = stop
  const end = () => {
    stop.abort()
    drag?.end()
  }
  addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== press.pointerId) return
      if (!drag && Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < threshold) return
      drag ??= new Drag(what)
      drag.move(event.clientX, event.clientY)
      event.preventDefault()
    },
    { signal, capture: true },
  )
  addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== press.pointerId) return
      const { place, zone } = drag ?? {}
      if (drag) swallowClick()
      end()
      if (place && drop(session, what, place)) zone?.landed()
    },
    { signal, capture: true },
  )
  addEventListener('pointercancel', end, { signal, capture: true })
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !drag) return
      event.preventDefault()
      event.stopPropagation()
      swallowClick()
      end()
    },
    { signal, capture: true },
  )
  // A press on text would select it, on an image would drag that.
  addEventListener('selectstart', (event) => event.preventDefault(), { signal, capture: true })
  addEventListener('dragstart', (event) => event.preventDefault(), { signal, capture: true })
}

export function drop(session: EditorSession, what: Dragged, place: Place): boolean {
  if (what.what === 'node') return session.run('move-block', { id: what.id, to: place })
  if (what.what === 'data-block') return session.run('insert-data-block', { dataBlock: what.dataBlock, place })
  return session.run('insert-block', { type: what.type, place })
}

/** The click that a browser sends after the pointer was let go belongs to the drag. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation()
    event.preventDefault()
  }
  addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0)
}

class Drag {
  place: Place | null = null
  #measured = new Map<Zone, readonly Container[]>()
  zone: Zone | null = null
  #ghost: ReturnType<typeof showGhost>
  #x = 0
  #y = 0
  #frame = 0

  constructor(private readonly what: Dragged) {
    this.#ghost = showGhost(what)
    this.#frame = requestAnimationFrame(this.#tick)
  }

  move(x: number, y: number): void {
    this.#x = x
    this.#y = y
    this.#ghost.move(x, y)
    this.#aim()
  }

  #aim(): void {
    const zone = [...zones].find(({ scroller }) => contains(scroller.getBoundingClientRect(), this.#x, this.#y)) ?? null
    if (zone !== this.zone) this.zone?.show(null)
    this.zone = zone
    const gap = zone && nearest(this.#containers(zone), this.#x, this.#y)
    this.place = gap?.place ?? null
    zone?.show(gap)
    this.#ghost.allow(gap !== null)
  }

  #containers(zone: Zone): readonly Container[] {
    const found = this.#measured.get(zone) ?? zone.measure(this.what)
    this.#measured.set(zone, found)
    return found
  }

  /** Near an edge the region scrolls, the faster the nearer. */
  #tick = (): void => {
    this.#frame = requestAnimationFrame(this.#tick)
    const scroller = this.zone?.scroller
    if (!scroller) return
    const { top, bottom } = scroller.getBoundingClientRect()
    const near = Math.min(edge, (bottom - top) / 4)
    const by = this.#y < top + near ? this.#y - top - near : this.#y > bottom - near ? this.#y - bottom + near : 0
    const before = scroller.scrollTop
    if (by !== 0) scroller.scrollTop += by / 3
    if (scroller.scrollTop === before) return
    this.#measured.delete(this.zone!)
    this.#aim()
  }

  end(): void {
    cancelAnimationFrame(this.#frame)
    this.zone?.show(null)
    this.#ghost.remove()
  }
}

/** The gap a pointer means: of the deepest container it is in, the nearest. At the very edge of a container the one around it is meant. */
export function nearest(containers: readonly Container[], x: number, y: number): Gap | null {
  let best: Container | null = null
  for (const one of containers) {
    const { rect, depth } = one
    const rim = depth === 0 ? 0 : Math.min(8, rect.height / 6)
    const inside = x >= rect.left && x <= rect.right && y >= rect.top + rim && y <= rect.bottom - rim
    if (inside && (!best || depth >= best.depth)) best = one
  }
  // Beside or below everything the view itself is meant.
  best ??= containers.find(({ depth }) => depth === 0) ?? null
  let gap: Gap | null = null
  let least = Number.POSITIVE_INFINITY
  for (const one of best?.gaps ?? []) {
    const { x1, x2, y1, y2 } = one.line
    const distance = Math.hypot(x - clamp(x, x1, x2), y - clamp(y, y1, y2))
    if (distance < least) [gap, least] = [one, distance]
  }
  return gap
}

const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max)
