import { chosen } from '../core/chosen.ts'
import { defineCommand } from '../core/command.ts'
import { type Path, read } from '../core/json.ts'
import { setIn } from '../core/strings.ts'
import { type TextKey, textKey } from '../core/text-key.ts'

/** Writes a text customers read: the prop itself in the app's first language, a translation in the others. An empty translation is none. */
export default defineCommand<{ id?: string; path: string | Path; text: string; locale?: string }>({
  label: { en: 'Change text', 'zh-CN': '修改文字' },
  plan(state, { id, path, text, locale = state.locale }) {
    const { app } = state
    const found = chosen(state, id)
    const inside: Path = typeof path === 'string' ? [path] : path
    if (!found || inside.length === 0 || !app.locales.includes(locale)) return null
    const merge = `text:${locale}:${found.node.id}.${inside.join('.')}`
    const label = { en: 'Change text', 'zh-CN': '修改文字' }
    if (locale === app.locales[0]) {
      if (read(found.node.props, inside) === text) return null
      const steps = setIn(app, [...found.path, 'props', ...inside], text)
      return steps.length === 0 ? null : { label, merge, steps }
    }
    const key: TextKey | null = textKey(found.node, inside)
    if (!key || (app.strings?.[locale]?.[key.key] ?? '') === text) return null
    const naming = key.giveId ? setIn(app, [...found.path, 'props', ...key.giveId.path], key.giveId.id) : []
    return { label, merge, steps: [...naming, ...setIn(app, ['strings', locale, key.key], text === '' ? undefined : text)] }
  },
})
