const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** Lower-case hexadecimal: names a release. */
export async function sha256Hex(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', typeof data === 'string' ? bytes(data) : data)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Base64, as CSP hashes are written (CSP 3, 2.3.1). */
export async function sha256Base64(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes(text))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}
