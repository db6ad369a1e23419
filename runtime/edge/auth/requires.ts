import type { MiddlewareHandler } from 'hono'
import type { StudioEnv } from '../api/studio-env.ts'
import { answerFault, fault } from '../http/fault.ts'
import { type Ability, can } from './abilities.ts'

/** 401 for nobody; 403 where the role does not allow it, and for another brand. */
export const requires =
  (ability: Ability): MiddlewareHandler<StudioEnv, '/:brand'> =>
  async (c, next) => {
    const { who } = c.var
    if (!who) return answerFault(c, fault('signed-out'))
    if (!can(who.actor, ability, c.req.param('brand'))) return answerFault(c, fault('forbidden'))
    await next()
  }
