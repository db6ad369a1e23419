/** Compares by digest, so that the time taken tells nothing about the secret. */
export async function isSameSecret(shown: string, secret: string): Promise<boolean> {
  const digest = async (text: string) => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  const [a, b] = await Promise.all([digest(shown), digest(secret)])
  let different = 0
  for (let i = 0; i < a.length; i++) different |= (a[i] as number) ^ (b[i] as number)
  return different === 0
}
