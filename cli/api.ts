import type { Message, Problem } from '../schemas/problem.ts'
import { say } from './say.ts'
import { UsageError } from './usage-error.ts'

/** What the API says of a request it refuses. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly problems: readonly Problem[],
  ) {
    super(message)
  }
}

export interface Api {
  get<T>(path: string): Promise<T>
  send<T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<T>
}

const timeout = 30_000

/** The studio's public API, spoken to with a bearer token. */
export function openApi(to: string, token: string): Api {
  const base = readOrigin(to)
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    }).catch((error: Error) => {
      throw new UsageError({
        en: `${base} does not answer (${reason(error)}). Is it running?`,
        'zh-CN': `${base} 没有应答（${reason(error)}），请确认它已启动。`,
      })
    })
    const answer = (await response.json().catch(() => null)) as { error?: { code?: string; message?: Message; problems?: Problem[] } } | null
    if (response.ok) return answer as T
    const error = answer?.error
    throw new Refused(
      response.status,
      error?.code ?? 'unknown',
      error?.message ? say(error.message) : `${method} ${path}: ${response.status}`,
      error?.problems ?? [],
    )
  }
  return { get: (path) => call('GET', path), send: (method, path, body) => call(method, path, body) }
}

const reason = (error: Error): string => (error.cause as { code?: string } | undefined)?.code ?? error.message

function readOrigin(to: string): string {
  try {
    return new URL(to).origin
  } catch {
    throw new UsageError({
      en: `--to takes the studio's address, like http://localhost:8787, not "${to}".`,
      'zh-CN': `--to 需要工作室的地址，例如 http://localhost:8787，而不是“${to}”。`,
    })
  }
}
