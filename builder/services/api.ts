import { hc, type InferResponseType } from 'hono/client'
import type { StudioApi } from '../../runtime/edge/api/studio.ts'
import type { World } from '../../runtime/engine/world.ts'
import type { App } from '../../schemas/documents.ts'
import { type ApiError, offline, type Result, readError } from './api-error.ts'

const { session, brands } = hc<StudioApi>('/').api
const ofBrand = brands[':brand']
const ofApp = ofBrand.apps[':id']

type Session = InferResponseType<typeof session.$get, 200>
/** Somebody one may choose to be, and whose. */
export type DemoPerson = Session['demo'][number]
export type Person = NonNullable<Session['person']>
export type AppSummary = InferResponseType<typeof ofBrand.apps.$get, 200>['apps'][number]
export type Live = NonNullable<AppSummary['live']>
export type Figures = AppSummary['today']
export type ReleaseEntry = InferResponseType<typeof ofApp.releases.$get, 200>['releases'][number]
/** Documents are typed by their own schemas: a typed client knows them only as JSON. */
export interface StoredApp {
  app: App
  revision: number
  live: Live | null
  url: string
}

const signedOut = new EventTarget()

/** Calls `listener` when the server no longer knows this person; returns the way to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.addEventListener('change', listener)
  return () => signedOut.removeEventListener('change', listener)
}

async function settle<T>(request: Promise<Pick<Response, 'ok' | 'status' | 'json'>>): Promise<Result<T>> {
  let response: Pick<Response, 'ok' | 'status' | 'json'>
  try {
    response = await request
  } catch {
    return { ok: false, error: offline }
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return { ok: true, value: body as T }
  const error: ApiError = readError(response.status, body)
  if (error.code === 'signed-out') signedOut.dispatchEvent(new Event('change'))
  return { ok: false, error }
}

export const api = {
  session: () => settle<Session>(session.$get()),
  signIn: ({ id, brand }: DemoPerson) => settle<{ person: Person }>(session.$post({ json: { person: id, brand } })),
  signOut: () => settle<unknown>(session.$delete()),
  world: (brand: string) => settle<World>(ofBrand.world.$get({ param: { brand } })),
  apps: (brand: string) => settle<{ apps: AppSummary[] }>(ofBrand.apps.$get({ param: { brand } })),
  createApp: (brand: string, app: App) => settle<{ app: App; revision: number }>(ofBrand.apps.$post({ param: { brand }, json: { app } })),
  readApp: (brand: string, id: string) => settle<StoredApp>(ofApp.$get({ param: { brand, id } })),
  saveApp: (brand: string, id: string, app: App, revision: number) =>
    settle<{ revision: number }>(ofApp.$put({ param: { brand, id }, json: { app, revision } })),
  removeApp: (brand: string, id: string) => settle<unknown>(ofApp.$delete({ param: { brand, id } })),
  publish: (brand: string, id: string, revision: number) =>
    settle<{ release: string; url: string }>(ofApp.publish.$post({ param: { brand, id }, json: { revision } })),
  releases: (brand: string, id: string) => settle<{ releases: ReleaseEntry[] }>(ofApp.releases.$get({ param: { brand, id } })),
  rollback: (brand: string, id: string, release: string) => settle<unknown>(ofApp.rollback.$post({ param: { brand, id }, json: { release } })),
  unpublish: (brand: string, id: string) => settle<unknown>(ofApp.unpublish.$post({ param: { brand, id } })),
  figures: (brand: string, id: string) => settle<{ today: Figures }>(ofApp.figures.$get({ param: { brand, id } })),
}
