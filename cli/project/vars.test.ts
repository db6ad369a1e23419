import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeVars } from './vars.mjs'

const state = mkdtempSync(join(tmpdir(), 'touchlet-vars-'))
afterAll(() => rmSync(state, { recursive: true }))
const brands = [
  { id: 'acme', systems: { OMS: { origin: 'https://orders.example' }, CRM: { origin: 'https://care.example' } } },
  { id: 'other', systems: { OMS: { origin: 'https://orders.other.example' } } },
]
const write = (backendPort: number) => {
  const { file, backendFile, cliToken } = writeVars({ state, isDefaultState: false, backendPort, brands })
  return { text: readFileSync(file, 'utf8'), backend: readFileSync(backendFile, 'utf8'), file, cliToken }
}
const keys = (text: string) => text.match(/^(?:SESSION_KEY|CONTEXT_KEY|CLI_TOKEN|SERVICE_SECRETS)=.*$/gm)

test('keys are made once; addresses follow the port', () => {
  const first = write(9001)
  const second = write(9003)
  expect(keys(first.text)).toHaveLength(4)
  expect(keys(second.text)).toEqual(keys(first.text))
  expect(second.cliToken).toBe(first.cliToken)
  expect(second.backend).toBe(first.backend)
  expect(first.text).toContain('"https://care.example":"http://127.0.0.1:9001"')
  expect(second.text).toContain('"https://care.example":"http://127.0.0.1:9003"')
  expect(second.text).not.toContain('9001')
})

test('every brand’s systems are the sample backend, and the token is bound to each brand', () => {
  const { text } = write(9001)
  expect(text).toContain('"https://orders.other.example":"http://127.0.0.1:9001"')
  const { OMS_TOKEN } = JSON.parse(/^SERVICE_SECRETS='(.*)'$/m.exec(text)?.[1] ?? '')
  expect(OMS_TOKEN.map(({ origin, brand }: { origin: string; brand: string }) => [origin, brand])).toEqual([
    ['https://orders.example', 'acme'],
    ['https://orders.other.example', 'other'],
  ])
})

test('keys are 32 bytes, and nobody else on the machine may read them', () => {
  const { text, file } = write(9001)
  expect(text).toMatch(/^CONTEXT_KEY=[\w-]{43}$/m)
  expect(statSync(file).mode & 0o077).toBe(0)
})
