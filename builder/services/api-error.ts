import type { Message, Problem } from '../../schemas/problem.ts'

export type ApiErrorCode = 'offline' | 'signed-out' | 'forbidden' | 'not-found' | 'conflict' | 'too-large' | 'invalid' | 'busy' | 'server'

/** What went wrong between the studio and its server, in words. */
export interface ApiError {
  code: ApiErrorCode
  message: Message
  /** an invalid document: what is wrong with it */
  problems?: readonly Problem[]
  /** a conflict: what the server has now */
  current?: unknown
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: ApiError }

const codes: Readonly<Record<number, ApiErrorCode>> = { 401: 'signed-out', 403: 'forbidden', 404: 'not-found', 409: 'conflict', 413: 'too-large', 429: 'busy' }

/** Words for a failure whose answer brings none. */
const words: Readonly<Record<ApiErrorCode, Message>> = {
  offline: { en: 'No connection to the server. Your work is kept on this device.', 'zh-CN': '连不上服务器。你的内容已保存在本机。' },
  'signed-out': { en: 'You have been signed out. Sign in to go on; nothing is lost.', 'zh-CN': '登录已失效。重新登录即可继续，内容不会丢失。' },
  forbidden: { en: 'Your role does not allow this.', 'zh-CN': '你的角色没有这项权限。' },
  'not-found': { en: 'This is not here, or not any more.', 'zh-CN': '找不到这项内容，可能已被移除。' },
  conflict: { en: 'Someone saved a newer one in the meantime.', 'zh-CN': '有人在此期间保存了更新的内容。' },
  'too-large': { en: 'This app is too large to save: 256 KB at most.', 'zh-CN': '微应用过大，无法保存：最多 256 KB。' },
  invalid: { en: 'The document is not valid.', 'zh-CN': '文档不符合规范。' },
  busy: { en: 'Too many requests. Wait a moment and try again.', 'zh-CN': '请求过于频繁，请稍候再试。' },
  server: { en: 'The server could not do this. Try again in a moment.', 'zh-CN': '服务器未能完成，请稍后再试。' },
}

export const offline: ApiError = { code: 'offline', message: words.offline }

const isMessage = (value: unknown): value is Message => typeof value === 'object' && value !== null && typeof (value as Message).en === 'string'

/** The error an answer speaks of. `body` is its JSON, or undefined where it was none. */
export function readError(status: number, body: unknown): ApiError {
  const code = codes[status] ?? (status >= 500 ? 'server' : 'invalid')
  const told = typeof body === 'object' && body !== null ? (body as { error?: unknown; current?: unknown }) : {}
  const error = typeof told.error === 'object' && told.error !== null ? (told.error as { message?: unknown; problems?: unknown; current?: unknown }) : {}
  const current = told.current ?? error.current
  return {
    code,
    message: isMessage(error.message) ? error.message : words[code],
    ...(Array.isArray(error.problems) && error.problems.length > 0 ? { problems: error.problems as Problem[] } : {}),
    ...(current === undefined ? {} : { current }),
  }
}
