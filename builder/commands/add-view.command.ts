import { defineCommand } from '../core/command.ts'
import { freeName } from '../core/new-id.ts'
import { addStrings } from '../core/strings.ts'

/** A new, empty view after the shown one. */
export default defineCommand<{ title?: string; name?: string }>({
  label: { en: 'Add view', 'zh-CN': '添加页面' },
  icon: 'plus',
  plan({ app, view }, { title, name }) {
    const id = freeName(name ?? title ?? 'view', app.views)
    const at = Object.keys(app.views).indexOf(view) + 1
    const words = (locale: string) => (locale.startsWith('zh') ? '新页面' : 'New view')
    const [first = 'en', ...others] = app.locales
    const strings =
      title === undefined
        ? Object.fromEntries(others.filter((locale) => words(locale) !== words(first)).map((locale) => [locale, { [`$${id}.title`]: words(locale) }]))
        : {}
    return {
      label: { en: 'Add view', 'zh-CN': '添加页面' },
      view: id,
      selection: null,
      steps: [
        { op: 'set', path: ['views', id], value: { title: title ?? words(first), blocks: [] }, at: at === 0 ? Object.keys(app.views).length : at },
        ...addStrings(app, strings),
      ],
    }
  },
})
