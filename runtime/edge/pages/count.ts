import type { Release } from '../../engine/program.ts'
import { errorName, log } from '../http/log.ts'
import type { FigureEvent } from '../storage/figures.ts'
import type { PageRequest } from './page-request.ts'

/** Says that something happened, after the answer is on its way: no customer waits for a figure. */
export function count({ storage, later, now }: PageRequest, { brand, app, timeZone }: Release, what: FigureEvent['what']): void {
  later(storage.say({ brand, app, timeZone, at: now, what }).catch((error) => log('event-lost', { what, name: errorName(error) })))
}
