import { createServer } from 'node:net'
import { Plain } from './progress.mjs'

const loopback = ['127.0.0.1', '::1']

/** Whether nothing listens on the port, on either spelling of this machine (`localhost` may mean both). */
export async function isFree(port) {
  for (const host of loopback) {
    if (!(await canListen(port, host))) return false
  }
  return true
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    // A machine without IPv6 has no ::1 to be taken.
    server.once('error', (error) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** The port to serve on (`PORT`, 8787 without it), once it and the next one are known to be free. */
export async function choosePorts(env) {
  const port = Number(env.PORT ?? 8787)
  if (!Number.isInteger(port) || port < 1 || port > 65534) throw new Plain(`PORT must be a number from 1 to 65534, not "${env.PORT}".`)
  const ports = { port, backendPort: port + 1 }
  await expectFree(ports.port, 'the studio and the apps', ports)
  await expectFree(ports.backendPort, 'the sample backend', ports)
  return ports
}

/** Says which port is taken, what it was for, and which to take instead. */
export async function expectFree(one, purpose, { port }) {
  if (await isFree(one)) return
  throw new Plain(
    `Port ${one} is taken by another program (it is needed for ${purpose}).\nEnd that program, or choose another port: PORT=${port + 100} npm start`,
  )
}

/** A pair of neighbouring free ports, from `first` on. */
export async function findPorts(first) {
  for (let port = first; port < first + 200; port += 2) {
    if ((await isFree(port)) && (await isFree(port + 1))) return port
  }
  throw new Plain(`No two free ports between ${first} and ${first + 200}.`)
}
