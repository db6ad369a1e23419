import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { choosePorts, findPorts, isFree } from './ports.mjs'

const open: Server[] = []
const listen = (port: number, host: string) =>
  new Promise<void>((resolve) => {
    const server = createServer().listen(port, host, () => resolve())
    open.push(server)
  })
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

test('a port that something listens on is taken, whichever spelling of this machine it listens on', async () => {
  const port = await findPorts(9604)
  expect(await isFree(port)).toBe(true)
  await listen(port, '127.0.0.1')
  expect(await isFree(port)).toBe(false)
  await listen(port + 1, '::1')
  expect(await isFree(port + 1)).toBe(false)
})

test('a taken port is named, with what it is for and what to do', async () => {
  const port = await findPorts(9604)
  await listen(port + 1, '127.0.0.1')
  await expect(choosePorts({ PORT: String(port) })).rejects.toThrow(new RegExp(`Port ${port + 1} is taken.*sample backend[^]*PORT=${port + 100} npm start`))
})

test('what is no port is refused', async () => {
  for (const PORT of ['', 'eighty', '0', '65535', '80.5']) await expect(choosePorts({ PORT })).rejects.toThrow('PORT must be a number')
})
