/** Columns a line may take before what it holds is broken over several. */
const width = 110

/** JSON the way a person would lay it out: short objects and lists on one line, everything else broken. */
export function printJson(value: unknown, indent = '', used = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const line = inline(value)
  if (indent.length + used + line.length <= width && !(indent === '' && used === 0)) return line
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    return `[\n${value.map((one) => inner + printJson(one, inner)).join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  if (entries.length === 0) return '{}'
  return `{\n${entries.map(([key, one]) => `${inner}${JSON.stringify(key)}: ${printJson(one, inner, key.length + 4)}`).join(',\n')}\n${indent}}`
}

function inline(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, one]) => `${JSON.stringify(key)}: ${inline(one)}`).join(', ')} }`
}
