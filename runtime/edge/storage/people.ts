import type { D1Database } from '@cloudflare/workers-types'
import type { Message } from '../../../schemas/problem.ts'

export type Role = 'composer' | 'publisher' | 'approver'

export interface Person {
  id: string
  name: Message
  role: Role
  brand: string
}

type Row = Omit<Person, 'name'> & { name: string }
const person = (row: Row): Person => ({ ...row, name: JSON.parse(row.name) as Message })

export function openPeople(db: D1Database) {
  return {
    async read(brand: string, id: string): Promise<Person | null> {
      const row = await db.prepare('SELECT brand, id, name, role FROM people WHERE brand = ? AND id = ?').bind(brand, id).first<Row>()
      return row && person(row)
    },

    async all(): Promise<Person[]> {
      const { results } = await db.prepare('SELECT brand, id, name, role FROM people ORDER BY brand, place LIMIT 100').all<Row>()
      return results.map(person)
    },

    async add(people: readonly Person[]): Promise<void> {
      const add = db.prepare('INSERT INTO people (brand, id, name, role, place) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
      await db.batch(people.map(({ brand, id, name, role }, place) => add.bind(brand, id, JSON.stringify(name), role, place)))
    },
  }
}
