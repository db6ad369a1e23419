import { commands } from '../generated/registry.ts'
import type { Command } from './command.ts'
import type { CommandName } from './session.ts'

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** A key press the way commands write it: `Mod-Shift-z`. Mod is ⌘ on a Mac and Ctrl elsewhere. */
export function keyName(press: Press, mac: boolean): string {
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  // With Alt a Mac types letters of its own (⌥d is ∂), so letters go by where the key is.
  const letter =
    press.altKey && /^Key[A-Z]$/.test(press.code) ? press.code.slice(3).toLowerCase() : press.key.length === 1 ? press.key.toLowerCase() : press.key
  return `${mod ? 'Mod-' : ''}${other ? (mac ? 'Ctrl-' : 'Meta-') : ''}${press.altKey ? 'Alt-' : ''}${press.shiftKey ? 'Shift-' : ''}${letter}`
}

const byKey = new Map(
  Object.entries(commands).flatMap(([name, command]) => ((command as Command<unknown>).keys ?? []).map((key) => [key, name as CommandName] as const)),
)

export const commandFor = (key: string): CommandName | undefined => byKey.get(key)

/** A key as people read it: ⌘D, Ctrl+D. */
export function keyLabel(key: string, mac: boolean): string {
  const names: Readonly<Record<string, string>> = mac ? { Mod: '⌘', Alt: '⌥', Shift: '⇧', ...arrows } : { Mod: 'Ctrl', ...arrows }
  const parts = key.split('-').map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
  return parts.join(mac ? '' : '+')
}
const arrows = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')
