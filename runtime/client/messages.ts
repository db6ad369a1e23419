/**
 * What a framed page and its embedder say to each other by `postMessage`. Both sides check every message by these
 * functions and answer only to the exact origin it came from. No message carries what a customer has typed.
 */

/** The embedder greets: from now on the page knows to whom it speaks. */
export const hello = { touchlet: 1, type: 'hello' } as const

export type FromPage =
  /** the app is in use: its view and how tall it is, in CSS px */
  | { touchlet: 1; type: 'ready'; app: string; view: string; height: number }
  /** another view stands */
  | { touchlet: 1; type: 'view'; app: string; view: string; height: number }
  /** the event the app exists for has happened */
  | { touchlet: 1; type: 'outcome'; app: string; outcome: string }
  /** the customer wants back to where they came from */
  | { touchlet: 1; type: 'return'; app: string }
  /** `acted`: the customer has touched the page, so that a change of height is theirs */
  | { touchlet: 1; type: 'resize'; height: number; acted: boolean }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isName = (value: unknown): value is string => typeof value === 'string' && /^[a-zA-Z][\w-]{0,62}$/.test(value)
const isApp = (value: unknown): value is string => typeof value === 'string' && value.split('/').every(isName)
/** A page of 100,000 px is no micro-app: it is somebody playing with the host's layout. */
const isHeight = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100_000

export const isHello = (data: unknown): boolean => (data as FromPage | null)?.touchlet === 1 && (data as typeof hello).type === 'hello'

/** A message of a page, or null for whatever else came in. Only the named fields are handed on. */
export function readFromPage(data: unknown): FromPage | null {
  if (!isRecord(data) || data.touchlet !== 1) return null
  const { type, app, view, outcome, height, acted } = data
  if ((type === 'ready' || type === 'view') && isApp(app) && isName(view) && isHeight(height)) return { touchlet: 1, type, app, view, height }
  if (type === 'outcome' && isApp(app) && isName(outcome)) return { touchlet: 1, type, app, outcome }
  if (type === 'return' && isApp(app)) return { touchlet: 1, type, app }
  if (type === 'resize' && isHeight(height) && typeof acted === 'boolean') return { touchlet: 1, type, height, acted }
  return null
}
