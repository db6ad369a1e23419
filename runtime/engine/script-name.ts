import type { Release } from './program.ts'

/** A short name of a text (FNV-1a, 32 bits): tells one release's script, or a brand's icon, from another. Who could write the text could do worse than forge it. */
export function nameOf(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

const known = new WeakMap<Release, string>()

/** The name of a release's script. */
export function scriptName(release: Release): string {
  let name = known.get(release)
  if (name === undefined) {
    name = nameOf(release.script)
    known.set(release, name)
  }
  return name
}

/** Where the script stands for pages that do not hold it. */
export const scriptPath = (release: Release): string => `/${release.brand}/${release.app}/${scriptName(release)}.js`
