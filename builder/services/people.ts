import type { Person } from './api.ts'
import { personName } from './roles.ts'
import { say } from './say.ts'

const known = new Map<string, Person>()

/** Who works here, as the session told: documents and releases name people by id. */
export function meet(people: readonly Person[]): void {
  for (const person of people) known.set(person.id, person)
}

/** A person's name in the studio's language; the id of one who is not known here. */
export function nameOf(id: string): string {
  const person = known.get(id)
  return person ? personName(person) : id === 'cli' ? say({ en: 'command line', 'zh-CN': '命令行' }) : id
}
