import { randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { publishMade } from './publish-made.ts'
import { apps } from './touchlet.ts'

// Every control there is in one form, answered with scripts on and off; the next view says what has been understood.
test.describe.configure({ mode: 'serial' })

const brand = 'aurora'
const id = `t-inputs-${randomBytes(4).toString('hex')}`
const address = `${apps}/${brand}/${id}?lang=en`
const text = (en: string, zh: string) => ({ en, 'zh-CN': zh })
const options = ['red', 'green', 'blue', 'none'].map((value) => ({ value, label: text(value, `${value} 色`) }))
const ask = (value: object, en: string, more: object = {}) => ({ value, label: text(en, `问题 ${en}`), ...more })
const line = (maxLength = 60) => ({ type: 'string', minLength: 1, maxLength })

const asks = {
  name: ask(line(), 'Full name'),
  story: ask({ type: 'string', maxLength: 500 }, 'Story', { optional: true }),
  email: ask({ type: 'string', format: 'email' }, 'Email'),
  weight: ask({ type: 'number', minimum: 1, maximum: 99 }, 'Weight'),
  model: ask(line(), 'Which model?'),
  colours: ask({ type: 'array', items: { enum: options.map(({ value }) => value) }, minItems: 1, maxItems: 2 }, 'Colours', { options }),
  kind: ask({ enum: ['red', 'green'] }, 'Kind', { options: options.slice(0, 2) }),
  notify: ask({ type: 'boolean' }, 'Text me'),
  stars: ask({ type: 'integer', minimum: 1, maximum: 5 }, 'Stars'),
  recommend: ask({ type: 'integer', minimum: 0, maximum: 10 }, 'Would you recommend us?'),
  hours: ask({ type: 'integer', minimum: 0, maximum: 10 }, 'Hours a day'),
  bought: ask({ type: 'string', format: 'date', 'x-min': '-P2Y', 'x-max': 'today' }, 'Bought on'),
  born: ask({ type: 'string', format: 'date', 'x-max': 'today' }, 'Birthday'),
  slot: ask(line(), 'When suits you?'),
  phone: ask({ type: 'string', format: 'phone' }, 'Phone number'),
  province: ask(line(), 'Province'),
  city: ask(line(), 'City'),
  district: ask(line(), 'District', { optional: true }),
  street: ask(line(), 'Street'),
  country: ask(line(), 'Country'),
  road: ask(line(), 'Road'),
  town: ask(line(), 'Town'),
  signed: ask({ type: 'string', format: 'signature' }, 'Signature'),
  code: ask({ type: 'string', pattern: '^[0-9]{6}$' }, 'Code'),
  serial: ask({ type: 'string', pattern: '^AU[0-9]{6}$' }, 'Serial number'),
  terms: ask({ type: 'string', const: '2026-11' }, 'I agree'),
  source: ask(line(), 'Source', { sensitivity: 'public' }),
}
const fields = [
  ...(['name', 'story', 'email', 'weight'] as const).map((one) => ['ask', { ask: one }] as const),
  ['picture-choice', { ask: 'model', options: ['one', 'two'].map((one) => ({ id: one, value: one, label: `Model ${one}` })) }],
  ['multi-choice', { ask: 'colours', none: 'none' }],
  ['choice', { ask: 'kind', layout: 'tiles' }],
  ['switch', { ask: 'notify' }],
  ['rating', { ask: 'stars' }],
  ['nps', { ask: 'recommend', low: 'Never', high: 'Surely' }],
  ['slider', { ask: 'hours', unit: 'h' }],
  ['date', { ask: 'bought' }],
  ['date', { ask: 'born', layout: 'typed' }],
  [
    'slots',
    {
      ask: 'slot',
      slots: [
        { id: 'a', value: 's1', day: 'Monday', time: '9:00', left: 0 },
        { id: 'b', value: 's2', day: 'Monday', time: '10:00', left: 2 },
      ],
    },
  ],
  ['phone', { ask: 'phone' }],
  ['address', { label: 'Home', province: 'province', city: 'city', district: 'district', line: 'street' }],
  ['world-address', { label: 'Abroad', country: 'country', line: 'road', city: 'town' }],
  ['signature', { ask: 'signed' }],
  ['otp', { ask: 'code', again: 'start', wait: 1 }],
  ['serial', { ask: 'serial' }],
  ['consent', { ask: 'terms', text: 'I agree to the terms.', link: 'https://aurora.example/terms' }],
  ['hidden', { ask: 'source', value: 'box' }],
].map(([type, props], i) => ({ id: `n${i}`, type, props }))
const said = Object.keys(asks).filter((name) => !['story', 'district', 'colours'].includes(name))
const app = {
  schema: 1,
  id,
  brand,
  title: 'Inputs',
  job: 'Ask everything',
  outcome: 'answered',
  locales: ['en'],
  asks,
  views: {
    start: { blocks: [{ id: 'f1', type: 'form', props: { next: 'end', submit: 'Send', title: 'About you' }, slots: { fields } }] },
    end: {
      blocks: [
        { id: 't1', type: 'text', props: { text: said.map((name) => `${name}={{ asks.${name} }};`).join(' ') } },
        { id: 'r1', type: 'review', props: { title: 'Your answers' } },
      ],
    },
  },
}
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now())

test.beforeAll(({ request }) => publishMade(request, app))

const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true }).click()
const box = (page: Page, name: string) => page.locator(`[name="${name}"]`)

/** Answers what works the same with and without a script. */
async function answer(page: Page): Promise<void> {
  await box(page, 'name').fill('Li Na')
  await box(page, 'email').fill('li@a.example')
  await box(page, 'weight').fill('2.5')
  await page.getByText('Model two').click()
  await page.getByText('red', { exact: true }).first().click()
  await page.getByText('green', { exact: true }).first().click()
  await page.locator('[name=kind][value=green]').check()
  await page.getByRole('switch', { name: 'Text me' }).check()
  await page.locator('[name=stars][value="4"]').check({ force: true })
  await page.locator('[name=recommend][value="0"]').check({ force: true })
  await box(page, 'hours').fill('7')
  await box(page, 'bought').fill(today)
  for (const [part, value] of Object.entries({ day: '5', month: '2', year: '1990' })) await box(page, `born-${part}`).fill(value)
  await page.getByText('10:00').click()
  await box(page, 'phone-code').selectOption('852')
  await box(page, 'phone').fill('2345 6789')
  await box(page, 'province').selectOption('浙江省')
  await box(page, 'street').fill('文三路 1 号')
  await box(page, 'country').fill('Singapore')
  await box(page, 'road').fill('1 Orchard Road')
  await box(page, 'town').fill('Singapore')
  await box(page, 'serial').fill('AU123456')
  await box(page, 'code').fill('123456')
  await page.getByLabel('I agree to the terms.').check()
}

async function understood(page: Page, more: readonly string[]): Promise<void> {
  const line = page.getByText(/name=Li Na;/)
  const all = `email=li@a.example; weight=2.5; model=two; kind=green; notify=true; stars=4; recommend=0; hours=7; bought=${today}; born=1990-02-05; slot=s2; phone=+852 2345 6789; province=浙江省; street=文三路 1 号; country=Singapore; code=123456; serial=AU123456; terms=2026-11; source=box;`
  for (const one of [...all.split(/(?<=;) /), ...more]) await expect(line).toContainText(one)
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('everything is answered; what is wrong is said in words and what was right is kept', async ({ page }) => {
    await page.goto(address)
    // The browser stands in the way of what it knows to be wrong; the server has to say it too.
    await page
      .locator('form')
      .first()
      .evaluate((form: HTMLFormElement) => (form.noValidate = true))
      .catch(() => {})
    await answer(page)
    await box(page, 'city').fill('杭州市')
    await box(page, 'signed').fill('Li Na')
    await box(page, 'born-month').fill('2')
    await box(page, 'born-day').fill('31')
    await send(page)
    await expect(page.getByRole('alert')).toContainText('Enter a date up to today')
    await expect(box(page, 'born-day')).toHaveValue('31')
    await expect(box(page, 'phone-code')).toHaveValue('852')
    await expect(box(page, 'province')).toHaveValue('浙江省')
    await expect(page.locator('[name=recommend][value="0"]')).toBeChecked()
    await expect(page.getByLabel('I agree to the terms.')).toBeChecked()
    await box(page, 'born-day').fill('5')
    await send(page)
    await understood(page, ['city=杭州市;', 'signed=Li Na;'])
  })
})

test('with a script: by keyboard, with the regions of a province, a drawn signature, and words where one is wrong', async ({ page }) => {
  await page.goto(address)
  await expectAccessible(page)
  await send(page)
  await expect(box(page, 'name')).toBeFocused()
  await expect(page.locator('#n0-error')).toHaveText('Enter your full name')
  await expect(page.locator('#n20-error')).toHaveText('Tick “I agree” to go on')
  await expectAccessible(page)

  await answer(page)
  await page.getByText('blue', { exact: true }).click()
  await box(page, 'born-day').fill('32')
  await box(page, 'bought').fill('2020-01-01')
  await send(page)
  await expect(page.locator('#n5-error')).toHaveText('Choose at most 2')
  await expect(page.locator('#n11-error')).toHaveText('Enter a date within the last 2 years')
  await expect(page.locator('#n12-error')).toHaveText('Enter a date up to today')
  await page.getByText('none', { exact: true }).click()
  await expect(page.locator('[name=colours]:checked')).toHaveCount(1)
  await expect(page.locator('#n5-error')).toHaveText('')
  await box(page, 'born-day').fill('5')
  await box(page, 'bought').fill(today)

  await expect(page.locator('select[name=city]')).toBeVisible()
  await page.locator('select[name=city]').selectOption('杭州市')
  await page.locator('select[name=district]').selectOption('西湖区')

  await page.locator('[name=recommend][value="0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await box(page, 'hours').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.tl-slider-value')).toHaveText('8 h')
  await page.keyboard.press('ArrowLeft')

  const pad = page.locator('.tl-signature-pad')
  await pad.scrollIntoViewIfNeeded()
  const at = (await pad.boundingBox())!
  await page.mouse.move(at.x + 20, at.y + 20)
  await page.mouse.down()
  await page.mouse.move(at.x + 120, at.y + 60, { steps: 6 })
  await page.mouse.up()
  await expectAccessible(page)
  await send(page)
  await understood(page, ['city=杭州市;', 'signed=svg:M'])
  await expect(page.getByText('Signed by hand')).toBeVisible()
})

test('fits a narrow page, with targets a thumb can hit', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(address)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  const small = await page
    .locator('.tl-option, .tl-nps-number, select, input:not([type=hidden]):not(.tl-hidden):not(.tl-option input), .tl-otp-again')
    .evaluateAll((all) => all.map((one) => [one.className, one.getBoundingClientRect()] as const).filter(([, { width, height }]) => width < 40 || height < 44))
  expect(small).toEqual([])
})
