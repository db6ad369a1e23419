import type { Loaded } from '../../engine/load.ts'
import type { Settings } from '../settings.ts'
import type { Storage } from '../storage/storage.ts'
import type { FoundApp } from './find-app.ts'

/** What a request for a page brings along, beside its address. */
export interface PageRequest {
  url: URL
  /** HEAD is answered as GET, and counts as no visit */
  method: string
  headers: Headers
  /** epoch ms; one instant for the whole request */
  now: number
  /** the local server compresses what says nothing of its encoding, and holds all of it back for that; the network sends on what it has */
  holdsBack: boolean
  settings: Settings
  storage: Storage
  later(work: Promise<unknown>): void
}

/** The live release of the app a request is for, in the language of its address. */
export interface OpenApp extends FoundApp {
  loaded: Loaded
  locale: string
}
