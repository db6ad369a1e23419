import type { ServiceSnapshot } from '../../engine/program.ts'
import type { CallInput } from './call-input.ts'

/** Of an input what its service receives: all of it, or what its address, query and body ask for. */
export function receivedInput({ http }: Pick<ServiceSnapshot, 'http'>, input: CallInput): CallInput {
  if (http.body === undefined && http.method !== 'GET') return input
  const templates = JSON.stringify([http.url, http.query, http.body])
  return Object.fromEntries(Object.entries(input).filter(([name]) => templates.includes(`{${name}}`)))
}
