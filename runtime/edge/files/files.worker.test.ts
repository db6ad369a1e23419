import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { App, Service } from '../../../schemas/documents.ts'
import { clientMark } from '../attempts/client-mark.ts'
import { readSettings } from '../settings.ts'
import { storageOf } from '../storage/storage.ts'
import { backend, forget, seenBy } from '../trial/backend.ts'
import { get, hiddenFields, post } from '../trial/customer.ts'
import { answerService, surveyApp } from '../trial/documents.ts'
import { gif, jpeg, pdf, png } from '../trial/pictures.ts'
import { publishApp, publishBrand } from '../trial/studio.ts'
import worker from '../worker.ts'
import { sealFileLink } from './file-link.ts'
import { filesMinutes, filesPerClient } from './may-keep.ts'

const proofService = {
  ...answerService,
  id: 'send-proof',
  input: {
    type: 'object',
    properties: { note: { type: 'string' }, proof: { type: 'string', format: 'uri', maxLength: 2000 } },
    required: ['note'],
  },
} as unknown as Service

const ask = (name: string, type = 'ask') => ({ id: `f1${name}`, type, props: { ask: name } })
const claimApp: App = {
  ...surveyApp,
  id: 'claim',
  asks: {
    note: { value: { type: 'string', maxLength: 100 }, label: { en: 'Note', 'zh-CN': '说明' } },
    proof: {
      value: { type: 'string', format: 'file', 'x-types': ['image/jpeg', 'image/png'] },
      label: { en: 'Receipt', 'zh-CN': '小票' },
      sensitivity: 'public',
    },
    more: { value: { type: 'string', format: 'file', 'x-types': ['application/pdf'] }, label: { en: 'More', 'zh-CN': '其他' }, optional: true },
  },
  views: {
    start: {
      blocks: [
        {
          id: 'f1',
          type: 'form',
          props: {
            next: 'thanks',
            submit: 'Send',
            command: { service: 'send-proof@1', input: { note: { $: 'asks.note' }, proof: { $: 'asks.proof' } }, as: 'receipt' },
          },
          slots: { fields: [ask('note'), ask('proof', 'file'), ask('more', 'file')] },
        },
      ],
    },
    thanks: { blocks: [{ id: 't1', type: 'text', props: { text: 'Thank you, {{ receipt.no }}.' } }] },
  },
} as App

/** The same, whose last file is asked for by what was noted. */
const pickyApp = JSON.parse(JSON.stringify(claimApp).replace('"id":"f1more"', '"id":"f1more","when":"asks.note == \\"more\\""')) as App

beforeAll(async () => {
  await publishBrand([answerService, proofService])
  for (const app of [claimApp, { ...claimApp, id: 'rival' } as App, { ...pickyApp, id: 'picky' } as App, surveyApp]) await publishApp(app)
})
beforeEach(async () => {
  await forget(backend)
})

type Field = string | Uint8Array<ArrayBuffer> | [Uint8Array<ArrayBuffer>, string]
function multipart(fields: Record<string, Field | Field[]>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) && !(value[0] instanceof Uint8Array && typeof value[1] === 'string') ? (value as Field[]) : [value as Field]) {
      if (typeof one === 'string') form.append(name, one)
      else if (one instanceof Uint8Array) form.append(name, new Blob([one]), 'photo.jpg')
      else form.append(name, new Blob([one[0] as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }), one[1] as string)
    }
  return form
}
async function send(fields: Record<string, Field | Field[]>, path = '/acme/claim/thanks', init: RequestInit = {}) {
  const answer = await get(path, { method: 'POST', body: multipart({ _f: 'f1', ...fields }), ...init })
  return { status: answer.status, page: await answer.text() }
}
const openForm = async (app = 'claim') => hiddenFields(await (await get(`/acme/${app}`)).text(), 'f1')
const deeds = async () => (await seenBy(backend)).filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body))
const kept = async () => (await env.FILES.list({ prefix: 'files/' })).objects.length
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())
const upload = async (file: Field | Field[], name = 'proof', app = 'claim') => {
  const answer = await get(`/acme/${app}`, { method: 'POST', body: multipart({ _f: 'f1', _u: name, [name]: file }) })
  return { status: answer.status, told: (await answer.json()) as { file: string; name: string; size: string; error: string } }
}

describe('a form with a file', () => {
  test('is a multipart post, whoever called its question public', async () => {
    const page = await (await get('/acme/claim')).text()
    expect(page).toMatch(/<form class="[^"]*" id="f1" action="\/acme\/claim\/thanks" method="post" enctype="multipart\/form-data">/)
    expect(page).toContain('accept="image/jpeg,image/png" required')
  })

  test('gives its service an address of the file, which is fetched as it was sent but for what tells of its owner', async () => {
    const { page } = await send({ ...(await openForm()), note: 'hi', proof: [jpeg(), '小票 "1"*.jpeg'] })
    expect(page).toContain('Thank you, R-1')
    const [{ note, proof }] = await deeds()
    expect(note).toBe('hi')
    expect(proof).toMatch(/^http:\/\/127\.0\.0\.1\/files\/[\w.-]+$/)
    expect(proof).not.toContain('acme')
    const fetched = await get(new URL(proof).pathname)
    expect(fetched.status).toBe(200)
    expect(Object.fromEntries(fetched.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="__ _1__.jpg"; filename*=UTF-8''${encodeURIComponent('小票 "1"')}%2A.jpg`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const bytes = await bytesOf(fetched)
    expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/GPS|script/)
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xff, 0xd8, 0xff))
  })

  test('sent again with the same file it is the same request, whatever the file is called now; with another file it is not', async () => {
    const form = await openForm()
    const sent = { ...form, note: 'hi', proof: [jpeg(), 'receipt.jpg'] as Field }
    const answers = [await send(sent), await send(sent), await send({ ...sent, proof: [jpeg(), 'copy.jpg'] })]
    expect(answers.map(({ status, page }) => [status, page.includes('Thank you, R-1')])).toEqual(Array(3).fill([200, true]))
    const other = await send({ ...sent, proof: [png(), 'receipt.png'] })
    expect([other.status, other.page.includes('Your change has not been sent.')]).toEqual([422, true])
    expect(await deeds()).toHaveLength(1)
  })

  test('keeps the file when something else is wrong, says so, and takes it with the next post without sending it again', async () => {
    const first = await send({ ...(await openForm()), note: '', proof: [jpeg(), 'receipt.jpg'] })
    expect(first.status).toBe(422)
    expect(first.page).toMatch(/<strong>receipt\.jpg<\/strong><small class="tl-help">1 KB · kept/)
    expect(first.page).toMatch(/accept="image\/jpeg,image\/png">/)
    const again = await send({ ...hiddenFields(first.page, 'f1'), note: 'now', proof: [new Uint8Array(), ''] })
    expect(again.page).toContain('Thank you')
    expect((await bytesOf(await get(new URL((await deeds())[0].proof).pathname))).length).toBeGreaterThan(100)
  })

  test('says nothing of a file that is not asked for by what was answered', async () => {
    const hidden = await openForm('picky')
    const files = { proof: jpeg(), more: [jpeg(), 'no.pdf'] as Field }
    expect((await send({ ...hidden, note: 'more', ...files }, '/acme/picky/thanks')).status).toBe(422)
    expect((await send({ ...hidden, note: 'hi', ...files }, '/acme/picky/thanks')).page).toContain('Thank you')
  })

  test('what was sent for a question that was not asked is not kept', async () => {
    const hidden = await openForm('picky')
    const before = await kept()
    expect((await send({ ...hidden, note: 'hi', proof: jpeg(), more: [pdf(), 'a.pdf'] }, '/acme/picky/thanks')).page).toContain('Thank you')
    expect(await kept()).toBe(before + 1)
    await send({ ...(await openForm('picky')), note: 'more', proof: jpeg(), more: [pdf(), 'a.pdf'] }, '/acme/picky/thanks')
    expect(await kept()).toBe(before + 3)
  })

  test('an optional one can be left out again', async () => {
    const first = await send({ ...(await openForm()), note: '', proof: jpeg(), more: [pdf(), 'a.pdf'] })
    expect(first.page).toContain('<strong>a.pdf</strong>')
    const again = await send({ ...hiddenFields(first.page, 'f1'), note: '', more: 'none' })
    expect(again.page).not.toContain('a.pdf')
    expect(again.page).toContain('<strong>photo.jpg</strong>')
  })

  test('a second press with the same key is one deed, although the address would be another', async () => {
    const { page } = await send({ ...(await openForm()), note: '', proof: jpeg() })
    const both = { ...hiddenFields(page, 'f1'), note: 'once' }
    expect((await send(both)).page).toContain('Thank you')
    expect((await send(both)).page).toContain('Thank you')
    expect(await deeds()).toHaveLength(1)
  })
})

describe('a file that is not what it should be', () => {
  const html = new TextEncoder().encode('<!doctype html><script>alert(1)</script>')
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const bad: [string, Field | Field[], string][] = [
    ['HTML named .jpg', [html, 'photo.jpg'], 'Choose a picture: JPEG or PNG'],
    ['SVG', [svg, 'photo.svg'], 'Choose a picture: JPEG or PNG'],
    ['a picture of a kind that was not asked for', [gif(), 'photo.jpg'], 'Choose a picture: JPEG or PNG'],
    ['a JPEG cut short', [jpeg().slice(0, -3), 'photo.jpg'], 'This file is damaged or not complete. Choose another one'],
    ['a few bytes that say they are a square mile', [png(65_000, 65_000), 'photo.png'], 'This file is too large. Choose one of up to 10 MB'],
    ['nothing', [new Uint8Array(), 'photo.jpg'], 'This file is empty. Choose another one'],
    ['two', [jpeg(), jpeg()], 'Choose one file only'],
    ['11 MB', [new Uint8Array(11 * 1024 * 1024).fill(0xff), 'photo.jpg'], 'This file is too large. Choose one of up to 10 MB'],
    ['20 MB, with the note behind it', [new Uint8Array(20 * 1024 * 1024), 'photo.jpg'], 'This file is too large. Choose one of up to 10 MB'],
  ]
  test.each(bad)('%s is refused in words at its field, and nothing else is lost', async (_, proof, words) => {
    const before = await kept()
    const { status, page } = await send({ ...(await openForm()), proof, note: 'all I wrote' })
    expect(status).toBe(422)
    expect(page).toContain(`<p class="tl-error" id="f1proof-error">${words}</p>`)
    expect(page).toContain('value="all I wrote"')
    expect(await kept()).toBe(before)
    expect(await deeds()).toEqual([])
  })

  test('is refused in Chinese where the page is', async () =>
    expect((await send({ ...(await openForm()), proof: html, note: 'x' }, '/acme/claim/thanks?lang=zh-CN')).page).toContain('请选择 JPEG、PNG 格式的图片'))

  test('the one that was kept before it stays', async () => {
    const first = await send({ ...(await openForm()), note: '', proof: [jpeg(), 'good.jpg'] })
    const second = await send({ ...hiddenFields(first.page, 'f1'), note: 'x', proof: html })
    expect(second.page).toContain('<strong>good.jpg</strong>')
    expect(second.page).toContain('Choose a picture')
  })

  test.each([
    ['a body that goes on for ever', 413],
    ['a length that is a lie', 400],
    ['a text where a file should be', 422],
  ])('%s is answered with a page', async (how, status) => {
    const type = { 'content-type': 'multipart/form-data; boundary=b' }
    const head = '--b\r\ncontent-disposition: form-data; name="_f"\r\n\r\nf1\r\n--b\r\ncontent-disposition: form-data; name="proof"'
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(sent++ === 0 ? new TextEncoder().encode(`${head}; filename="x"\r\n\r\n`) : new Uint8Array(256 * 1024))
      },
    })
    const body =
      status === 413 ? endless : status === 400 ? `${head}; filename="x"\r\n\r\n` : `${head}\r\n\r\n20991231-AAAAAAAAAAAAAAAAAAAAAA.jpg/1/x.jpg\r\n--b--\r\n`
    const answer = await get('/acme/claim', {
      method: 'POST',
      body,
      headers: { ...type, ...(status === 400 ? { 'content-length': '12' } : {}) },
      duplex: 'half',
    } as RequestInit)
    expect([how, answer.status]).toEqual([how, status])
    expect(await answer.text()).toContain('</html>')
    expect(sent).toBeLessThan(140)
  })

  test('an app that asks for no file takes none, however small the rest', async () => {
    const form = multipart({ _f: 'f1', note: [new Uint8Array(70_000), 'x.jpg'] })
    expect((await get('/acme/survey', { method: 'POST', body: form })).status).toBe(413)
    expect(await kept()).toBe(await kept())
  })
})

describe('a file that is sent before its form', () => {
  test('is known by a sealed word, which the form gives back', async () => {
    const { status, told } = await upload([jpeg(), 'receipt.jpg'])
    expect([status, told.name, told.size]).toEqual([200, 'receipt.jpg', '1 KB'])
    expect(told.file).not.toMatch(/receipt|2026/)
    expect((await send({ ...(await openForm()), note: 'hi', proof: told.file })).page).toContain('Thank you')
    expect((await get(new URL((await deeds())[0].proof).pathname)).status).toBe(200)
  })
  test('is refused in the same words', async () => expect(await upload(gif())).toEqual({ status: 422, told: { error: 'Choose a picture: JPEG or PNG' } }))
  test('is of one question of one app, and cannot be made up', async () => {
    const { told } = await upload(jpeg())
    for (const [app, name, word] of [
      ['rival', 'proof', told.file],
      ['claim', 'more', told.file],
      ['claim', 'proof', `${told.file}x`],
      ['claim', 'proof', (await openForm())._k as string],
    ] as const) {
      const { status, page } = await send({ ...(await openForm(app)), note: 'hi', [name]: word }, `/acme/${app}/thanks`)
      expect([status, page.includes('This file is no longer kept. Please choose it again')]).toEqual([422, true])
    }
    expect(await deeds()).toEqual([])
  })
  test.each([
    ['no question for a file', 'note'],
    ['a question that is not there', 'nope'],
    ['a name that every object has', 'constructor'],
  ])('for %s is refused', async (_, name) => {
    const answer = await get('/acme/claim', { method: 'POST', body: multipart({ _f: 'f1', _u: name, [name]: jpeg() }) })
    expect(answer.status).toBe(400)
  })
})

test('a client who sends file after file is stopped in words, and others are not', async () => {
  const client = (ip: string) => ({ headers: { 'cf-connecting-ip': ip } })
  const mark = await clientMark({ headers: new Headers(client('198.51.100.7').headers), settings: readSettings(env), now: Date.now() })
  for (let i = 0; i < filesPerClient; i++) await storageOf(env).attempts.refused(`acme/claim|file|${mark}`, filesMinutes * 60_000, Date.now())
  const before = await kept()
  const stopped = await send({ ...(await openForm()), note: 'still here', proof: jpeg() }, '/acme/claim/thanks', client('198.51.100.7'))
  expect([stopped.status, stopped.page.includes('Too many files have come from here'), stopped.page.includes('still here')]).toEqual([422, true, true])
  expect(await kept()).toBe(before)
  expect((await send({ ...(await openForm()), note: 'hi', proof: jpeg() }, '/acme/claim/thanks', client('198.51.100.8'))).page).toContain('Thank you')
})

describe('the address of a file', () => {
  const keys = () => readSettings(env).contextKeys
  const open = async (brand: string, key: string, now = Date.now()) => (await get(`/files/${await sealFileLink(brand, key, keys(), now)}`)).status
  const add = async (now = Date.now()) => {
    const { files } = storageOf(env)
    const key = files.newKey('jpg', now)
    await files.add('acme', key, { type: 'image/jpeg', bytes: jpeg(), name: 'a.jpg' })
    return key
  }

  test('is good for an hour, for its brand, for this file', async () => {
    const key = await add()
    expect(await open('acme', key)).toBe(200)
    expect(await open('acme', key, Date.now() - 59 * 60_000)).toBe(200)
    expect(await open('acme', key, Date.now() - 62 * 60_000)).toBe(404)
    expect(await open('rival', key)).toBe(404)
    expect(await open('acme', `${key}x`)).toBe(404)
    expect(await open('acme', `../pictures/acme/${'0'.repeat(64)}.jpg`)).toBe(404)
  })
  test.each([
    '/files/',
    '/files/x',
    '/files/a..b.c.d',
    '/files/20261127-AAAAAAAAAAAAAAAAAAAAAA.jpg',
    '/pictures/acme/x.jpg',
    `/pictures/acme/${'0'.repeat(64)}.jpg`,
  ])('%s is nothing', async (path) => expect((await get(path)).status).toBe(404))

  test('ends with the file: it goes by itself, and is not read when its day has come', async () => {
    const day = 24 * 3600_000
    const now = Date.now()
    const [old, fresh] = [await add(now - 4 * day), await add(now)]
    expect(await open('acme', old)).toBe(404)
    expect(await env.FILES.head(`files/${old}`)).not.toBeNull()
    await worker.scheduled({ scheduledTime: now } as never, env)
    expect(await env.FILES.head(`files/${old}`)).toBeNull()
    expect(await env.FILES.head(`files/${fresh}`)).not.toBeNull()
    await worker.scheduled({ scheduledTime: now + 2 * day } as never, env)
    expect(await open('acme', fresh)).toBe(200)
    await worker.scheduled({ scheduledTime: now + 4 * day } as never, env)
    expect(await env.FILES.head(`files/${fresh}`)).toBeNull()
  })
})

test('a file that cannot be kept is asked for again, and neither name nor key of it is in a log', async () => {
  const lines: string[] = []
  for (const name of ['log', 'error', 'warn'] as const) vi.spyOn(console, name).mockImplementation((...all) => void lines.push(all.join(' ')))
  vi.spyOn(env.FILES, 'put').mockRejectedValue(new Error('cannot keep MY-NAME'))
  const { status, page } = await send({ ...(await openForm()), note: 'hi', proof: [jpeg(), 'MY-NAME.jpg'] })
  const ahead = await send({ ...(await openForm()), _u: 'proof', proof: [jpeg(), 'MY-NAME.jpg'] })
  vi.restoreAllMocks()
  expect([status, ahead.status, lines.filter((line) => line.includes('file-not-kept')).length]).toEqual([503, 503, 2])
  // What was typed is kept, what was chosen is asked for again.
  expect([page.includes('>hi<') || page.includes('value="hi"'), page.includes('This file could not be kept just now'), page.includes('MY-NAME')]).toEqual([
    true,
    true,
    false,
  ])
  expect(ahead.page).toContain('This file could not be kept just now')
  expect(lines.join()).not.toContain('MY-NAME')
})

test('answers in an address are no files: an app that asks for one has no form that can be opened by its address', async () => {
  expect((await get('/acme/claim/thanks?_f=f1&note=x&proof=20991231-AAAAAAAAAAAAAAAAAAAAAA.jpg/1/x.jpg')).status).toBe(303)
  expect((await post('/acme/claim/thanks', { _f: 'f1', note: 'x', proof: '20991231-AAAAAAAAAAAAAAAAAAAAAA.jpg/1/x.jpg' })).status).toBe(422)
})
