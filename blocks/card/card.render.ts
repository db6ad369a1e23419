import type { CardProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html, Value } from '../kit/html.ts'
import { html, pick, url, when } from '../kit/html.ts'
import { markdown } from '../kit/markdown.ts'

const size = (width: number, height: number): Html => html` width="${width}" height="${height}"`

/** Where it leads somewhere, its title is the link and all of the card its target: one stop for the keyboard, one name to read aloud. */
export function renderCard({ title, text, image, alt, shape = 'wide', to, href, tone = 'plain' }: CardProps, context: RenderContext): Html {
  const { filled, slot, way, firstPicture } = context
  const known = pick(shape, { square: size(600, 600), tall: size(600, 800) }, size(640, 360))
  const lazy = image !== undefined && firstPicture() ? null : html` loading="lazy"`
  const picture = html`<img class="tl-card-picture" src="${url(image ?? '')}" alt="${alt ?? ''}"${known}${lazy} decoding="async">`
  const outside = when(href, html`<a class="tl-card-way" href="${url(href ?? '')}" target="_top">${title}</a>`, title)
  const heading = (name: Value): Html => html`<h2>${name}</h2>`
  const named = to ? way(to, { look: 'tl-card-way', inside: title, within: heading }) : heading(outside)
  return html`<article class="tl-card tl-card-one" data-tone="${tone}">${when(image, picture)}<div class="tl-card-words">${named}${when(text, html`<p>${markdown(text, 'inline')}</p>`)}</div>${filled('body') && html`<div class="tl-card-body">${slot('body')}</div>`}</article>`
}
