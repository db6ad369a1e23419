import { Hole } from '../../blocks/kit/hole.ts'
import { type Html, html, type SafeUrl, type Value, when } from '../../blocks/kit/html.ts'
import { askField } from './ask-meta.ts'
import type { Language } from './compile-view.ts'
import { checkField } from './form.ts'
import { inLocale } from './format.ts'

interface NoticePlace {
  /** the form's node id */
  form: string
  /** of the element */
  id: Value
  action: SafeUrl
  hidden: Html
  title: Value
  asks: readonly string[]
}

/**
 * What stands in the place of a form whose deed may have been done: what is known, what was sent, and one button that looks
 * how it ended. It has none of the form's fields, so that nothing on it can send the deed a second time.
 */
export function deedNotice({ form, id, action, hidden, title, asks }: NoticePlace, language: Language): Html {
  language.behaviours.add('deed')
  const { table, locale } = language
  const told = (name: string): Hole => new Hole([table.addPath('$notices', form, name)])
  const rows = asks.map((name) => {
    const field = askField(name, language)
    return when(field.value, html`<div><dt>${field.label}</dt><dd>${field.told}</dd></div>`)
  })
  const check = html`${hidden}<input type="hidden" name="${checkField}" value="${told('checks')}"><button class="tl-button" id="${id}-check">${told('check')}</button>`
  const words = html`<div class="tl-say" data-tone="${told('tone')}" role="status"><p>${told('text')}</p>${when(told('next'), html`<p>${told('next')}</p>`)}</div>`
  const sent = rows.length > 0 && html`<section class="tl-form-sent"><p>${inLocale(sentWords, locale)}</p><dl>${rows}</dl></section>`
  return html`<form class="tl-card tl-form" id="${id}" action="${action}" method="post"${when(told('check'), html` data-tl="deed"`)}>${title}${words}${sent}${when(told('check'), check)}</form>`
}

const sentWords = { en: 'What you sent', 'zh-CN': '您提交的内容' }
