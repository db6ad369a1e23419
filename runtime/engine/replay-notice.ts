import { escapeHtml } from '../../blocks/kit/escape.ts'
import { releaseAddress } from './addresses.ts'
import type { Frame } from './frame-state.ts'
import { hiddenField } from './seal-fields.ts'
import type { Replay } from './state.ts'

/** Posted by the button that sends a changed version as a request of its own: its answers are the sealed ones. */
export const resendField = '_r'

/** What the notice may wear; pruning the css keeps it. */
export const replayClasses = ['tl-say', 'tl-way', 'tl-button', 'tl-button-quiet'] as const

/** Stands above the answer to the first version of a command, so that nobody takes it for the answer to the changed one. */
export function replayNotice({ state: { replay }, loaded }: Frame): string {
  if (!replay) return ''
  const { text, next, resend } = replay
  const { release, program } = loaded
  const to = resend && release.forms[resend.form]?.next
  const button = resend && to !== undefined ? resendForm(resend, releaseAddress(release, to, program.locale)) : ''
  return `<section class="tl-say" data-tone="warn"><p role="alert"><strong>${escapeHtml(text)}</strong></p><p>${escapeHtml(next)}</p>${button}</section>`
}

function resendForm({ form, context, key, label }: NonNullable<Replay['resend']>, action: string): string {
  const hidden = [['_f', form] as const, ['_c', context] as const, ['_k', key] as const, [resendField, '1'] as const].map(([name, value]) =>
    hiddenField(name, value),
  )
  return `<form class="tl-way" method="post" action="${escapeHtml(action)}">${hidden.join('')}<button class="tl-button tl-button-quiet">${escapeHtml(label)}</button></form>`
}
