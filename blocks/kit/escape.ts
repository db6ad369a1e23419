/** What may not stand as it is in text and in quoted attributes. */
export const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const unsafe = /[&<>"']/

/** Escapes for text and for quoted attributes. */
export function escapeHtml(value: string): string {
  return unsafe.test(value) ? value.replace(/[&<>"']/g, (c) => entities[c] as string) : value
}
