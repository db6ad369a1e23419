import type { Answer } from '../../engine/answer.ts'
import { errorName, log } from '../http/log.ts'
import type { OpenApp, PageRequest } from '../pages/page-request.ts'
import { Memo } from '../publish/memo.ts'
import type { Subject, SubjectTries, Tries } from '../storage/attempts.object.ts'
import { type Caps, closedAt, perClientBeyond } from './caps.ts'
import { clientMark } from './client-mark.ts'
import { dayMark } from './day-mark.ts'
import { tooMany } from './too-many.ts'

export interface Trying {
  request: PageRequest
  app: OpenApp
  /** of a command: the counters are looked at first, because what is done cannot be thrown away */
  before: boolean
  /** what it is about, as `subject.ts` writes it */
  subject: string | null
}

/** What lets a try through, or stops it and everything it would have told. */
export type Gate = (ask: () => Promise<Answer>) => Promise<Answer>

/** Counters that are full, and until when: whoever is known here to be over is stopped without asking anyone. */
const full = new Memo<number>(5000)
/** Apps that are beyond their cap: their clients have fewer tries. Until when. */
const beyond = new Memo<number>(1000)
/** Counters that have counted a refusal here: these are looked at before the service is asked. */
const wary = new Memo<true>(5000)
/** When an app's or a brand's counter was looked at from here: once in some seconds is enough, or every look-up would wake the same object. */
const looked = new Memo<true>(2000)
/** Tries under way in this isolate, by client and by what they are about. */
const underWay = new Map<string, number>()

const sharedEveryMs = 5000
const queueMs = 3000
/** Longer than a counter ever takes; without it, the try goes on uncounted. */
const counterMs = 1000

/** Runs a try within its caps. Only refused ones count, so that right answers are never punished. */
export async function withinAttempts(caps: Caps | null, trying: Trying, ask: () => Promise<Answer>): Promise<Answer> {
  return caps ? (await openGate(caps, trying))(ask) : ask()
}

/**
 * Counters cost the usual customer nothing: they are looked at while the service is being asked, and an answer that came for
 * one who is over is thrown away. Who has been refused here before is looked up first, and then no service is called. What a
 * try is about is counted for its brand, in one of sixteen objects by its mark, which tells of all in it that are closed.
 */
export async function openGate(caps: Caps, { request, app, before, subject: about }: Trying): Promise<Gate> {
  const stretch = caps.minutes * 60_000
  const { storage, settings } = request
  const [key] = settings.contextKeys
  const [mark, subject] = await Promise.all([clientMark(request), about === null || !key ? null : dayMark(about, key, request.now)])
  const client = mark === null ? null : `${app.name}|${mark}`
  const closedName = (mark: string): string => `${app.brand.id}?${mark}`
  const asked = subject === null ? null : closedName(subject)
  const subjects = subject === null ? null : closedName(subject.charAt(0))
  // Who cannot be told apart has no tries of their own to be left.
  const closing = client === null ? caps.perApp : caps.perApp * closedAt

  const known = (name: string | null): number => (name === null ? 0 : (full.get(name, Date.now()) ?? 0))
  const know = (): number => Math.max(known(client), known(asked), known(app.name))
  /** Until when there is no try. `answered`: the one that was just counted, which is told as it is if it was the last. */
  const judge = (ofApp: Tries, ofClient: Tries, ofBrand: SubjectTries, answered = 0): number => {
    if (ofApp.refused >= caps.perApp) beyond.set(app.name, ofApp.until, ofApp.until)
    for (const [mark, until] of Object.entries(ofBrand.closed ?? {})) full.set(closedName(mark), until, until)
    const end = beyond.get(app.name, Date.now())
    const few = end !== undefined && ofClient.refused < caps.perClient
    const limits = [
      { name: app.name, tries: ofApp, cap: closing, until: ofApp.until },
      { name: client ?? '', tries: ofClient, cap: few ? perClientBeyond : caps.perClient, until: few ? Math.min(ofClient.until, end) : ofClient.until },
    ]
    if (asked !== null) {
      const { refused, until } = ofBrand.subject ?? { refused: caps.perKey, until: known(asked) }
      if (until > 0) limits.push({ name: asked, tries: { refused, until }, cap: caps.perKey, until })
    }
    let stopped = 0
    for (const { name, tries, cap, until } of limits) {
      if (tries.refused < cap) continue
      full.set(name, until, until)
      if (tries.refused >= cap + answered) stopped = Math.max(stopped, until)
    }
    return stopped
  }
  const look = async (): Promise<number> => {
    const one = (name: string | null): Promise<SubjectTries> => inTime(async () => (name === null ? none : storage.attempts.look(name, Date.now())))
    const now = before || isWary(asked)
    const shared = (name: string | null): Promise<SubjectTries> => {
      const due = name !== null && (now || looked.get(name, Date.now()) === undefined)
      if (due) looked.set(name, true, Date.now() + sharedEveryMs)
      return one(due ? name : null)
    }
    return judge(...(await Promise.all([shared(app.name), one(client), shared(subjects)])))
  }
  const count = async (): Promise<number> => {
    const one = (name: string | null, of?: Subject): Promise<SubjectTries> =>
      inTime(async () => (name === null ? none : storage.attempts.refused(name, stretch, Date.now(), of)))
    for (const name of [client, asked]) if (name !== null) wary.set(name, true, Date.now() + stretch)
    const of = subject === null ? undefined : { mark: subject, cap: caps.perKey }
    return judge(...(await Promise.all([one(app.name), one(client), one(subjects, of)])), 1)
  }
  const stop = (until: number): Gate => {
    const answer = tooMany(until, Date.now())
    return async () => answer
  }

  if (know() > 0) return stop(know())
  // Many at once from one place or about one thing, all before the first is counted: they go in line.
  const lines = [
    { name: client, cap: caps.perClient },
    { name: asked, cap: caps.perKey },
  ].flatMap(({ name, cap }) => (name === null ? [] : [{ name, cap }]))
  const waited = await inLine(lines)
  if (waited === 'busy') return async () => ({ ok: false, failure: 'busy' })
  const first = before || waited || beyond.get(app.name, Date.now()) !== undefined || isWary(client) || isWary(asked)
  for (const { name } of lines) underWay.set(name, (underWay.get(name) ?? 0) + 1)
  const leave = (): void => {
    for (const { name } of lines) {
      const left = (underWay.get(name) ?? 1) - 1
      if (left > 0) underWay.set(name, left)
      else underWay.delete(name)
    }
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

const isWary = (name: string | null): boolean => name !== null && wary.get(name, Date.now()) === true

/** Whether it had to wait until fewer tries of its lines are under way; `busy` where it has waited long enough. */
async function inLine(lines: readonly { name: string; cap: number }[]): Promise<boolean | 'busy'> {
  const until = Date.now() + queueMs
  let waited = false
  while (lines.some(({ name, cap }) => (underWay.get(name) ?? 0) >= cap)) {
    if (Date.now() > until) return 'busy'
    waited = true
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  return waited
}

const none: SubjectTries = { refused: 0, until: 0 }

/** A counter that fails or hangs stops nobody. */
async function inTime(ask: () => Promise<SubjectTries>): Promise<SubjectTries> {
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await Promise.race([
      ask(),
      new Promise<SubjectTries>((resolve) => {
        timer = setTimeout(resolve, counterMs, none)
      }),
    ])
  } catch (error) {
    log('attempts-not-counted', { name: errorName(error) })
    return none
  } finally {
    clearTimeout(timer)
  }
}
