import type { Brand } from '../../../schemas/documents.ts'
import type { Answer } from '../../engine/answer.ts'
import { plural } from '../../engine/format.ts'
import { errorName, log } from '../http/log.ts'
import type { OpenApp, PageRequest } from '../pages/page-request.ts'
import { Memo } from '../publish/memo.ts'
import { clientMark } from './client-mark.ts'

/** How many commands are sent in so many minutes. */
export type CommandLimits = Required<NonNullable<Brand['commands']>>

/** A till or a family behind one address sends fewer; the schema has the house's bounds (`schemas/brand.schema.json`). */
export const usualLimits: CommandLimits = { perClient: 30, perApp: 3000, perBrand: 10_000, minutes: 10 }

/** Counters that are full, and until when: whoever is known here to be over is stopped without asking anyone. */
const full = new Memo<number>(5000)
/** Longer than a counter ever takes; without it, the command goes on uncounted. */
const counterMs = 1000

/** What counts a command: the client's first and the brand's last, so that what floods one app uses up no more of the brand's than that app may. */
async function countersOf(request: PageRequest, { name, brand }: Counted): Promise<{ counter: string; cap: number }[]> {
  const { perClient, perApp, perBrand } = { ...usualLimits, ...brand.commands }
  const mark = await clientMark(request)
  return [
    ...(mark === null ? [] : [{ counter: `${name}|sent|${mark}`, cap: perClient }]),
    { counter: `${name}|sent`, cap: perApp },
    { counter: `${brand.id}|sent`, cap: perBrand },
  ]
}

type Counted = Pick<OpenApp, 'name' | 'brand'>

/** The answer in a command's place where one of its counters is known here to be full. Asks nobody. */
export async function knownOverLimit(request: PageRequest, app: Counted): Promise<Answer | null> {
  for (const { counter } of await countersOf(request, app)) {
    const until = full.get(counter, request.now)
    if (until !== undefined) return tooMuch(until, request.now)
  }
  return null
}

/** Counts a command that is about to be sent, and gives the answer in its place where it is one too many. */
export async function overCommandLimit(request: PageRequest, app: Counted): Promise<Answer | null> {
  const { minutes } = { ...usualLimits, ...app.brand.commands }
  for (const { counter, cap } of await countersOf(request, app)) {
    const { refused: sent, until } = await counted(request, counter, minutes * 60_000)
    if (sent < cap) continue
    // The last one that is sent: the next need not ask.
    if (until > 0) full.set(counter, until, until)
    if (sent > cap) return tooMuch(until, request.now)
  }
  return null
}

/** Counts one. A counter that fails or hangs stops nobody. */
async function counted({ storage }: PageRequest, counter: string, stretch: number): Promise<{ refused: number; until: number }> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const none = { refused: 0, until: 0 }
  try {
    return await Promise.race([
      storage.attempts.refused(counter, stretch, Date.now()),
      new Promise<typeof none>((resolve) => {
        timer = setTimeout(resolve, counterMs, none)
      }),
    ])
  } catch (error) {
    log('command-not-counted', { name: errorName(error) })
    return none
  } finally {
    clearTimeout(timer)
  }
}

function tooMuch(until: number, now: number): Answer {
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000))
  const say = { en: 'This was not sent: too much has come from here in a short time.', 'zh-CN': '提交过于频繁，本次未提交。' }
  const next = {
    en: `What you entered is still here. Wait ${minutes} ${plural('en', minutes, 'minute', 'minutes')} and send it again, or contact us.`,
    'zh-CN': `您填写的内容都还在，请 ${minutes} 分钟后再次提交，或联系客服。`,
  }
  return { ok: false, refusal: { code: 'too-much', say, next }, wait: minutes * 60 }
}
