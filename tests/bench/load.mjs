import { connect } from 'node:net'

/**
 * A load generator that costs less than what it measures: keep-alive sockets on loopback, a ready-made request, answers
 * told apart by their length, which is the same for every answer of a path. Bounded in time and count. `waits`: how long each
 * answer took, ms, from the moment its request was written.
 */
export async function load({ port, path, body, ms, connections = 8, atMost = 500_000 }) {
  const head = `${body ? 'POST' : 'GET'} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n`
  const request = Buffer.from(
    body ? `${head}content-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}` : `${head}\r\n`,
  )
  const size = await answerSize(port, request)
  const began = performance.now()
  const until = began + ms
  let answered = 0
  const waits = []
  await Promise.all(Array.from({ length: connections }, () => worker()))
  return { answered, perSecond: answered / ((performance.now() - began) / 1000), bytes: size, waits }

  function worker() {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      let have = 0
      let asked = 0
      const ask = () => {
        asked = performance.now()
        socket.write(request)
      }
      socket.once('connect', ask)
      socket.on('data', (part) => {
        if (have === 0 && part.toString('latin1', 0, 12) !== 'HTTP/1.1 200') return socket.destroy(new Error(`${path}: ${part.toString('latin1', 0, 60)}`))
        have += part.length
        if (have < size) return
        if (have > size) return socket.destroy(new Error(`${path}: an answer of another length`))
        have = 0
        answered++
        waits.push(performance.now() - asked)
        if (performance.now() < until && answered < atMost) ask()
        else socket.end()
      })
      socket.once('close', (failed) => !failed && resolve())
      socket.once('error', reject)
    })
  }
}

/** Bytes of one whole answer, head and body. */
function answerSize(port, request) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' })
    let text = ''
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer')))
    socket.once('connect', () => socket.write(request))
    socket.once('error', reject)
    socket.on('data', (part) => {
      text += part.toString('latin1')
      const head = text.indexOf('\r\n\r\n')
      const length = /content-length: (\d+)/i.exec(text.slice(0, head))?.[1]
      if (head < 0) return
      if (!text.startsWith('HTTP/1.1 200') || !length) return socket.destroy(new Error(`not an answer to measure: ${text.slice(0, 200)}`))
      if (text.length === head + 4 + Number(length)) {
        resolve(text.length)
        socket.destroy()
      }
    })
  })
}
