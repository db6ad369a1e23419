import { clientNetwork } from './client-network.ts'
import { dayMark } from './day-mark.ts'

/** What stands for a client's address for a day. Null where the platform names no address, or there is no key. */
export async function clientMark(headers: Headers, key: Uint8Array | undefined, now: number): Promise<string | null> {
  const network = clientNetwork(headers.get('cf-connecting-ip') ?? '')
  return network === null || !key ? null : dayMark(network, key, now)
}
