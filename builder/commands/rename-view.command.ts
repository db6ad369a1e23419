import { formCommand } from '../../runtime/engine/scope.ts'
import type { App } from '../../schemas/documents.ts'
import { propsWithControl } from '../core/block-types.ts'
import { defineCommand } from '../core/command.ts'
import { locate } from '../core/locate.ts'
import { freeName } from '../core/new-id.ts'
import type { Step } from '../core/step.ts'
import { walkApp } from '../core/walk.ts'

/** Gives a view another name (it stands in the address), and follows it wherever the app leads to it. */
export default defineCommand<{ view?: string; to: string }>({
  label: { en: 'Rename view', 'zh-CN': '重命名页面' },
  icon: 'edit',
  plan(state, { view = state.view, to }) {
    const { app } = state
    if (!Object.hasOwn(app.views, view) || !/[a-zA-Z0-9]/.test(to) || to === view) return null
    const { [view]: _, ...others } = app.views
    const name = freeName(to, others)
    if (name === view) return null
    const follow = (to: string): string => (to === view ? name : to)
    const renamed = {
      ...app,
      views: Object.fromEntries(
        Object.entries(app.views).map(([id, one]) => [
          follow(id),
          one.guards === undefined ? one : { ...one, guards: one.guards.map((guard) => ({ ...guard, to: follow(guard.to) })) },
        ]),
      ),
    }
    return {
      label: { en: 'Rename view', 'zh-CN': '重命名页面' },
      ...(state.view === view ? { view: name } : {}),
      steps: [
        // Renamed first, so that the paths of the links are those of the renamed view.
        { op: 'set', path: ['views'], value: renamed.views },
        ...links(renamed, view, name),
        ...(app.start === view ? [{ op: 'set', path: ['start'], value: name } as const] : []),
        ...titles(app, view, name),
      ],
    }
  },
})

/** The props that lead to a view, and the refusals of forms that do. */
function links(app: App, view: string, name: string): Step[] {
  const steps: Step[] = []
  for (const node of walkApp(app)) {
    for (const prop of propsWithControl(node.type, 'view'))
      if (node.props?.[prop] === view) steps.push({ op: 'set', path: [...locate(app, node.id)!.path, 'props', prop], value: name })
    for (const [code, to] of Object.entries(formCommand(node)?.refused ?? {}))
      if (to === view) steps.push({ op: 'set', path: [...locate(app, node.id)!.path, 'props', 'command', 'refused', code], value: name })
  }
  return steps
}

function titles(app: App, view: string, name: string): Step[] {
  const steps: Step[] = []
  for (const [locale, texts] of Object.entries(app.strings ?? {})) {
    if (!Object.hasOwn(texts, `$${view}.title`)) continue
    const renamed = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key === `$${view}.title` ? `$${name}.title` : key, text]))
    steps.push({ op: 'set', path: ['strings', locale], value: renamed })
  }
  return steps
}
