import type { ImageProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, url, when } from '../kit/html.ts'

/** Width and height reserve the place before the picture arrives, so that nothing jumps. The first one of a view is not waited for. */
export function renderImage({ src, alt, width = 800, height = 450, caption, lazy = true }: ImageProps, { firstPicture }: RenderContext): Html {
  const later = lazy && !(src !== '' && firstPicture())
  const picture = html`<img src="${url(src ?? '')}" alt="${alt}" width="${width}" height="${height}"${later && html` loading="lazy"`} decoding="async">`
  // An empty place of the same shape where there is no picture (yet).
  const place = html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${alt}"></svg>`
  return html`<figure class="tl-image">${when(src, picture, place)}${when(caption, html`<figcaption>${caption}</figcaption>`)}</figure>`
}
