import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { findPorts, isFree } from '../../cli/project/ports.mjs'
import { port as taken } from './touchlet.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'touchlet-start-'))
const state = join(folder, 'state')
/** As somebody may have named the folder of their clone. */
const clone = join(folder, '我的 项目')
test.beforeAll(() => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  for (const file of files.split('\0').filter((name) => name !== '')) {
    mkdirSync(dirname(join(clone, file)), { recursive: true })
    cpSync(join(root, file), join(clone, file))
  }
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction')
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))
test.describe.configure({ mode: 'serial' })
test.setTimeout(600_000)

interface Started {
  child: ChildProcess
  said(): string
  ended: Promise<number | null>
}

function start(port: number): Started {
  const child = spawn(process.execPath, ['cli/project/start.mjs'], { cwd: clone, env: { ...process.env, PORT: String(port), TOUCHLET_STATE: state } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
  return { child, said: () => said, ended: new Promise((resolve) => child.once('close', resolve)) }
}

async function ready(one: Started): Promise<void> {
  let over = false
  one.ended.then(() => (over = true))
  await expect.poll(() => over || one.said().includes('Ready in'), { timeout: 400_000 }).toBe(true)
  expect(one.said()).toContain('Ready in')
}

for (const [signal, times] of [
  ['SIGINT', 'first'],
  ['SIGTERM', 'second'],
] as const) {
  test(`the ${times} start serves on both names of this machine, and ${signal} ends all of it`, async ({ request }) => {
    const port = await findPorts(taken + 20)
    const one = start(port)
    await ready(one)
    expect(one.said()).toContain(`http://localhost:${port}`)
    expect(one.said()).toContain(times === 'first' ? '✓ example apps' : 'kept as you left it')
    for (const address of [`http://localhost:${port}/health`, `http://127.0.0.1:${port}/health`, `http://127.0.0.1:${port + 1}/health`]) {
      expect((await request.get(address)).status()).toBe(200)
    }
    expect(execFileSync(process.execPath, ['dist/cli/touchlet.mjs', 'validate', 'examples/aurora'], { cwd: clone, encoding: 'utf8' })).toContain(
      'nothing wrong',
    )
    one.child.kill(signal)
    expect(await one.ended).toBe(0)
    // What was killed may take a moment to let go of its port.
    for (const one of [port, port + 1]) await expect.poll(() => isFree(one)).toBe(true)
  })
}

test('a taken port is said plainly, before anything is built or started', async () => {
  const one = start(taken)
  expect(await one.ended).toBe(1)
  expect(one.said()).toContain(`Port ${taken} is taken by another program`)
  expect(one.said()).not.toContain('✓')
})
