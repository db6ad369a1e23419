import { describe, expect, test } from 'vitest'
import type { Answer } from './answer.ts'
import { compile } from './compile.ts'
import { load } from './load.ts'
import { renderPage } from './page.ts'
import { renderView } from './render.ts'
import { sampleState } from './samples.ts'
import { testApp, testWorld } from './testing-world.ts'

const release = compile(testApp(), testWorld).release!
const loaded = load(release, 'en')
const state = sampleState(testApp(), testWorld, 'result')

async function pieces(data: Record<string, Answer | Promise<Answer>>): Promise<string[]> {
  const body = renderView(loaded, 'result', { ...state, data })
  if (typeof body === 'string') return [body]
  const all: string[] = []
  for await (const piece of body) all.push(piece)
  return all
}

describe('rendering', () => {
  test('is one string when all data are there', async () => expect(await pieces(state.data)).toHaveLength(1))
  test('sends what stands before a pending datum first, and gives the same HTML in the end', async () => {
    const answer = state.data.ticket as Answer
    let arrived = false
    const late = new Promise<Answer>((resolve) => {
      setTimeout(() => {
        arrived = true
        resolve(answer)
      }, 20)
    })
    const body = renderView(loaded, 'result', { ...state, data: { ticket: late }, patience: new Promise(() => {}) }) as AsyncIterable<string>
    const all: string[] = []
    for await (const piece of body) {
      if (all.length === 0) {
        expect(arrived).toBe(false)
        expect(piece).toContain('<h1')
        expect(piece).not.toContain('Ann')
      }
      all.push(piece)
    }
    expect(all.join('')).toBe((await pieces(state.data))[0])
  })
  test('shows the fallback of a datum whose fetch broke', async () => {
    const all = await pieces({ ticket: Promise.reject(new Error('down')) })
    expect(all.join('')).toContain('cannot be shown right now')
  })
  test('carries what is sealed in every form that needs it', () => {
    const page = renderView(loaded, 'result', { ...state, seal: (form) => ({ context: 'CTX', ...(form === 'f2' ? { key: 'KEY' } : {}) }) }) as string
    expect(page).toContain('<input type="hidden" name="_f" value="f2"><input type="hidden" name="_c" value="CTX"><input type="hidden" name="_k" value="KEY">')
  })
  test('shows what was typed and what is wrong with it', () => {
    const page = renderView(loaded, 'start', { ...state, data: {}, typed: { no: '"><b>' }, errors: { no: 'Check it' }, failed: { f1: true } }) as string
    expect(page).toContain('value="&quot;&gt;&lt;b&gt;"')
    expect(page).toContain('aria-invalid="true"')
    expect(page).toContain('<a href="#a1">Check it</a>')
  })
  test('keeps every box ticked that was ticked, after an error', () => {
    const app = testApp()
    app.asks.why = { value: { type: 'array', items: { enum: ['late', 'constructor', 'dear'] } }, label: { en: 'Why', 'zh-CN': '原因' }, optional: true }
    app.views.result!.blocks = app.views.result!.blocks.filter((one) => one.id === 'f2')
    delete (app.views.result!.blocks[0]!.props!.command as { input: { why?: unknown } }).input.why
    const page = renderView(load(compile(app, testWorld).release!, 'en'), 'result', { ...state, typed: { why: 'late\ndear' } }) as string
    expect([...page.matchAll(/<input[^>]* value="(\w+)"[^>]* checked/g)].map(([, value]) => value)).toEqual(['late', 'dear'])
  })
  test('stops at its iteration budget, with the page whole', () => {
    const rides = Array.from({ length: 60_000 }, () => ({ to: 'X', done: true }))
    const value = { ...((state.data.ticket as { value: object }).value as object), rides }
    const page = renderPage(loaded, 'result', { ...state, data: { ticket: { ok: true, value } } }) as string
    expect(page.split('<li>').length).toBeLessThan(50_002)
    expect(page).toContain('</main>')
    expect(page.endsWith('</html>')).toBe(true)
  })
  test('never shows what is not a plain value', () => {
    const value = { ...((state.data.ticket as { value: object }).value as object), holder: { name: { toString: 'x' } } }
    expect(renderView(loaded, 'result', { ...state, data: { ticket: { ok: true, value } } })).toContain('<h2 class="tl-heading">Hello </h2>')
  })
  test('gives a whole document that asks for nothing else', () => {
    const page = renderPage(loaded, 'start', { ...state, data: {} }) as string
    expect(page).toMatch(/^<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">/)
    expect(page).not.toMatch(/<link rel="stylesheet|<script src|@import|url\(/)
  })
})
