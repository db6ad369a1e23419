import { expect, test } from 'vitest'
import { commandFor, keyLabel, keyName } from './keymap.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}, code = '') => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test('Mod is ⌘ on a Mac and Ctrl elsewhere', () => {
  expect(keyName(press('z', { metaKey: true }), true)).toBe('Mod-z')
  expect(keyName(press('z', { ctrlKey: true }), false)).toBe('Mod-z')
  expect(keyName(press('z', { ctrlKey: true }), true)).toBe('Ctrl-z')
  expect(keyName(press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod-Shift-z')
})

test('a letter held with Alt goes by its key, whatever the Mac would type', () => {
  expect(keyName(press('∂', { altKey: true }, 'KeyD'), true)).toBe('Alt-d')
  expect(keyName(press('ArrowUp', { altKey: true }, 'ArrowUp'), true)).toBe('Alt-ArrowUp')
})

test('keys find their commands, and people read them as on their machine', () => {
  expect(commandFor('Mod-d')).toBe('duplicate-block')
  expect(commandFor('Alt-ArrowUp')).toBe('move-up')
  expect(commandFor('q')).toBeUndefined()
  expect(keyLabel('Mod-Shift-z', true)).toBe('⌘⇧Z')
  expect(keyLabel('Alt-ArrowUp', false)).toBe('Alt+↑')
})
