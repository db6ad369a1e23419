import type { FormProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { cardTitle } from '../kit/card-title.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'

/** Without a script the browser checks the controls itself and the server says the rest. */
export function renderForm({ next, submit, title, back }: FormProps, { id, form, slot, say }: RenderContext): Html {
  const { action, method, multipart, hidden, summary, orNotice, back: leave } = form(next)
  const asking = html`<form class="tl-card tl-form" id="${id}" action="${action}" method="${method}"${multipart && html` enctype="multipart/form-data"`}>${cardTitle(title)}${summary}${slot('fields')}${hidden}<button class="tl-button">${submit}</button>${back !== undefined && leave(back, say({ en: 'Back', 'zh-CN': '返回' }))}</form>`
  return orNotice(asking, cardTitle(title))
}
