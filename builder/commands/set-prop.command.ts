import { chosen } from '../core/chosen.ts'
import { defineCommand } from '../core/command.ts'
import { type Path, read, samePath } from '../core/json.ts'
import { dropStrings, setIn } from '../core/strings.ts'

/** Sets a prop, or a value inside one; without a value takes it away. Translations of list items that are gone go with them. */
export default defineCommand<{ id?: string; path: string | Path; value?: unknown }>({
  label: { en: 'Change setting', 'zh-CN': '修改设置' },
  plan(state, { id, path, value }) {
    const found = chosen(state, id)
    const inside: Path = typeof path === 'string' ? [path] : path
    if (!found || inside.length === 0) return null
    const before = read(found.node.props, inside)
    if (before === value || (before === undefined && value === undefined) || JSON.stringify(before) === JSON.stringify(value)) return null
    const steps = setIn(state.app, [...found.path, 'props', ...inside], value)
    if (steps.length === 0) return null
    const prefix = [found.node.id, ...inside].join('.') + '.'
    const kept = new Set(itemIds(value))
    const gone = new Set(samePath(inside, inside.slice(0, 1)) ? itemIds(before).filter((item) => !kept.has(item)) : [])
    const stale = gone.size === 0 ? [] : dropStrings(state.app, (key) => key.startsWith(prefix) && gone.has(key.slice(prefix.length).split('.')[0] as string))
    return { label: { en: 'Change setting', 'zh-CN': '修改设置' }, steps: [...steps, ...stale], merge: `prop:${found.node.id}.${inside.join('.')}` }
  },
})

const itemIds = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((item) => (typeof read(item, ['id']) === 'string' ? [read(item, ['id']) as string] : [])) : []
