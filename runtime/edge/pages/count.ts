import type { Release } from '../../engine/program.ts'
import { errorName, log } from '../http/log.ts'
import type { FigureEvent } from '../storage/figures.ts'
import type { PageRequest } from './page-request.ts'

/** Says that something happened, after the answer is on its way: no customer waits for a figure. `once`: see `FigureEvent`. */
export function count(
  { storage, later, now }: PageRequest,
  { brand, app, timeZone }: Release,
  what: FigureEvent['what'],
  once: string = crypto.randomUUID(),
): void {
  later(storage.say({ brand, app, timeZone, at: now, what, once }).catch((error) => log('events-late', { name: errorName(error) })))
}
