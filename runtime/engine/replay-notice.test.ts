import { expect, test } from 'vitest'
import { compile } from './compile.ts'
import { load } from './load.ts'
import { renderView } from './render.ts'
import { testApp, testWorld } from './testing-world.ts'
import { viewsAfterCommands } from './views-after-commands.ts'

const state = { now: 0, asks: { no: 'T1' }, done: { receipt: { number: 'R-1' } }, data: {} }
const resend = { form: 'f2', context: 'sealed.context', key: 'sealed.key', label: 'Send <it>' }
const drawn = (app = testApp(), locale = 'en', replay: object | null = { text: 'Not <sent>', next: 'It was "before"', resend }) =>
  renderView(load(compile(app, testWorld).release!, locale), 'thanks', { ...state, ...(replay && { replay: replay as never }) }) as string

test('stands above the answer, below the title, in text that is escaped', () => {
  const page = drawn()
  expect(page).toMatch(
    /Done<\/h1><section class="tl-say" data-tone="warn"><p role="alert"><strong>Not &lt;sent&gt;<\/strong><\/p><p>It was &quot;before&quot;<\/p><form/,
  )
  expect(page.indexOf('Not &lt;sent&gt;')).toBeLessThan(page.indexOf('Your number: R-1'))
})

test('its button posts what is sealed to where the form posts, in the language of the page', () => {
  expect(drawn()).toContain(
    '<form class="tl-way" method="post" action="/acme/my-ticket/thanks"><input type="hidden" name="_f" value="f2"><input type="hidden" name="_c" value="sealed.context"><input type="hidden" name="_k" value="sealed.key"><input type="hidden" name="_r" value="1"><button class="tl-button tl-button-quiet">Send &lt;it&gt;</button></form>',
  )
  expect(drawn(testApp(), 'zh-CN')).toContain('action="/acme/my-ticket/thanks?lang=zh-CN"><input type="hidden" name="_f" value="f2">')
})

test('without an offer there is no button, and without a change not a byte', () => {
  expect(drawn(testApp(), 'en', { text: 'Not sent', next: 'Call us' })).not.toContain('_r')
  expect(drawn(testApp(), 'en', null)).not.toContain('tl-say')
})

test('has a place in every view that may answer a command and in no other, with the css that it wears', () => {
  const app = testApp()
  app.views.thanks!.guards = [{ when: "asks.no == 'T1'", to: 'gold' }]
  app.views.gold = { blocks: [], guards: [{ when: "asks.no == 'T2'", to: 'silver' }] }
  app.views.silver = { blocks: [] }
  expect([...viewsAfterCommands(app)]).toEqual(['thanks', 'gold', 'silver'])
  const { views, programs } = compile(app, testWorld).release!
  for (const [view, { replays, css }] of Object.entries(views)) {
    const answers = ['thanks', 'gold', 'silver'].includes(view)
    expect([view, replays, css?.includes('.tl-say{')]).toEqual([view, answers ? true : undefined, answers || view === 'result' || view === 'start'])
    for (const program of Object.values(programs)) expect(JSON.stringify(program.views[view]).includes('["replay"]')).toBe(answers)
  }
})
