import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeVars } from './vars.mjs'

let state = ''
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'touchlet-vars-'))
})
afterEach(() => rmSync(state, { recursive: true }))

const brands = [
  { id: 'acme', systems: { OMS: { origin: 'https://orders.example' }, CRM: { origin: 'https://care.example' } } },
  { id: 'other', systems: { OMS: { origin: 'https://orders.other.example' } } },
]
const write = (backendPort: number, more?: object) => {
  const { file, runFile, backendFile, cliToken } = writeVars({ state, isDefaultState: false, backendPort, brands, more })
  const run = parseEnv(readFileSync(runFile, 'utf8')) as Record<string, string>
  return {
    file,
    runFile,
    text: readFileSync(file, 'utf8'),
    secrets: JSON.parse(run.SERVICE_SECRETS as string) as Record<string, unknown>,
    origins: JSON.parse(run.LOCAL_ORIGINS as string) as Record<string, string>,
    backend: readFileSync(backendFile, 'utf8'),
    cliToken,
  }
}

test('keys are made once; addresses follow the port', () => {
  const first = write(9001)
  const second = write(9003)
  expect(first.text.match(/^(?:SESSION_KEY|CONTEXT_KEY|CLI_TOKEN)=[\w-]{43}$/gm)).toHaveLength(3)
  expect([second.text, second.secrets, second.cliToken, second.backend]).toEqual([first.text, first.secrets, first.cliToken, first.backend])
  expect(first.origins['https://care.example']).toBe('http://127.0.0.1:9001')
  expect(Object.values(second.origins)).toEqual(Array(3).fill('http://127.0.0.1:9003'))
})

test('every brand’s systems are the sample backend, and the token is bound to each brand', () => {
  const { secrets, backend } = write(9001)
  const value = parseEnv(backend).OMS_TOKEN
  expect(secrets).toEqual({
    OMS_TOKEN: [
      { origin: 'https://orders.example', brand: 'acme', value },
      { origin: 'https://orders.other.example', brand: 'other', value },
    ],
  })
})

test('what IT put into .dev.vars is kept to the letter, and used', () => {
  const theirs = `# our own systems, asked for by Ana
PIM_REGION="eu west"   # quoted, with a comment
SERVICE_SECRETS='{"PIM_TOKEN":{"origin":"https://pim.example","value":"it\\u0027s ours"},
  "OMS_TOKEN":{"origin":"https://orders.example","brand":"acme","value":"a real one"}}'
LOCAL_ORIGINS='{"https://pim.example":"http://127.0.0.1:9100","https://care.example":"http://127.0.0.1:9200"}'
CLI_TOKEN=a-token-that-somebody-chose
LAST=no newline follows`
  writeFileSync(join(state, 'dev.vars'), theirs)
  const first = write(9001)
  expect(first.text.startsWith(`${theirs}\n`)).toBe(true)
  expect(first.cliToken).toBe('a-token-that-somebody-chose')
  expect(first.secrets.PIM_TOKEN).toEqual({ origin: 'https://pim.example', value: "it's ours" })
  expect(first.secrets.OMS_TOKEN).toEqual([
    { origin: 'https://orders.example', brand: 'acme', value: 'a real one' },
    expect.objectContaining({ origin: 'https://orders.other.example', brand: 'other' }),
  ])
  expect(first.origins).toMatchObject({
    'https://pim.example': 'http://127.0.0.1:9100',
    'https://care.example': 'http://127.0.0.1:9200',
    'https://orders.example': 'http://127.0.0.1:9001',
  })
  expect(write(9003).text).toBe(first.text)
})

test('an origin given for one run counts in that run', () => {
  expect(write(9001, { 'https://pim.example': 'http://127.0.0.1:9300' }).origins['https://pim.example']).toBe('http://127.0.0.1:9300')
  expect(write(9001).origins).not.toHaveProperty('https://pim.example')
})

test.each(['SERVICE_SECRETS', 'LOCAL_ORIGINS'])('a %s that cannot be read is said with its place, and left as it is', (name) => {
  const text = `${name}='{"broken'\n`
  writeFileSync(join(state, 'dev.vars'), text)
  expect(() => write(9001)).toThrow(`${name} in ${join(state, 'dev.vars')} is not a JSON object.`)
  expect(readFileSync(join(state, 'dev.vars'), 'utf8').startsWith(text)).toBe(true)
})

test('nobody else on the machine may read them', () => {
  const { file, runFile } = write(9001)
  expect([statSync(file).mode & 0o077, statSync(runFile).mode & 0o077]).toEqual([0, 0])
})
