import type { App } from '../../schemas/documents.ts'
import { defineCommand } from '../core/command.ts'
import type { Step } from '../core/step.ts'
import { dropStrings, setIn } from '../core/strings.ts'

/** Changes what the app says of itself. `title` and `job` are in `locale`. Another first language swaps nothing: texts stay where they are. */
export default defineCommand<{ title?: string; job?: string; outcome?: App['outcome']; locales?: readonly string[]; start?: string; locale?: string }>({
  label: { en: 'Change app', 'zh-CN': '修改应用' },
  icon: 'sliders',
  plan(state, { locale = state.locale, title, job, outcome, locales, start }) {
    const { app } = state
    const steps: Step[] = [...texts(app, locale, { title, job })]
    if (outcome !== undefined && outcome !== app.outcome) steps.push({ op: 'set', path: ['outcome'], value: outcome })
    if (start !== undefined && start !== app.start && Object.hasOwn(app.views, start)) steps.push({ op: 'set', path: ['start'], value: start })
    if (locales && locales.length > 0 && locales[0] === app.locales[0] && new Set(locales).size === locales.length && locales.join() !== app.locales.join()) {
      steps.push({ op: 'set', path: ['locales'], value: [...locales] })
      for (const gone of Object.keys(app.strings ?? {})) if (!locales.includes(gone)) steps.push({ op: 'set', path: ['strings', gone] })
    }
    if (steps.length === 0) return null
    return {
      label: { en: 'Change app', 'zh-CN': '修改应用' },
      steps,
      ...(outcome === undefined && locales === undefined && start === undefined ? { merge: `app:${locale}:${title === undefined ? 'job' : 'title'}` } : {}),
    }
  },
})

function texts(app: App, locale: string, words: { title?: string; job?: string }): Step[] {
  const steps: Step[] = []
  for (const key of ['title', 'job'] as const) {
    const text = words[key]
    if (text === undefined) continue
    if (locale === app.locales[0]) {
      if (text !== app[key]) steps.push({ op: 'set', path: [key], value: text })
    } else if (text === '') steps.push(...dropStrings({ ...app, strings: { [locale]: app.strings?.[locale] ?? {} } }, (one) => one === `$app.${key}`))
    else if (app.strings?.[locale]?.[`$app.${key}`] !== text && app.locales.includes(locale))
      steps.push(...setIn(app, ['strings', locale, `$app.${key}`], text))
  }
  return steps
}
