import type { Text } from './hole.ts'
import type { Html } from './html.ts'
import { html, when } from './html.ts'

/** The heading of a card, where it has one. */
export const cardTitle = (title: Text | undefined): Html => when(title, html`<h2>${title}</h2>`)
