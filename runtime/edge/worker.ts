import type { ExecutionContext, MessageBatch, ScheduledController } from '@cloudflare/workers-types'
import { answerHost } from './answer-host.ts'
import type { Env } from './env.ts'
import { readSettings } from './settings.ts'
import type { FigureEvent } from './storage/figures.ts'
import { storageOf } from './storage/storage.ts'

export { AttemptsObject } from './storage/attempts.object.ts'
export { DeedObject } from './storage/deed.object.ts'

export default {
  fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    return answerHost(request, { settings: readSettings(env), storage: storageOf(env), later: (work) => ctx.waitUntil(work.catch(() => {})) })
  },

  /** Every hour: files that nobody fetched in their time go (storage/files.ts). */
  async scheduled({ scheduledTime }: ScheduledController, env: Env): Promise<void> {
    await storageOf(env).files.sweep(scheduledTime)
  },

  /** Events, rolled up into day figures. A batch that cannot be written is handed over again by the queue; what was counted is not counted again. */
  async queue(batch: MessageBatch<FigureEvent>, env: Env): Promise<void> {
    await storageOf(env).figures.add(
      batch.messages.map(({ id, body: { once = id, ...event } }) => ({ ...event, id: once })),
      Date.now(),
    )
  },
}
