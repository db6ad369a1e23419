import type { Place } from '../core/locate.ts'
import type { EditorSession } from '../core/session.ts'
import { showGhost } from './drag-ghost.ts'
import { type Container, type Gap, nearest } from './gap.ts'
import { contains } from './rect.ts'

/**
 * Drag and drop of the studio, on Pointer Events: no library sees through shadow roots. Places to drop are measured when
 * a drag begins, and again only when something scrolled. The same moves by keyboard are the commands `move-up`,
 * `move-down` and, from the library, Enter.
 */

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
