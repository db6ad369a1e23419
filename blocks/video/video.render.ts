import type { VideoProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, url, when } from '../kit/html.ts'

/** Nothing of the film is loaded before it is asked for; its size is known, so nothing jumps when it comes. */
export function renderVideo({ src, poster, title, captions, width = 1280, height = 720, caption }: VideoProps, { locale, say }: RenderContext): Html {
  const first = when(poster, html` poster="${url(poster ?? '')}"`)
  // Captions of another site are only read where both may be shared.
  const shared = when(captions, html` crossorigin="anonymous"`)
  const track = when(
    captions,
    html`<track kind="captions" src="${url(captions ?? '')}" srclang="${locale}" label="${say({ en: 'Captions', 'zh-CN': '字幕' })}" default>`,
  )
  const film = html`<video src="${url(src ?? '')}"${first}${shared} width="${width}" height="${height}" aria-label="${title}" controls preload="none" playsinline>${track}<a href="${url(src ?? '')}" target="_top">${title}</a></video>`
  const place = html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}"></svg>`
  return html`<figure class="tl-video">${when(src, film, place)}${when(caption, html`<figcaption>${caption}</figcaption>`)}</figure>`
}
