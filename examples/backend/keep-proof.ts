import type { BackendEnv } from './backend-env.ts'

type Database = BackendEnv['Bindings']['DB']

/** Bytes; a row of D1 may have two million. */
const most = 1_900_000
const patienceMs = 3000

/** Fetches what a customer sent along and keeps it. A deed stands without it: the brand's people ask for what did not come. */
export async function keepProof(db: Database, about: string, address: string): Promise<void> {
  if (address === '') return
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) })
    const content = await answer.arrayBuffer()
    if (!answer.ok || content.byteLength === 0 || content.byteLength > most) return
    await db
      .prepare('INSERT OR IGNORE INTO proofs (about, type, content, at) VALUES (?, ?, ?, ?)')
      .bind(about, answer.headers.get('content-type') ?? 'application/octet-stream', content, new Date().toISOString())
      .run()
  } catch (error) {
    console.error(`proof of ${about} did not come: ${error instanceof Error ? error.name : error}`)
  }
}

/** As it came, or null. */
export async function readProof(db: Database, about: string): Promise<Response | null> {
  const kept = await db.prepare('SELECT type, content FROM proofs WHERE about = ?').bind(about).first<{ type: string; content: number[] }>()
  return kept && new Response(new Uint8Array(kept.content), { headers: { 'content-type': kept.type } })
}
