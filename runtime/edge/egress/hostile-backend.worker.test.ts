import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { JsonSchema } from '../../../schemas/json-schema.ts'
import type { ServiceSnapshot } from '../../engine/program.ts'
import { readSettings } from '../settings.ts'
import { storageOf } from '../storage/storage.ts'
import { brand } from '../trial/documents.ts'
import { callService } from './call-service.ts'

let made = 0
const ask = (no: string, more: Partial<ServiceSnapshot> = {}) => {
  const service: ServiceSnapshot = {
    id: `hostile${++made}`,
    version: '1.0.0',
    kind: 'query',
    system: 'OMS',
    http: { method: 'GET', url: '{OMS}/orders/{no}' },
    input: { type: 'object', properties: { no: { type: 'string' } }, required: ['no'] },
    output: { type: 'object', required: ['no', 'status'], properties: { no: { type: 'string' }, status: { type: 'string' } } },
    refusals: [],
    cache: { scope: 'none', fresh: 0, whileRevalidate: 0, ifError: 0 },
    timeout: 1500,
    ...more,
  }
  return callService({ service, input: { no } }, { settings: readSettings(env), storage: storageOf(env), brand, later: () => {} })
}
const failed = (failure: string) => ({ ok: false, failure })
const output = (no: JsonSchema): JsonSchema => ({ type: 'object', properties: { no } })

test.each([
  ['BOMB', 'size'],
  ['TRICKLE', 'timeout'],
  ['UTF16', 'type'],
  ['CONSTRUCT', 'type'],
  ['NAMES', 'size'],
])('a backend that answers with %s is a failure of its own: %s', async (how, failure) => {
  expect(await ask(how)).toEqual(failed(failure))
})

test('a body that is not packed as it says is a failure, and nothing of it gets through', async () => {
  expect(await ask('NOTGZIP')).toMatchObject({ ok: false })
})

test('bytes that are no letters are shown as such, and break nothing', async () => {
  expect(await ask('BYTES')).toEqual({ ok: true, value: { no: '\ufffd\ufffd', status: 'shipped' } })
})

test('trap 3: a long text does not meet a pattern or a format that would take long over it', async () => {
  // 900,000 letters: where one of them did meet it, this would not end within an hour.
  for (const no of [{ pattern: '^a*a*b$' }, { pattern: '^[a-z]*[a-y]*[a-x]*$' }, { format: 'url' }, { format: 'email' }, { format: 'uri-template' }])
    expect(await ask('LETTERS', { output: output(no) }), JSON.stringify(no)).toEqual(failed('schema'))
})

test('an input is not run through a pattern that would take long over it, and is not sent', async () => {
  expect(await ask('a'.repeat(4000), { input: output({ pattern: '^a*a*a*b$' }) })).toEqual(failed('input'))
})

test('a map that makes much of little is stopped', async () => {
  const again = Array.from({ length: 60 }, () => 'body.no').join(' + ')
  expect(await ask('LETTERS', { map: `{"no": ${again}, "status": "x"}` })).toEqual(failed('size'))
  expect(await ask('CROWD', { map: '{"no": "a", "status": "x", "list": body.list.map(one, body.list)}' })).toEqual(failed('size'))
})

test('more values against more alternatives than any page shows are not held against them to the end', async () => {
  const either = { anyOf: [...Array.from({ length: 40 }, (_, i) => ({ const: `no${i}` })), { type: 'number' }] }
  const list = { type: 'array', uniqueItems: true, items: { type: 'array', uniqueItems: true, items: either } }
  expect(await ask('CROWD', { output: { type: 'object', properties: { list } } })).toEqual(failed('schema'))
  expect(await ask('CROWD', { output: { type: 'object', properties: { list: { items: { items: { type: 'number' } } } } } })).toMatchObject({ ok: true })
})
