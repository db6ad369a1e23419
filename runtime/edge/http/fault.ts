import type { Context, TypedResponse } from 'hono'
import type { Message, Problem } from '../../../schemas/problem.ts'
import { type FaultCode, type FaultStatus, statuses } from './status.ts'

/** A failure as a value: what went wrong, and all a caller may know about it. */
export interface Fault {
  ok: false
  code: FaultCode
  /** more exact words than the code's own */
  message?: Message
  problems?: readonly Problem[]
  /** `stale`: what is stored now */
  current?: { revision: number }
}

export type Outcome<T> = { ok: true; value: T } | Fault

export const fault = (code: FaultCode, more: Omit<Fault, 'ok' | 'code'> = {}): Fault => ({ ok: false, code, ...more })
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })

/** The body of every failed API call. */
export interface FaultBody {
  error: { code: FaultCode; message: Message; problems?: readonly Problem[]; current?: { revision: number } }
}

export function answerFault(c: Context, { code, message, problems, current }: Fault): Response & TypedResponse<FaultBody, FaultStatus, 'json'> {
  const error = { code, message: message ?? words[code], ...(problems && { problems }), ...(current && { current }) }
  return c.json({ error }, statuses[code]) as unknown as Response & TypedResponse<FaultBody, FaultStatus, 'json'>
}

const words: Record<FaultCode, Message> = {
  'invalid-json': { en: 'This is not valid JSON.', 'zh-CN': '这不是有效的 JSON。' },
  'invalid-request': { en: 'The request is incomplete or not written the way it must be.', 'zh-CN': '请求不完整或格式不正确。' },
  'unknown-form': { en: 'This form is no longer part of the app.', 'zh-CN': '这个表单已不在该微应用中。' },
  'signed-out': { en: 'Sign in to go on.', 'zh-CN': '请先登录。' },
  forbidden: { en: 'Your role does not allow this.', 'zh-CN': '你的角色没有这项权限。' },
  'cross-site': { en: 'This request came from another site and was refused.', 'zh-CN': '该请求来自其他网站，已被拒绝。' },
  'demo-off': { en: 'Demo sign-in works on this machine only.', 'zh-CN': '演示登录仅限本机使用。' },
  'not-found': { en: 'This is not here, or not any more.', 'zh-CN': '找不到这项内容，可能已被移除。' },
  'pack-not-open': { en: 'The app that codes on packs lead to is not live.', 'zh-CN': '包装编码所指向的微应用尚未上线。' },
  method: { en: 'This cannot be done here.', 'zh-CN': '此处不支持该操作。' },
  exists: { en: 'There already is one with this name.', 'zh-CN': '已有同名内容。' },
  stale: { en: 'Someone saved a newer one in the meantime.', 'zh-CN': '有人在此期间保存了更新的内容。' },
  'version-taken': { en: 'This version has been published with other content. Raise the version number.', 'zh-CN': '该版本号已发布过不同内容，请提高版本号。' },
  closed: { en: 'This app is closed.', 'zh-CN': '该微应用已关闭。' },
  'too-large': { en: 'This is too large.', 'zh-CN': '内容过大。' },
  'content-type': { en: 'This content type is not accepted here.', 'zh-CN': '此处不接受该内容类型。' },
  invalid: { en: 'The document is not valid.', 'zh-CN': '文档不符合规范。' },
  'not-publishable': { en: 'The app has problems that must be solved before it is published.', 'zh-CN': '微应用还有问题，解决后才能发布。' },
  server: { en: 'The server could not do this. Try again in a moment.', 'zh-CN': '服务器未能完成，请稍后再试。' },
  unavailable: { en: 'This is not available at the moment.', 'zh-CN': '暂时不可用。' },
}
