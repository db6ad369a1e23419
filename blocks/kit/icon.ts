import type { Html } from './html.ts'
import { html } from './html.ts'

/** One family: 24 units, 1.75 px strokes, round ends, the text's colour. */
const paths = {
  info: 'M12 11v5m0-8.5v.01M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18Z',
  good: 'm8 12.5 2.8 2.8L16 9.5M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18Z',
  warn: 'M12 9.5v4m0 3v.01M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0Z',
  bad: 'M12 7.5v5m0 3.5v.01M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18Z',
  star: 'm12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z',
  photo: 'M4 7.5h3l1.6-2.5h6.8L17 7.5h3a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8.5a1 1 0 0 1 1-1Zm8 9a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z',
  file: 'M13.5 3.5H6.5a1 1 0 0 0-1 1v15a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1V8.5Zm0 0v5h5',
  chevron: 'm9.5 6 6 6-6 6',
  chat: 'M20 11.5a7.5 7.5 0 0 1-10.9 6.7L4 20l1.7-4.6A7.5 7.5 0 1 1 20 11.5Z',
  phone: 'M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16 16 0 0 1 4.5 6.2 2 2 0 0 1 6.5 4Z',
  pin: 'M12 21s-7-6.2-7-11a7 7 0 0 1 14 0c0 4.8-7 11-7 11Zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  share: 'M12 15V3.5m-4 4 4-4 4 4M7 11H5.5v9h13v-9H17',
  scan: 'M4 8.5V5a1 1 0 0 1 1-1h3.5m7 0H19a1 1 0 0 1 1 1v3.5m0 7V19a1 1 0 0 1-1 1h-3.5m-7 0H5a1 1 0 0 1-1-1v-3.5M8 9v6m3-6v6m2.5-6v6m2.5-6v6',
} as const

export type IconName = keyof typeof paths

/** A picture beside words that say the same: hidden from screen readers. */
export const icon = (name: IconName): Html => html`<svg class="tl-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${paths[name]}"/></svg>`
