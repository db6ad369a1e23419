import { Hono } from 'hono'
import type { Service } from '../../../schemas/documents.ts'
import type { Message } from '../../../schemas/problem.ts'
import { snapshotOf } from '../../engine/service-table.ts'
import { compareVersions } from '../../engine/world.ts'
import { requires } from '../auth/requires.ts'
import { callService } from '../egress/call-service.ts'
import { answerFault, fault } from '../http/fault.ts'
import { jsonBody } from '../http/json-body.ts'
import type { StudioEnv } from './studio-env.ts'
import { readWorld } from './world.ts'

/** What a service for staff answers, and what its fields are called. */
export interface StaffAnswer {
  title: Service['title']
  output: Service['output']
  answer: unknown
}

/** The brand's own people ask a service that is for them alone: no other one, so that nobody looks up a customer this way. */
export const staffQuestionsApi = new Hono<StudioEnv>().post(
  '/:brand/services/:id/ask',
  requires('read'),
  jsonBody<{ input: object }>({ input: 'object' }),
  async (c) => {
    const { brand, id } = c.req.param()
    const { settings, storage, later, who } = c.var
    const world = await readWorld(storage, brand)
    const [service] = world?.services.filter((one) => one.id === id).sort((a, b) => compareVersions(b.version, a.version)) ?? []
    if (!world || !service || service.audience !== 'staff' || service.kind !== 'query') return answerFault(c, fault('not-found'))
    const input = c.req.valid('json').input as Record<string, unknown>
    const answer = await callService({ service: snapshotOf(service), input }, { settings, storage, brand: world.brand, later })
    await storage.audit.add({ brand, person: who!.actor.id, action: 'ask service', subject: `${id}@${service.version}` })
    if (answer.ok) return c.json({ title: service.title, output: service.output, answer: answer.value } satisfies StaffAnswer, 200)
    if ('refusal' in answer) return answerFault(c, fault('unavailable', { message: answer.refusal.say as unknown as Message }))
    if (answer.failure === 'number') return answerFault(c, fault('unavailable', { message: roundedNumber }))
    return answerFault(c, answer.failure === 'input' ? fault('invalid-request') : fault('unavailable'))
  },
)

const roundedNumber: Message = {
  en: 'The answer holds a number beyond 2^53, which would be rounded. Its publisher has to give it as text: string(body.…) in map.',
  'zh-CN': '返回内容中有超过 2^53 的数字，会被四舍五入。请服务提供方在 map 中用 string(body.…) 转为文字。',
}
