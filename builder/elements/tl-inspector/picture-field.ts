import { html, type TemplateResult } from 'lit'
import type { SentPicture } from '../../services/send-picture.ts'
import '../tl-picture-upload/tl-picture-upload.element.ts'
import type { Panel, Place } from './panel.ts'
import { textField } from './text-field.ts'

/** A picture's address, written or bound like any other, and a place to upload one. */
export function pictureField(panel: Panel, place: Place): TemplateResult {
  const address = typeof place.value === 'string' && !place.value.includes('{{') ? place.value : ''
  const sent = (event: CustomEvent<SentPicture>): void => {
    const inside = place.path.slice(place.path.indexOf('props') + 1)
    if (panel.session.selection !== null) panel.session.run('set-picture', { id: panel.session.selection, path: inside, picture: event.detail })
  }
  return textField(panel, place, html`<tl-picture-upload .brand=${panel.app.brand} .address=${address} @picture-sent=${sent}></tl-picture-upload>`)
}
