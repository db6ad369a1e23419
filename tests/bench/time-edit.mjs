/**
 * Runs inside the studio's page (`page.evaluate(timeEdit, options)`): inserts a block after the middle one and undoes it,
 * over and over, then types letters into a text of the middle one. Answers ms from the call to the first frame in which the
 * canvas shows it, the first of each left out.
 */
export async function timeEdit({ type = 'text', repeats = 7, rest = 600 } = {}) {
  const find = (root, tag) => {
    const found = root.querySelector(tag)
    if (found) return found
    for (const one of root.querySelectorAll('*')) {
      const inside = one.shadowRoot && find(one.shadowRoot, tag)
      if (inside) return inside
    }
    return null
  }
  const canvas = find(document, 'tl-canvas')
  const { session } = canvas
  const { root } = find(canvas.shadowRoot, 'tl-device').page
  const sleep = (ms) => new Promise((done) => setTimeout(done, ms))
  const frame = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = done
        port2.postMessage(0)
      }),
    )
  const timed = async (act) => {
    const shown = () => root.querySelectorAll('*').length
    const before = shown()
    const began = performance.now()
    act()
    while (shown() === before) await new Promise((done) => setTimeout(done))
    await frame()
    return performance.now() - began
  }
  const { blocks } = session.app.views[session.view]
  session.select(blocks[blocks.length >> 1].id)
  await sleep(rest)
  const insert = []
  const undo = []
  for (let i = 0; i <= repeats; i++) {
    insert.push(await timed(() => session.run('insert-block', { type })))
    await sleep(rest)
    undo.push(await timed(() => session.undo()))
    await sleep(rest)
  }
  const { id, props } = blocks[blocks.length >> 1].slots.body.find((one) => typeof one.props?.text === 'string')
  session.select(id)
  await sleep(rest)
  const letter = []
  for (let i = 0, value = props.text; i <= repeats; i++) {
    value += 'x'
    const began = performance.now()
    session.run('set-prop', { id, path: ['text'], value })
    await frame()
    letter.push(performance.now() - began)
    // As fast as somebody types.
    await sleep(90)
  }
  return { blocks: blocks.length, insert: insert.slice(1), undo: undo.slice(1), letter: letter.slice(1) }
}
