import { clientMark } from '../attempts/client-mark.ts'
import { errorName, log } from '../http/log.ts'
import type { OpenApp, PageRequest } from '../pages/page-request.ts'

/** Files that are kept for one client of one app: more than a shop behind one address sends, less than fills a store. */
export const filesPerClient = 100
export const filesMinutes = 10

/** Counts a file, and whether it is one too many. A counter that fails stops nobody. */
export async function mayKeep(request: PageRequest, { name }: Pick<OpenApp, 'name'>): Promise<boolean> {
  try {
    const mark = await clientMark(request)
    if (mark === null) return true
    return (await request.storage.attempts.refused(`${name}|file|${mark}`, filesMinutes * 60_000, request.now)).refused <= filesPerClient
  } catch (error) {
    log('file-not-counted', { name: errorName(error) })
    return true
  }
}
