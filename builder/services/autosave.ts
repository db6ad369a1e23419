import type { App } from '../../schemas/documents.ts'
import type { Change, EditorSession } from '../core/session.ts'
import type { ApiError, Result } from './api-error.ts'
import type { Draft } from './draft.ts'

export interface AutosavePorts {
  save(app: App, revision: number): Promise<Result<{ revision: number }>>
  /** what the server has */
  read(): Promise<Result<Draft>>
  keep(draft: Draft): void
  drop(): void
}

/** ms between the last change and the save */
const pause = 700
/** ms before trying again, doubled each time */
const firstRetry = 1500
const lastRetry = 30_000
const worthRetrying = new Set(['offline', 'server', 'busy', 'signed-out'])

/**
 * Saves a session a moment after each change. Nothing is lost on the way: what the server does not have yet is kept on the
 * device; a failure is tried again for as long as it takes; where someone else saved meanwhile, the person chooses.
 */
export class Autosave extends EventTarget {
  error: ApiError | null = null
  /** what someone else saved, while the choice is open */
  theirs: Draft | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #busy = false
  #retry = firstRetry
  /** the document the server has */
  #known: App

  constructor(
    readonly session: EditorSession,
    readonly ports: AutosavePorts,
  ) {
    super()
    this.#known = session.app
    session.addEventListener('change', this.#changed)
    globalThis.addEventListener?.('online', this.resume)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.session.removeEventListener('change', this.#changed)
    globalThis.removeEventListener?.('online', this.resume)
    if (this.session.app !== this.#known && this.session.saving !== 'stale') void this.saveNow()
  }

  /** Opens what was left unsaved here, made on the revision it names. */
  restore(draft: Draft, theirs: Draft): void {
    this.#replace(draft.app)
    if (draft.revision === theirs.revision) return
    this.theirs = theirs
    this.#state('stale', null)
  }

  /** Tries again now: the connection is back, or the person. */
  resume = (): void => {
    if (this.session.saving === 'failed') void this.saveNow()
  }

  /** The other's document takes the place of this one; one undo brings this one back. */
  takeTheirs(): void {
    if (!this.theirs) return
    const { app, revision } = this.theirs
    this.theirs = null
    this.session.revision = revision
    this.#replace(app)
    this.#known = this.session.app
    clearTimeout(this.#timer)
    this.ports.drop()
    this.#state('saved', null)
  }

  /** This document is saved on top of the other's, which stays in the app's past. */
  keepMine(): void {
    if (!this.theirs) return
    this.session.revision = this.theirs.revision
    this.theirs = null
    this.#state('unsaved', null)
    void this.saveNow()
  }

  /** Saves what is there; true if the server has it. */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.#timer)
    if (this.theirs) return false
    if (this.#busy) {
      await new Promise((resolve) => this.addEventListener('settled', resolve, { once: true }))
      return this.saveNow()
    }
    const { app, revision } = this.session
    if (app === this.#known) {
      if (this.session.saving !== 'saved') this.#state('saved', null)
      return true
    }
    this.#busy = true
    this.#state('saving', null)
    const saved = await this.ports.save(app, revision)
    this.#busy = false
    if (saved.ok) this.#saved(app, saved.value.revision)
    else await this.#failed(saved.error)
    this.dispatchEvent(new Event('settled'))
    return saved.ok && this.session.app === app
  }

  #saved(app: App, revision: number): void {
    this.#retry = firstRetry
    this.#known = app
    this.session.revision = revision
    if (this.session.app === app) {
      this.ports.drop()
      this.#state('saved', null)
    } else {
      this.ports.keep({ app: this.session.app, revision })
      this.#state('unsaved', null)
      this.#saveIn(pause)
    }
  }

  async #failed(error: ApiError): Promise<void> {
    this.ports.keep({ app: this.session.app, revision: this.session.revision })
    if (error.code === 'conflict') {
      const theirs = await this.ports.read()
      if (theirs.ok) {
        this.theirs = theirs.value
        return this.#state('stale', error)
      }
      error = theirs.error
    }
    this.#state('failed', error)
    if (!worthRetrying.has(error.code)) return
    this.#saveIn(this.#retry)
    this.#retry = Math.min(lastRetry, this.#retry * 2)
  }

  #changed = (event: Event): void => {
    if (!(event as CustomEvent<Change>).detail.document) return
    if (this.session.app === this.#known && !this.#busy) {
      // Undone until it is what the server has.
      clearTimeout(this.#timer)
      this.ports.drop()
      if (!this.theirs) this.#state('saved', null)
      return
    }
    this.ports.keep({ app: this.session.app, revision: this.session.revision })
    if (!this.theirs) this.#saveIn(pause)
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.saveNow(), ms)
  }

  #replace(app: App): void {
    this.session.dispatch({ label: { en: 'Replace the document', 'zh-CN': '替换文档' }, steps: [{ op: 'set', path: [], value: app }] })
  }

  #state(saving: EditorSession['saving'], error: ApiError | null): void {
    this.error = error
    this.session.saving = saving
    this.dispatchEvent(new Event('change'))
  }
}
