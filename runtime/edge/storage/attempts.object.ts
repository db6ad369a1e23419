import { DurableObject } from 'cloudflare:workers'
import type { Env } from '../env.ts'

/** Refused tries of a stretch. */
export interface Tries {
  refused: number
  /** when the stretch is over, epoch ms; 0 where none has begun */
  until: number
}

/** What a try was about, by its mark: whoever reads a counter cannot tell what it is. */
export interface Subject {
  mark: string
  /** refused tries, after which it is closed */
  cap: number
}

/** A brand's, beside its own: what has been asked about too often, by mark, and until when; and what the try just counted was about. */
export interface SubjectTries extends Tries {
  closed?: Readonly<Record<string, number>>
  subject?: Tries
}

/** `times`: how often it has been closed of late. `closed`: it is now. */
type Asked = Tries & { times: number; closed?: true }

/** The longest pause, where the stretch is no longer: each is twice the last one, as what is tried again and again is under attack. */
const longestMs = 60 * 60_000
/** How long after a pause the next one is the longer for it. */
const rememberedMs = 60 * 60_000
/** How many are told of at once; more can only be closed by some thousand networks. */
const mostClosed = 500

/** One object counts the refused tries of one client at one app, of an app, or of what they were about in a part of a brand: within a stretch that begins with the first of them. */
export class AttemptsObject extends DurableObject<Env> {
  /** How many there are. */
  async look(now: number): Promise<SubjectTries> {
    const stored = await this.ctx.storage.get<Tries & Record<string, number>>(['tries', 'closed'])
    const tries = stored.get('tries')
    const closed = Object.entries(stored.get('closed') ?? {}).filter(([, until]) => now < until)
    return { ...(tries && now < tries.until ? tries : { refused: 0, until: 0 }), ...(closed.length > 0 && { closed: Object.fromEntries(closed) }) }
  }

  /** Counts one. `stretch`: ms. */
  async refused(stretch: number, now: number, subject?: Subject): Promise<SubjectTries> {
    const { closed, ...before } = await this.look(now)
    const tries = { refused: before.refused + 1, until: before.until || now + stretch }
    await this.ctx.storage.put('tries', tries)
    if (tries.refused === 1) await this.ctx.storage.setAlarm(tries.until)
    return { ...tries, ...(closed && { closed }), ...(subject && { subject: await this.#about(subject, stretch, now, closed) }) }
  }

  async #about({ mark, cap }: Subject, stretch: number, now: number, closed: SubjectTries['closed']): Promise<Tries> {
    const at = `${prefix}${mark}`
    const before = await this.ctx.storage.get<Asked>(at)
    const running = before !== undefined && now < before.until
    const asked: Asked = running
      ? { ...before, refused: before.refused + 1 }
      : { refused: 1, until: now + stretch, times: before && now < before.until + rememberedMs ? before.times : 0 }
    // Services may have caps of their own for the same thing: the first that is reached closes it.
    if (asked.refused >= cap && !asked.closed) {
      asked.closed = true
      asked.until = now + Math.min(stretch * 2 ** asked.times, Math.max(stretch, longestMs))
      asked.times++
      await this.ctx.storage.put('closed', Object.fromEntries([[mark, asked.until], ...Object.entries(closed ?? {})].slice(0, mostClosed)))
    }
    await this.ctx.storage.put(at, asked)
    return { refused: asked.refused, until: asked.until }
  }

  async alarm(): Promise<void> {
    const now = Date.now()
    const asked = [...(await this.ctx.storage.list<Asked>({ prefix }))]
    const over = asked.flatMap(([at, { until, times }]) => (until + (times > 0 ? rememberedMs : 0) <= now ? [at] : []))
    if (over.length === asked.length) return this.ctx.storage.deleteAll()
    // As many as the platform deletes at once.
    for (let i = 0; i < over.length; i += 128) await this.ctx.storage.delete(over.slice(i, i + 128))
    await this.ctx.storage.setAlarm(now + rememberedMs)
  }
}

const prefix = 'asked '
