import { html, nothing } from 'lit'
import type { ApiError } from '../../services/api-error.ts'
import { say } from '../../services/say.ts'
import '../tl-mark/tl-mark.element.ts'
import '../ui-icon/ui-icon.element.ts'

const allApps = { en: 'All apps', 'zh-CN': '全部微应用' }

/** The editor's shape while the app is on its way; seen only where that takes long. */
export const opening = () => html`<main class="opening" aria-busy="true">
  <h1 class="visually-hidden">${say({ en: 'Opening the app', 'zh-CN': '正在打开微应用' })}</h1>
  <div class="bar"><a class="icon-button button" href="/" aria-label=${say(allApps)} title=${say(allApps)}><ui-icon name="arrow-left"></ui-icon></a><i></i></div>
  <div class="shape" aria-hidden="true">
    <div class="left"><i></i><i></i><i></i><i></i></div>
    <div class="middle"><i></i></div>
    <div class="right"><i></i><i></i><i></i></div>
  </div>
</main>`

/** In the editor's place where there is no app to work on, or no way to it. */
export function lost(error: ApiError, again: () => void) {
  const gone = error.code === 'not-found'
  return html`<main class="lost">
    <tl-mark></tl-mark>
    <div role="alert">
      <h1>${gone ? say({ en: 'This app is not here', 'zh-CN': '找不到这个微应用' }) : say({ en: 'The app could not be opened', 'zh-CN': '无法打开这个微应用' })}</h1>
      <p>${gone ? say({ en: 'It may have been removed, or the address is mistyped.', 'zh-CN': '它可能已被移除，或地址有误。' }) : say(error.message)}</p>
    </div>
    <div class="ways">
      ${gone ? nothing : html`<button class="primary" @click=${again}>${say({ en: 'Try again', 'zh-CN': '重试' })}</button>`}
      <a class="button" href="/">${say(allApps)}</a>
    </div>
  </main>`
}
