/**
 * Where a client comes from, as far as one can tell clients apart by it: an IPv4 address, the /64 that an IPv6 customer has to
 * themselves, or this machine, whichever of its addresses is used. Null for what is no address.
 */
export function clientNetwork(address: string): string | null {
  const network = networkIn(address)
  return network !== null && /^127\.|^::1$/.test(network) ? 'loopback' : network
}

function networkIn(address: string): string | null {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return address
  if (!address.includes(':') || !URL.canParse(`http://[${address}]`)) return null
  // The URL parser writes every IPv6 address in one way (RFC 5952).
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1)
  if (written === '::1') return written
  const [head = '', tail] = written.split('::')
  const parts = (text: string): string[] => (text === '' ? [] : text.split(':'))
  const [front, back] = [parts(head), parts(tail ?? '')]
  const groups = [...front, ...Array.from({ length: 8 - front.length - back.length }, () => '0'), ...back]
  // ::ffff:1.2.3.4
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff')
    return groups
      .slice(6)
      .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
      .join('.')
  return `${groups.slice(0, 4).join(':')}::/64`
}
