import type { Ask } from '../../schemas/documents.ts'
import { defineCommand } from '../core/command.ts'
import type { Place } from '../core/locate.ts'
import { freeName, newIds } from '../core/new-id.ts'
import { fits } from '../core/target.ts'

/** A new question, of the brand's (`fact`) or the app's own; with `place`, also the field that asks it. */
export default defineCommand<{ ask: Ask; name?: string; place?: Place }>({
  label: { en: 'Add question', 'zh-CN': '添加问题' },
  icon: 'plus',
  plan({ app }, { ask, name, place }) {
    if (ask.fact === undefined && (!ask.value || !ask.label)) return null
    if (place && !fits(app, place, 'ask')) return null
    const id = newIds(app)('ask')
    const own = freeName(name ?? ask.fact ?? 'question', app.asks)
    return {
      label: { en: 'Add question', 'zh-CN': '添加问题' },
      ...(place ? { selection: id, view: place.view } : {}),
      steps: [
        { op: 'set', path: ['asks', own], value: ask },
        ...(place ? [{ op: 'insert', place, node: { id, type: 'ask', props: { ask: own } } } as const] : []),
      ],
    }
  },
})
