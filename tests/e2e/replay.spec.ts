import { randomBytes, randomInt } from 'node:crypto'
import { expect, type FrameLocator, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { type EmbedMode, type Hosts, startHosts } from './hosts.ts'
import { address, locales, withAndWithoutScripts } from './job.ts'
import { publishMade } from './publish-made.ts'
import { apps } from './touchlet.ts'

// Sent, changed and sent again: the customer is shown what counts, and that the change does not.
const id = `t-replay-${randomBytes(4).toString('hex')}`
const text = (en: string, zh: string) => ({ en, 'zh-CN': zh })
const input = { kind: 'question', about: 'e2e', contact: { $: 'asks.phone' }, text: { $: 'asks.words' } }
const app = {
  schema: 1,
  id,
  brand: 'aurora',
  title: 'Ask us',
  job: 'Take a question',
  outcome: 'requested',
  locales: ['en', 'zh-CN'],
  asks: {
    words: { value: { type: 'string', minLength: 1, maxLength: 200 }, label: text('Your question', '您的问题') },
    phone: { fact: 'phone' },
  },
  views: {
    start: {
      blocks: [
        {
          id: 'f1',
          type: 'form',
          props: { next: 'thanks', submit: 'Send', command: { service: 'open-case@1', input, as: 'opened' } },
          slots: {
            fields: [
              { id: 'a1', type: 'ask', props: { ask: 'words' } },
              { id: 'a2', type: 'ask', props: { ask: 'phone' } },
            ],
          },
        },
      ],
    },
    thanks: { title: 'Thank you', blocks: [{ id: 't1', type: 'text', props: { text: 'Case {{ opened.number }}: {{ asks.words }}' } }] },
  },
  strings: { 'zh-CN': { '$app.title': '提问', '$thanks.title': '谢谢您', 'f1.submit': '提交', 't1.text': '工单 {{ opened.number }}：{{ asks.words }}' } },
}

test.beforeAll(({ request }) => publishMade(request, app))

type Place = Page | Locator | FrameLocator
/** A customer of their own: nobody has more than three open cases. */
const phone = () => `138${randomInt(10_000_000, 99_999_999)}`
const notSent = 'Your change has not been sent.'
const answer = (place: Place) => place.getByText(/^Case C\d{4}-\d{5}: /)

async function ask(place: Place, words: string): Promise<void> {
  await place.getByLabel('Your question').fill(words)
  await place.getByRole('button', { name: 'Send', exact: true }).click()
}
async function askFirst(place: Place, words: string): Promise<void> {
  await place.locator('[name=phone]').fill(phone())
  await ask(place, words)
}
const numberOf = async (place: Place) => /C\d{4}-\d{5}/.exec((await answer(place).textContent()) ?? '')?.[0]

/** What follows when the change has been sent with the key of the first. */
async function expectReplay(place: Place, first: string): Promise<void> {
  await expect(place.getByText(notSent)).toBeVisible()
  await expect(place.getByText(`${first}: first words`)).toBeVisible()
  await expect(place.getByText('other words')).toHaveCount(0)
  await place.getByRole('button', { name: 'Send the change as a new request' }).click()
  await expect(place.getByText(/^Case C\d{4}-\d{5}: other words$/)).toBeVisible()
  await expect(place.getByText(notSent)).toHaveCount(0)
  expect(await numberOf(place)).not.toBe(first)
}

withAndWithoutScripts((scripts) => {
  test('Back, other words, sent again: the first answer and its number, and the change as a request of its own', async ({ page }) => {
    await page.goto(`${apps}/aurora/${id}`)
    await askFirst(page, 'first words')
    await expect(answer(page)).toBeVisible()
    const first = (await numberOf(page)) as string
    // As it was, it is the same answer.
    await page.goBack()
    await expect(page.getByLabel('Your question')).toHaveValue('first words')
    await ask(page, 'first words')
    await expect(page.getByText(`${first}: first words`)).toBeVisible()
    await expect(page.getByText(notSent)).toHaveCount(0)
    await page.goBack()
    await ask(page, 'other words')
    await expect(page.getByText(notSent)).toBeVisible()
    if (scripts) await expectAccessible(page)
    // The form has what was changed, and to send it once more is no other change.
    await page.goBack()
    await expect(page.getByLabel('Your question')).toHaveValue('other words')
    await ask(page, 'other words')
    await expectReplay(page, first)
    // It has been sent by now, and that is what the form is told.
    await page.goBack()
    // The answer took the place of the offer; without a script it stands after it.
    if (!scripts) await page.goBack()
    await ask(page, 'other words')
    await expect(page.getByText(/^Case C\d{4}-\d{5}: other words$/)).toBeVisible()
    await expect(page.getByText(notSent)).toHaveCount(0)
  })

  for (const locale of locales) {
    test(`a score that was changed after it was sent: the first one counts, and no other is offered (${locale})`, async ({ page }) => {
      const rate = async (score: number) => {
        await page.locator(`input[name=score][value="${score}"]`).check({ force: true })
        await page.locator('#rate .tl-button').first().click()
      }
      await page.goto(address('satisfaction-survey', locale))
      await rate(1)
      await expect(page.locator('.tl[data-view=more]')).toBeVisible()
      await page.goBack()
      await rate(5)
      await expect(page.getByText(locale === 'en' ? notSent : '修改后的内容没有提交。')).toBeVisible()
      await expect(page.getByText(locale === 'en' ? 'Sorry that we let you down' : '抱歉，让您失望了')).toBeVisible()
      await expect(page.getByText(locale === 'en' ? 'Glad to hear it' : '太好了，谢谢您')).toHaveCount(0)
      await expect(page.getByText(locale === 'en' ? 'If something has to be changed, please contact us.' : '如需更改，请联系我们。')).toBeVisible()
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(1)
      if (scripts) await expectAccessible(page)
      // From here the first one goes on.
      await page.locator('#tell .tl-button').first().click()
      await expect(page.getByText(locale === 'en' ? 'We have your feedback' : '已收到您的反馈')).toBeVisible()
    })
  }
})

test.describe('on a host’s page', () => {
  let hosts: Hosts
  test.beforeAll(async () => {
    hosts = await startHosts(apps, 8790)
  })
  test.afterAll(() => hosts.close())

  for (const mode of ['frame', 'inline'] as EmbedMode[]) {
    test(`${mode}: the line breaks while it is sent, the words are changed and sent again`, async ({ page }) => {
      await page.goto(hosts.url('plain', mode, `aurora/${id}`, 'en'))
      const place = mode === 'frame' ? page.frameLocator('touchlet-app iframe') : page.locator('touchlet-app')
      // It arrives, and the answer to it does not.
      let first = ''
      await page.route(
        `**/${id}/thanks*`,
        async (route) => {
          first = /C\d{4}-\d{5}/.exec(await (await route.fetch()).text())?.[0] ?? ''
          await route.abort()
        },
        { times: 1 },
      )
      await place.locator('[name=phone]').fill(phone())
      await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true }))
      for (const frame of page.frames()) await frame.evaluate(() => Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true }))
      await ask(place, 'first words')
      await expect(place.getByText('There is no connection.')).toBeVisible()
      expect(first).not.toBe('')
      await ask(place, 'other words')
      await expectReplay(place, first)
    })
  }
})
