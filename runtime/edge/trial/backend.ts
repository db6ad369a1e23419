import { env } from 'cloudflare:workers'
import type { Seen } from './start-backend.ts'

/** The origins of the backend that this test file has for itself, and of one that must not be reached by a redirect. */
export const { BACKEND: backend, ELSEWHERE: elsewhere } = env as unknown as { BACKEND: string; ELSEWHERE: string }

/** What has reached it since `forget`. */
export const seenBy = async (origin: string): Promise<Seen[]> => (await fetch(`${origin}/seen`)).json()
export const forget = async (origin: string): Promise<void> => {
  await fetch(`${origin}/forget`)
}
