import type { Settings } from '../settings.ts'
import { clientNetwork } from './client-network.ts'
import { dayMark } from './day-mark.ts'

/** Of a request: what tells its client from others. */
export interface ClientRequest {
  headers: Headers
  settings: Pick<Settings, 'clientAddressHeader' | 'contextKeys' | 'demo'>
  now: number
}

/** What stands for a client's address for a day. Null where nothing tells clients apart, or there is no key. */
export async function clientMark({ headers, settings, now }: ClientRequest): Promise<string | null> {
  const network = networkOf(headers, settings)
  const [key] = settings.contextKeys
  return network === null || !key ? null : dayMark(network, key, now)
}

/** Only the header that the deployer has named is believed: any other can be written by the client itself. On this machine all are one. */
function networkOf(headers: Headers, { clientAddressHeader, demo }: ClientRequest['settings']): string | null {
  if (clientAddressHeader !== null) return clientNetwork(headers.get(clientAddressHeader) ?? '')
  return demo ? clientNetwork('127.0.0.1') : null
}
