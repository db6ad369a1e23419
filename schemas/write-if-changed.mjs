import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Generated files are written only when their text changes: a watcher would otherwise loop. */
export function writeIfChanged(file, text) {
  let before = null
  try {
    before = readFileSync(file, 'utf8')
  } catch {}
  if (before === text) return false
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return true
}
