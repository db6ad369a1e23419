/** The few names of the platform's own modules that are used here (the package's full declarations clash with the DOM's). */
declare module 'cloudflare:workers' {
  import type { DurableObjectState, Rpc } from '@cloudflare/workers-types'

  export abstract class DurableObject<E> {
    [Rpc.__DURABLE_OBJECT_BRAND]: never
    protected ctx: DurableObjectState
    protected env: E
    constructor(ctx: DurableObjectState, env: E)
  }
  export const env: import('./env.ts').Env
  export const exports: { default: { fetch(input: Request | string, init?: RequestInit): Promise<Response> } }
}

declare module 'cloudflare:test' {
  import type { D1Database, DurableObjectState, DurableObjectStub } from '@cloudflare/workers-types'
  export interface D1Migration {
    name: string
    queries: string[]
  }
  export function runInDurableObject<R>(stub: DurableObjectStub, run: (instance: unknown, state: DurableObjectState) => R | Promise<R>): Promise<R>
  export function applyD1Migrations(db: D1Database, migrations: D1Migration[]): Promise<void>
}
