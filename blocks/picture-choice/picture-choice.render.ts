import type { PictureChoiceProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { fieldGroup, optionRows, optionsOf } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html, url, when } from '../kit/html.ts'

/** Square tiles; the name stands below each picture, so the picture itself needs no words. */
export function renderPictureChoice({ ask: name, label, help, options }: PictureChoiceProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const several = [asked.schema.type].flat().includes('array')
  const tiles = (options?.length ? options : optionsOf(asked)).map((option) => {
    const src = 'src' in option ? option.src : undefined
    return {
      ...option,
      picture: html`<span class="tl-picture-choice-frame">${when(src, html`<img src="${url(src ?? '')}" alt="" width="320" height="320" loading="lazy" decoding="async">`)}</span>`,
    }
  })
  return fieldGroup(asked, { label, help }, context, html`<div class="tl-picture-choice">${optionRows(asked, tiles, several, context)}</div>`, several)
}
