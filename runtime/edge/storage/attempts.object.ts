import { DurableObject } from 'cloudflare:workers'
import type { Env } from '../env.ts'

interface Tries {
  refused: number
  /** epoch ms of the first */
  since: number
}

export interface Counted {
  /** epoch ms */
  until: number
  over: boolean
}

/** One object counts the refused tries of one client at one app, or of an app: within a stretch that begins with the first of them. */
export class AttemptsObject extends DurableObject<Env> {
  /** Until when there is no further try, epoch ms; 0 where there is. */
  async look(cap: number, stretch: number, now: number): Promise<number> {
    const tries = await this.#tries(stretch, now)
    return tries && tries.refused >= cap ? tries.since + stretch : 0
  }

  /** Counts one. `until`: when there is a next one, 0 where at once; `over`: this was one too many. */
  async refused(cap: number, stretch: number, now: number): Promise<Counted> {
    const tries = (await this.#tries(stretch, now)) ?? { refused: 0, since: now }
    tries.refused++
    await this.ctx.storage.put('tries', tries)
    if (tries.refused === 1) await this.ctx.storage.setAlarm(now + stretch)
    return { until: tries.refused >= cap ? tries.since + stretch : 0, over: tries.refused > cap }
  }

  async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll()
  }

  async #tries(stretch: number, now: number): Promise<Tries | undefined> {
    const tries = await this.ctx.storage.get<Tries>('tries')
    return tries && now - tries.since < stretch ? tries : undefined
  }
}
