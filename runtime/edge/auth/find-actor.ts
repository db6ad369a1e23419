import type { Settings } from '../settings.ts'
import type { Person } from '../storage/people.ts'
import type { Storage } from '../storage/storage.ts'
import type { Actor } from './abilities.ts'
import { isSameSecret } from './same-secret.ts'
import { readSession } from './session.ts'

export type Identified = { actor: Actor; person: Person | null /** by a cookie, which a browser sends by itself */; ambient: boolean }

/** Who makes this request: the bearer of the CLI's token, or the person whose session cookie it carries. */
export async function findActor(headers: Headers, cookie: string | undefined, settings: Settings, storage: Storage): Promise<Identified | null> {
  const authorization = headers.get('authorization')
  if (authorization !== null) {
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1]
    if (!token || !settings.cliToken || !(await isSameSecret(token, settings.cliToken))) return null
    return { actor: { id: 'cli', role: 'cli', brand: null }, person: null, ambient: false }
  }
  const session = cookie && settings.sessionKey ? await readSession(cookie, settings.sessionKey, Date.now()) : null
  const person = session && (await storage.people.read(session.brand, session.person))
  return person && { actor: person, person, ambient: true }
}
