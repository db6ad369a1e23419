import type { D1Database } from '@cloudflare/workers-types'
import type { Brand, DataBlock, Fact, Service } from '../../../schemas/documents.ts'
import { canonicalJson } from '../publish/canonical-json.ts'

/** What IT publishes. Services and data blocks carry a version that is never changed; a brand and a fact are replaced. */
export interface Published {
  brand: Brand
  fact: Fact
  service: Service
  'data-block': DataBlock
}
export type PublishedKind = keyof Published

export function openDocuments(db: D1Database) {
  return {
    async read<K extends PublishedKind>(kind: K, brand: string, id: string, version = ''): Promise<Published[K] | null> {
      const row = await db
        .prepare('SELECT body FROM documents WHERE brand = ? AND kind = ? AND id = ? AND version = ?')
        .bind(brand, kind, id, version)
        .first<{ body: string }>()
      return row && (JSON.parse(row.body) as Published[K])
    },

    /** Everything of a brand, each in all its versions. */
    async all(brand: string): Promise<{ kind: PublishedKind; body: string }[]> {
      const { results } = await db
        .prepare('SELECT kind, body FROM documents WHERE brand = ? ORDER BY kind, id, version')
        .bind(brand)
        .all<{ kind: PublishedKind; body: string }>()
      return results
    },

    /** `changed`: this version exists with another content, and stands. */
    async save(kind: PublishedKind, brand: string, document: Published[PublishedKind], by: string): Promise<'saved' | 'changed'> {
      // In its author's order: it is the order in which fields are asked, shown and sent.
      const body = JSON.stringify(document)
      const version = 'version' in document ? document.version : ''
      const insert = 'INSERT INTO documents (brand, kind, id, version, body, saved_by, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)'
      // One statement decides, so that two publishers of one version cannot both win.
      const clash = version === '' ? 'DO UPDATE SET body = excluded.body, saved_by = excluded.saved_by, saved_at = excluded.saved_at' : 'DO NOTHING'
      await db
        .prepare(`${insert} ON CONFLICT (brand, kind, id, version) ${clash}`)
        .bind(brand, kind, document.id, version, body, by, new Date().toISOString())
        .run()
      if (version === '') return 'saved'
      const row = await db
        .prepare('SELECT body FROM documents WHERE brand = ? AND kind = ? AND id = ? AND version = ?')
        .bind(brand, kind, document.id, version)
        .first<{ body: string }>()
      if (!row || canonicalJson(JSON.parse(row.body)) !== canonicalJson(document)) return 'changed'
      // The same content in another order of fields is no other version: the last order said holds.
      if (row.body !== body)
        await db
          .prepare('UPDATE documents SET body = ? WHERE brand = ? AND kind = ? AND id = ? AND version = ?')
          .bind(body, brand, kind, document.id, version)
          .run()
      return 'saved'
    },
  }
}
