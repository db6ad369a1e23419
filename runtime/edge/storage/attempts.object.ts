import { DurableObject } from 'cloudflare:workers'
import type { Env } from '../env.ts'

/** Refused tries of a stretch. */
export interface Tries {
  refused: number
  /** when the stretch is over, epoch ms; 0 where none has begun */
  until: number
}

/** One object counts the refused tries of one client at one app, or of an app: within a stretch that begins with the first of them. */
export class AttemptsObject extends DurableObject<Env> {
  /** How many there are. */
  async look(now: number): Promise<Tries> {
    const tries = await this.ctx.storage.get<Tries>('tries')
    return tries && now < tries.until ? tries : { refused: 0, until: 0 }
  }

  /** Counts one. `stretch`: ms. */
  async refused(stretch: number, now: number): Promise<Tries> {
    const before = await this.look(now)
    const tries = { refused: before.refused + 1, until: before.until || now + stretch }
    await this.ctx.storage.put('tries', tries)
    if (tries.refused === 1) await this.ctx.storage.setAlarm(tries.until)
    return tries
  }

  async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll()
  }
}
