import { escapeHtml } from '../../blocks/kit/escape.ts'
import { Html, url } from '../../blocks/kit/html.ts'
import type { Message } from '../../schemas/problem.ts'
import { releaseAddress } from './addresses.ts'
import { mustPost } from './carried.ts'
import { carriedAddress } from './carried-address.ts'
import { inLocale } from './format.ts'
import type { Frame } from './frame-state.ts'
import { leaveButton } from './leave-button.ts'

const words = {
  slow: { en: 'This is taking longer than usual. Please try again in a moment.', 'zh-CN': '这部分内容加载较慢，请稍后重试。' },
  down: { en: 'This cannot be shown right now. Please try again in a moment.', 'zh-CN': '这部分内容暂时无法显示，请稍后重试。' },
  retry: { en: 'Try again', 'zh-CN': '重试' },
  back: { en: 'Change what you entered', 'zh-CN': '修改填写的内容' },
} satisfies Record<string, Message>

/** What stands in the place of blocks whose datum did not come, once for each datum. A refusal is an answer: it has its own words and no retry. */
export function fallback(name: string, frame: Frame, form?: string): string {
  if (frame.told.has(name)) return ''
  frame.told.add(name)
  const answer = frame.answer(name)
  // A command's answer that is not there: the view was opened without the deed.
  if (answer === undefined || answer.ok) return ''
  const { locale } = frame.loaded.program
  const say = (message: Readonly<Record<string, string>> | Message): string => escapeHtml(inLocale(message, locale))
  const back = frame.loaded.release.views[frame.view]?.data[name]?.back
  if ('refusal' in answer) {
    const { say: text, next } = answer.refusal
    // Too many tries: what is to be done is to wait, and no button urges to one more.
    const look = 'wait' in answer ? 'tl-button tl-button-quiet' : 'tl-button'
    return `<div class="tl-card tl-fallback" data-tone="warn" role="status"><h2>${say(text)}</h2>${next ? `<p>${say(next)}</p>` : ''}${back === undefined ? '' : go(frame, back, say(words.back), look, form)}</div>`
  }
  return `<div class="tl-card tl-fallback" role="status"><p>${say(answer.failure === 'timeout' ? words.slow : words.down)}</p>${go(frame, frame.view, say(words.retry), 'tl-button tl-button-quiet', form)}${back === undefined ? '' : go(frame, back, say(words.back), 'tl-button tl-button-quiet', form)}</div>`
}

/** What a fallback may wear; pruning the css keeps it. */
export const fallbackClasses = ['tl-card', 'tl-fallback', 'tl-button', 'tl-button-quiet'] as const

/** The form id of a post that only shows a view, with what has been given so far. */
export const goForm = '_go'

/** The way to a view: a post where something sealed has to go along, else a link. */
function go(frame: Frame, view: string, label: string, look: string, form?: string): string {
  const { release, program } = frame.loaded
  const { context } = frame.state.seal?.(goForm) ?? {}
  if (context === undefined || !mustPost(release, view, frame.state))
    return `<a class="${look}" href="${escapeHtml(carriedAddress(release, view, program.locale, frame.state.asks))}">${label}</a>`
  const to = releaseAddress(release, view, program.locale)
  if (form !== undefined) return leaveButton(view, url(to), { look, inside: new Html([label]) }).ops.join('')
  return `<form method="post" action="${escapeHtml(to)}"><input type="hidden" name="_f" value="${goForm}"><input type="hidden" name="_c" value="${escapeHtml(context)}"><button class="${look}">${label}</button></form>`
}
