import { compile } from '../../runtime/engine/compile.ts'
import type { Release } from '../../runtime/engine/program.ts'
import type { World } from '../../runtime/engine/world.ts'
import { type App, isDocument } from '../../schemas/documents.ts'
import type { Problem } from '../../schemas/problem.ts'
import { commands } from '../generated/registry.ts'
import type { Clip } from './clipboard.ts'
import type { ArgsOf, Command, EditorState } from './command.ts'
import { type History, type Jump, jump, noHistory, record, redo, type Standing, seal, undo } from './history.ts'
import { locate } from './locate.ts'
import { applySteps, type Transaction } from './transaction.ts'

export type CommandName = keyof typeof commands
export type Saving = 'saved' | 'saving' | 'unsaved' | 'stale' | 'failed'

/** What a `change` event is about. */
export interface Change {
  document?: true
  selection?: true
  view?: true
  problems?: true
  saving?: true
  locale?: true
  world?: true
}

/** A place to be brought into sight; `prop` is inside the node's props (`items[2].label`), or `when` or `each`. */
export interface Reveal {
  node?: string
  prop?: string
  path: string
}

export interface SessionOptions {
  app: App
  world: World
  revision?: number
  /** the language of the app that is worked on; its first without it */
  locale?: string
  view?: string
}

/**
 * One app being edited: what is open, where the person stands, what was done. It changes by transactions only, and tells
 * of each with a `change` event whose detail is a `Change`. Checking the whole app waits until the browser is idle;
 * `check()` has it done at once.
 */
export class EditorSession extends EventTarget {
  #app: App
  #world: World
  #standing: Standing
  #locale: string
  #history: History = noHistory
  #saving: Saving = 'saved'
  #checked: { app: App; world: World; release: Release | null; problems: readonly Problem[] } | null = null
  #pause: ReturnType<typeof setTimeout> | undefined
  revision: number
  /** what was copied last */
  clip: Clip | null = null

  constructor({ app, world, revision = 0, locale, view }: SessionOptions) {
    super()
    this.#app = app
    this.#world = world
    this.#locale = locale ?? app.locales[0] ?? 'en'
    this.#standing = { view: view !== undefined && Object.hasOwn(app.views, view) ? view : startView(app), selection: null }
    this.revision = revision
    this.#checkSoon()
  }

  get app(): App {
    return this.#app
  }
  get world(): World {
    return this.#world
  }
  get view(): string {
    return this.#standing.view
  }
  get selection(): string | null {
    return this.#standing.selection
  }
  get locale(): string {
    return this.#locale
  }
  get state(): EditorState {
    return { app: this.#app, world: this.#world, locale: this.#locale, ...this.#standing }
  }
  get history(): History {
    return this.#history
  }
  get canUndo(): boolean {
    return this.#history.done.length > 0
  }
  get canRedo(): boolean {
    return this.#history.undone.length > 0
  }
  /** Problems of the last check; a change is checked a moment later. */
  get problems(): readonly Problem[] {
    return this.#checked?.problems ?? []
  }
  get release(): Release | null {
    return this.check().release
  }
  get saving(): Saving {
    return this.#saving
  }
  set saving(saving: Saving) {
    if (saving === this.#saving) return
    this.#saving = saving
    this.#tell({ saving: true })
  }

  /** Whether a command applies here. */
  can<N extends CommandName>(command: N, args?: ArgsOf<(typeof commands)[N]>): boolean
  can<A>(command: Command<A>, args?: A): boolean
  can(command: CommandName | Command<unknown>, args?: unknown): boolean {
    return this.#plan(command, args) !== null
  }

  /** Does what a command plans; false where it does not apply. */
  run<N extends CommandName>(command: N, args?: ArgsOf<(typeof commands)[N]>): boolean
  run<A>(command: Command<A>, args?: A): boolean
  run(command: CommandName | Command<unknown>, args?: unknown): boolean {
    const transaction = this.#plan(command, args)
    return transaction !== null && this.dispatch(transaction)
  }

  #plan(command: CommandName | Command<unknown>, args: unknown): Transaction | null {
    const known = (typeof command === 'string' ? commands[command] : command) as Command<unknown>
    return known.plan(this.state, args ?? {})
  }

  /** Applies a transaction, whole or not at all; false where a step does not fit, or would replace the app by what is none. */
  dispatch({ label, steps, selection, view, merge, clip }: Transaction): boolean {
    if (steps.some((step) => step.op === 'set' && step.path.length === 0 && !isDocument('app', step.value))) return false
    const applied = applySteps(this.#app, steps)
    if (!applied.ok) return false
    if (clip) this.clip = clip
    const before = this.#standing
    const after = settle(applied.app, { view: view ?? before.view, selection: selection === undefined ? before.selection : selection })
    if (steps.length > 0)
      this.#history = record(this.#history, { label, steps, inverse: applied.inverse, before, after, ...(merge === undefined ? {} : { merge }) })
    this.#go(applied.app, after)
    return true
  }

  undo(): boolean {
    return this.#jump(undo(this.#app, this.#history))
  }
  redo(): boolean {
    return this.#jump(redo(this.#app, this.#history))
  }
  /** Goes to where this many entries of the history are done. */
  jump(count: number): boolean {
    return this.#jump(jump(this.#app, this.#history, count))
  }

  #jump(to: Jump | null): boolean {
    if (!to) return false
    this.#history = to.history
    this.#go(to.app, settle(to.app, to.standing))
    return true
  }

  /** Selects a node (and shows its view), or nothing. An id inside a data block means the data block. */
  select(id: string | null): void {
    const found = id === null ? null : locate(this.#app, id.split('/')[0] as string)
    this.#history = seal(this.#history)
    this.#go(this.#app, { view: found?.view ?? this.#standing.view, selection: found?.node.id ?? null })
  }

  show(view: string): void {
    if (!Object.hasOwn(this.#app.views, view)) return
    this.#history = seal(this.#history)
    this.#go(this.#app, settle(this.#app, { ...this.#standing, view }))
  }

  /** Works on another language of the app. */
  speak(locale: string): void {
    if (locale === this.#locale || !this.#app.locales.includes(locale)) return
    this.#locale = locale
    this.#history = seal(this.#history)
    this.#tell({ locale: true })
  }

  /** Asks whoever shows it to bring a place into sight (a prop in the inspector): a `reveal` event. */
  reveal(place: Reveal): void {
    this.dispatchEvent(new CustomEvent<Reveal>('reveal', { detail: place }))
  }

  /** What the brand has published has changed. */
  setWorld(world: World): void {
    this.#world = world
    this.#checkSoon()
    this.#tell({ world: true })
  }

  /** Another's version of the app takes the place of this one; what was done here is forgotten. */
  reopen(app: App, revision: number): void {
    this.#history = noHistory
    this.revision = revision
    this.#go(app, settle(app, this.#standing))
    this.saving = 'saved'
  }

  /** Checks the whole app now, unless that has been done. */
  check(): { release: Release | null; problems: readonly Problem[] } {
    if (this.#checked?.app === this.#app && this.#checked.world === this.#world) return this.#checked
    const { release, problems } = compile(this.#app, this.#world)
    this.#checked = { app: this.#app, world: this.#world, release, problems }
    this.#tell({ problems: true })
    return this.#checked
  }

  /** Once the person pauses: checking a large app takes tens of milliseconds, which would be felt while typing. */
  #checkSoon(): void {
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => {
      // Not in Safari yet, nor in Node.
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => this.check(), { timeout: 500 })
      else this.check()
    }, 200)
  }

  #go(app: App, standing: Standing): void {
    const change: Change = {}
    if (app !== this.#app) change.document = true
    if (standing.view !== this.#standing.view) change.view = true
    if (standing.selection !== this.#standing.selection) change.selection = true
    this.#app = app
    this.#standing = standing
    if (!app.locales.includes(this.#locale)) {
      this.#locale = app.locales[0] ?? this.#locale
      change.locale = true
    }
    if (change.document) {
      this.#checkSoon()
      if (this.#saving === 'saved' || this.#saving === 'failed') {
        this.#saving = 'unsaved'
        change.saving = true
      }
    }
    if (Object.keys(change).length > 0) this.#tell(change)
  }

  #tell(detail: Change): void {
    this.dispatchEvent(new CustomEvent<Change>('change', { detail }))
  }
}

export const startView = (app: App): string => app.start ?? Object.keys(app.views)[0] ?? ''

/** Where a person can stand in this app: a view that exists, a selected node that stands in it. */
function settle(app: App, { view, selection }: Standing): Standing {
  const shown = Object.hasOwn(app.views, view) ? view : startView(app)
  const found = selection === null ? null : locate(app, selection)
  return { view: shown, selection: found?.view === shown ? selection : null }
}
