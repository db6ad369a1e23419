import type { Answer } from '../../engine/answer.ts'
import { errorName, log } from '../http/log.ts'
import type { OpenApp, PageRequest } from '../pages/page-request.ts'
import { Memo } from '../publish/memo.ts'
import type { Counted } from '../storage/attempts.object.ts'
import type { Caps } from './caps.ts'
import { clientMark } from './client-mark.ts'
import { tooMany } from './too-many.ts'

export interface Trying {
  request: PageRequest
  app: OpenApp
  /** of a command: the counters are looked at first, because what is done cannot be thrown away */
  before: boolean
}

/** What lets a try through, or stops it and everything it would have told. */
export type Gate = (ask: () => Promise<Answer>) => Promise<Answer>

interface Counter {
  name: string
  cap: number
}

/** Counters that are full, and until when: whoever is known here to be over is stopped without asking anyone. */
const full = new Memo<number>(5000)
/** Counters that have counted a refusal here: these are looked at before the service is asked. */
const wary = new Memo<true>(5000)
/** When an app's counter was looked at from here: once in some seconds is enough, or every look-up of an app would wake one object. */
const looked = new Memo<true>(1000)
/** Tries under way in this isolate, by client. */
const underWay = new Map<string, number>()

const appEveryMs = 5000
const queueMs = 3000
/** Longer than a counter ever takes; without it, the try goes on uncounted. */
const counterMs = 1000

/** Runs a try within its caps. Only refused ones count, so that right answers are never punished. */
export async function withinAttempts(caps: Caps | null, trying: Trying, ask: () => Promise<Answer>): Promise<Answer> {
  return caps ? (await openGate(caps, trying))(ask) : ask()
}

/**
 * Counters cost the usual customer nothing: they are looked at while the service is being asked, and an answer that came for
 * one who is over is thrown away. Who has been refused here before is looked up first, and then no service is called.
 */
export async function openGate(caps: Caps, { request, app, before }: Trying): Promise<Gate> {
  const stretch = caps.minutes * 60_000
  const { storage, headers, settings } = request
  const mark = await clientMark(headers, settings.contextKeys[0], request.now)
  const client = mark === null ? null : { name: `${app.name}|${mark}`, cap: caps.perClient }
  const ofApp = { name: app.name, cap: caps.perApp }
  const counters: Counter[] = client ? [client, ofApp] : [ofApp]

  const know = (): number => Math.max(...counters.map(({ name }) => full.get(name, Date.now()) ?? 0))
  const each = async (some: readonly Counter[], one: (counter: Counter) => Promise<Counted>): Promise<number> => {
    const counted = await Promise.all(
      some.map(async (counter) => {
        const { until, over } = await inTime(() => one(counter))
        if (until > 0) full.set(counter.name, until, until)
        return over ? until : 0
      }),
    )
    return Math.max(0, ...counted)
  }
  const look = (): Promise<number> => {
    const due = before || looked.get(app.name, Date.now()) === undefined
    if (due) looked.set(app.name, true, Date.now() + appEveryMs)
    return each(due ? counters : client ? [client] : [], async ({ name, cap }) => {
      const until = await storage.attempts.look(name, cap, stretch, Date.now())
      return { until, over: until > 0 }
    })
  }
  const count = (): Promise<number> => {
    for (const { name } of counters) wary.set(name, true, Date.now() + stretch)
    return each(counters, ({ name, cap }) => storage.attempts.refused(name, cap, stretch, Date.now()))
  }
  const stop = (until: number): Gate => {
    const answer = tooMany(until, Date.now())
    return async () => answer
  }

  if (know() > 0) return stop(know())
  // Many at once from one place, all before the first is counted: they go in line.
  const waited = client !== null && (await inLine(client))
  if (waited === 'busy') return async () => ({ ok: false, failure: 'busy' })
  const first = before || waited || (client !== null && wary.get(client.name, Date.now()) === true)
  if (client) underWay.set(client.name, (underWay.get(client.name) ?? 0) + 1)
  const leave = (): void => {
    if (!client) return
    const left = (underWay.get(client.name) ?? 1) - 1
    if (left > 0) underWay.set(client.name, left)
    else underWay.delete(client.name)
  }
  if (first) {
    const until = await look()
    if (until > 0) {
      leave()
      return stop(until)
    }
  }
  return async (ask) => {
    try {
      const [answer, until] = await Promise.all([ask(), first ? 0 : look()])
      if (until > 0) return tooMany(until, Date.now())
      if (answer.ok || !('refusal' in answer)) return answer
      const over = await count()
      return over > 0 ? tooMany(over, Date.now()) : answer
    } finally {
      leave()
    }
  }
}

/** Whether it had to wait until fewer of its client's tries are under way; `busy` where it has waited long enough. */
async function inLine({ name, cap }: Counter): Promise<boolean | 'busy'> {
  const until = Date.now() + queueMs
  let waited = false
  while ((underWay.get(name) ?? 0) >= cap) {
    if (Date.now() > until) return 'busy'
    waited = true
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  return waited
}

const uncounted: Counted = { until: 0, over: false }

/** A counter that fails or hangs stops nobody. */
async function inTime(ask: () => Promise<Counted>): Promise<Counted> {
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await Promise.race([
      ask(),
      new Promise<Counted>((resolve) => {
        timer = setTimeout(resolve, counterMs, uncounted)
      }),
    ])
  } catch (error) {
    log('attempts-not-counted', { name: errorName(error) })
    return uncounted
  } finally {
    clearTimeout(timer)
  }
}
