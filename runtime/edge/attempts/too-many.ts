import type { Answer } from '../../engine/answer.ts'
import { plural } from '../../engine/format.ts'

/** The answer in place of one more try. In whole minutes, never less than one: nobody counts seconds. */
export function tooMany(until: number, now: number): Answer {
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000))
  const say = { en: 'Too many tries.', 'zh-CN': '尝试次数过多。' }
  const next = {
    en: `For everyone’s safety this is paused. Wait ${minutes} ${plural('en', minutes, 'minute', 'minutes')}, or contact us.`,
    'zh-CN': `为保障信息安全，查询已暂停。请 ${minutes} 分钟后再试，或联系客服。`,
  }
  return { ok: false, refusal: { code: 'too-many', say, next }, wait: minutes * 60 }
}
