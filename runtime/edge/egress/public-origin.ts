/**
 * Whether an origin may be approved as a backend: https, and a public hostname. `global_fetch_strictly_public` does
 * nothing under local workerd, so the list is ours. The URL parser has already turned every spelling of
 * an IPv4 address (decimal, hexadecimal, octal, short) into four numbers; addresses are refused altogether, as is
 * every name that means something inside a network only. A public name whose record points inside cannot be told
 * from here: Cloudflare's network does not route there.
 */
export function isPublicOrigin(text: string): boolean {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return false
  }
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false
  // As the URL standard writes it: secrets are bound to this text, and requests are held against it.
  if (url.origin !== text) return false
  return isPublicHostname(url.hostname)
}

const inside = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home', 'corp', 'private', 'localdomain', 'home.arpa', 'onion', 'svc', 'consul']
/** Names that are nothing but a spelling of an address. */
const spelled = ['nip.io', 'sslip.io', 'xip.io', 'localtest.me', 'lvh.me', 'vcap.me', 'lacolhost.com']

function isPublicHostname(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.+$/, '')
  if (name.startsWith('[') || /^[\d.]+$/.test(name)) return false
  const labels = name.split('.')
  if (labels.length < 2 || labels.some((label) => !/^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/.test(label))) return false
  return ![...inside, ...spelled].some((one) => name === one || name.endsWith(`.${one}`))
}
