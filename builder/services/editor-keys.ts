import { readClip, writeClip } from '../core/clipboard.ts'
import { commandFor, isMac, keyName } from '../core/keymap.ts'
import type { EditorSession } from '../core/session.ts'

/** Places where keys act on the selected node; elsewhere the keys without Mod or Alt belong to whatever has the focus. */
const stages = 'tl-canvas, tl-outline'

/** The editor's keys, on the whole window while an editor is open; returns the way to stop. Whoever handles a key first keeps it (`preventDefault`). */
export function listenKeys(session: () => EditorSession): () => void {
  const stop = new AbortController()
  const mac = isMac()
  addEventListener('keydown', (event) => !event.defaultPrevented && !isTyping(event) && act(event, session(), keyName(event, mac)) && event.preventDefault(), {
    signal: stop.signal,
  })
  // The browser's own clipboard events: they need no permission, and other windows and apps can paste what they hold.
  for (const kind of ['copy', 'cut'] as const)
    addEventListener(
      kind,
      (event) => {
        if (event.defaultPrevented || isTyping(event) || hasSelectedText() || !session().run(kind)) return
        const { clip } = session()
        if (clip) event.clipboardData?.setData('text/plain', writeClip(clip))
        event.preventDefault()
      },
      { signal: stop.signal },
    )
  addEventListener(
    'paste',
    (event) => {
      if (event.defaultPrevented || isTyping(event)) return
      const clip = readClip(event.clipboardData?.getData('text/plain') ?? '')
      if (clip && session().run('paste', { clip })) event.preventDefault()
    },
    { signal: stop.signal },
  )
  return () => stop.abort()
}

function act(event: KeyboardEvent, session: EditorSession, key: string): boolean {
  if (key === 'Mod-z') return session.undo()
  if (key === 'Mod-Shift-z' || key === 'Mod-y') return session.redo()
  const command = commandFor(key)
  if (!command || (!/^(Mod|Alt)-/.test(key) && !onStage(event))) return false
  return session.run(command as 'remove-block')
}

function isTyping(event: Event): boolean {
  const at = event.composedPath()[0]
  if (!(at instanceof HTMLElement)) return false
  if (at.closest('dialog, [role="dialog"], [role="menu"], [popover]')) return true
  return at.isContentEditable || at.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"])')
}

function onStage(event: Event): boolean {
  const path = event.composedPath()
  return path[0] === document.body || path.some((place) => place instanceof Element && place.matches(stages))
}

const hasSelectedText = (): boolean => (getSelection()?.toString() ?? '') !== ''
