import type { Message } from '../../schemas/problem.ts'
import type { AppSummary } from './api.ts'

export type AppState = 'live' | 'draft' | 'closed'

/** An app without a live release is a draft, unless it has been live: then customers see the closed page. */
export function stateOf(app: Pick<AppSummary, 'live' | 'closed'>): AppState {
  return app.live ? 'live' : app.closed ? 'closed' : 'draft'
}

export const stateWords: Readonly<Record<AppState, Message>> = {
  live: { en: 'Live', 'zh-CN': '已上线' },
  draft: { en: 'Draft', 'zh-CN': '草稿' },
  closed: { en: 'Closed', 'zh-CN': '已下线' },
}
