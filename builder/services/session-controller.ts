import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Change, EditorSession } from '../core/session.ts'

/**
 * Renders its host again when the session changes in a way the host cares for. The host calls `follow(session)` where it
 * gets to know its session (in `willUpdate`): a session may be exchanged while the element lives.
 */
export class SessionController implements ReactiveController {
  #session: EditorSession | null = null

  constructor(
    private readonly host: ReactiveControllerHost,
    /** absent: all changes */
    private readonly cares?: readonly (keyof Change)[],
    /** called before the host is asked to render */
    private readonly react?: (change: Change) => void,
  ) {
    host.addController(this)
  }

  follow(session: EditorSession | null | undefined): void {
    if (session === this.#session) return
    this.#stop()
    this.#session = session ?? null
    this.#start()
  }

  hostConnected(): void {
    this.#stop()
    this.#start()
    this.host.requestUpdate()
  }

  hostDisconnected(): void {
    this.#stop()
  }

  #start(): void {
    this.#session?.addEventListener('change', this.#onChange)
  }
  #stop(): void {
    this.#session?.removeEventListener('change', this.#onChange)
  }

  #onChange = (event: Event): void => {
    const change = (event as CustomEvent<Change>).detail
    if (this.cares && !this.cares.some((kind) => change[kind])) return
    this.react?.(change)
    this.host.requestUpdate()
  }
}
