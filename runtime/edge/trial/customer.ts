import { exports } from 'cloudflare:workers'

const origin = 'http://127.0.0.1'

export const get = (path: string, init: RequestInit = {}): Promise<Response> => exports.default.fetch(origin + path, { redirect: 'manual', ...init })

export const post = (path: string, fields: Record<string, string>, init: RequestInit = {}): Promise<Response> =>
  exports.default.fetch(origin + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields), ...init })

/** The hidden fields of a form on a page. */
export function hiddenFields(page: string, form: string): Record<string, string> {
  const start = page.indexOf(`name="_f" value="${form}"`)
  const part = page.slice(page.lastIndexOf('<form', start), page.indexOf('</form>', start))
  return Object.fromEntries(
    [...part.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name, value]) => [name as string, value as string]),
  )
}

/** Posts as a browser does: where the answer is a redirect, that is followed. */
export async function submit(path: string, fields: Record<string, string>, init: RequestInit = {}): Promise<Response> {
  const answer = await post(path, fields, init)
  const to = answer.headers.get('location')
  return answer.status === 303 && to !== null ? get(to) : answer
}
