import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDocuments } from '../cli/documents-on-disk.ts'
import type { Service } from '../schemas/documents.ts'

const { documents, problems } = readDocuments([fileURLToPath(new URL('.', import.meta.url))])
const commands = documents.flatMap((one) => (one.kind === 'service' && one.document.kind === 'command' ? [one.document] : []))

test('every example is read: what is not valid would not be looked at below', () => {
  expect(problems.filter(({ problem }) => problem.code !== 'unknown-kind')).toEqual([])
  expect(commands.length).toBeGreaterThan(0)
})

describe.each(commands.map((command): [string, Service] => [command.id, command]))('the command %s', (_, { outcome, refusals = [] }) => {
  test('tells how it ended, so that a customer who was cut off need not do it twice', () => expect(outcome?.url ?? '').toContain('{key}'))

  test('says why it refuses and what to do then, in both languages', () => {
    expect(refusals.length, 'a deed that never refuses fails with a retry that cannot help').toBeGreaterThan(0)
    for (const { code, say, next } of refusals)
      for (const [part, words] of Object.entries({ say, next }))
        for (const language of ['en', 'zh-CN'] as const) expect(words?.[language]?.trim(), `${code}: ${part} in ${language}`).toBeTruthy()
  })
})
