import type { Way } from '../../blocks/kit/block.ts'
import { type Html, html, type SafeUrl } from '../../blocks/kit/html.ts'
import { goForm } from './fallback.ts'

/** The way to a view from inside a form. A form cannot stand in a form: the one around is posted there, and takes along what has been typed in it. */
export const leaveButton = (view: string, address: SafeUrl, { look, inside, attributes, within = bare }: Way): Html =>
  within(
    html`<button class="${look}" name="${goForm}" value="${view}" formmethod="post" formnovalidate formaction="${address}"${attributes ?? null}>${inside}</button>`,
  )

/** A way that stands in nothing of its own. */
export const bare = (control: Html): Html => control
