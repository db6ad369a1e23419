import type { BlockNode } from '../../schemas/documents.ts'

/** Which of these data names a node tree uses: as a data block's input, or in an expression. */
export function dataNamesIn(nodes: readonly BlockNode[], names: readonly string[]): string[] {
  if (names.length === 0) return []
  const used = new Set<string>()
  const see = (expression: string) => {
    for (const [name] of expression.matchAll(/(?<![.\w'"])[a-zA-Z]\w*/g)) used.add(name)
  }
  const look = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key === '$' || key === 'when' || key === 'each') see(value)
      else for (const [, inner] of value.matchAll(/\{\{(.*?)\}\}/gs)) see(inner as string)
    } else if (Array.isArray(value)) for (const one of value) look(one, '')
    else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value)) {
        if (name === 'from' && typeof one === 'object' && one !== null) for (const source of Object.values(one)) used.add(String(source))
        else look(one, name)
      }
    }
  }
  look(nodes, '')
  return names.filter((name) => used.has(name))
}
