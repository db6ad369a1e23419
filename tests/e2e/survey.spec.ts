import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { address, expectRefusal, hasThreeOpen, type Locale, locales, withAndWithoutScripts } from './job.ts'

const app = 'satisfaction-survey'

async function rate(page: Page, score: number, orderNo = '', locale: Locale = 'en'): Promise<void> {
  await page.goto(address(app, locale))
  await page.locator(`input[name=score][value="${score}"]`).check({ force: true })
  if (orderNo) await page.locator('[name=orderNo]').fill(orderNo)
  await page.locator('#rate .tl-button').first().click()
}

withAndWithoutScripts((scripts) => {
  for (const locale of locales) {
    test(`a good score is asked what to keep, and thanked (${locale})`, async ({ page }) => {
      await rate(page, 5, '', locale)
      await expect(page.getByRole('heading', { name: locale === 'en' ? 'Glad to hear it' : '太好了，谢谢您' })).toBeVisible()
      await expect(page.getByText(locale === 'en' ? 'Your score is saved.' : '评分已保存。')).toBeVisible()
      if (scripts) await expectAccessible(page)
      await page.locator('input[value=delivery]').check({ force: true })
      await page.locator('[name=comment]').fill('A day early')
      await page.locator('#praise .tl-button').first().click()
      await expect(page.getByText(locale === 'en' ? 'We have your feedback' : '已收到您的反馈')).toBeVisible()
      // Nobody who is content is offered a complaint.
      await expect(page.getByText('Rather talk now?')).toHaveCount(0)
    })
  }

  test('a low score is asked why and offered a person, who calls back', async ({ page }) => {
    await rate(page, 1)
    await expect(page.getByText('Your score is saved.')).toBeVisible()
    await expect(page.getByText('Sorry that we let you down')).toBeVisible()
    if (scripts) await expectAccessible(page)
    await page.locator('input[value=product]').check({ force: true })
    await page.locator('[name=comment]').fill('The zip broke')
    await page.locator('[name=callback]').check({ force: true })
    // With scripts the question is there at once; without, after the post that brought it up.
    if (!scripts) await page.locator('#tell .tl-button').first().click()
    await page.locator('[name=phone]').fill(scripts ? '13800137001' : '13800137002')
    await page.locator('[name=agree]').check({ force: true })
    await page.locator('#tell .tl-button').first().click()
    await expect(page.getByText('We call you back')).toBeVisible()
    await expect(page.getByText(/^C\d{4}-\d{5}$/)).toBeVisible()
    await expect(page.getByText('Rather talk now?')).toBeVisible()
    if (scripts) await expectAccessible(page)
  })

  test('who does not want to be called is not asked for a number', async ({ page }) => {
    await rate(page, 3)
    // Not bad, and not good: the score is saved, and nobody says sorry for it.
    await expect(page.getByText('Your score is saved.')).toBeVisible()
    await expect(page.getByText('Sorry that we let you down')).toHaveCount(0)
    await page.locator('[name=comment]').fill('It came late')
    await page.locator('#tell .tl-button').first().click()
    await expect(page.getByText('We have your feedback')).toBeVisible()
    await expect(page.getByText('We call you back')).toHaveCount(0)
  })

  test('an order is rated once, a customer asked once in a while: each refusal in its own words', async ({ page }) => {
    // One customer has both orders of a pair: the names of the sample's orders repeat with the phones.
    const [first, second] = scripts ? ['A1003', 'A1003'] : ['A1008', 'A1008']
    await rate(page, 4, first)
    await expect(page.locator('.tl[data-view=keep]')).toBeVisible()
    await rate(page, 1, second)
    await expectRefusal(page, 'This order has been rated already. The first answer counts.')
    await rate(page, 3, scripts ? 'A1017' : 'A1018')
    await expectRefusal(page, 'You told us how it was less than 30 days ago, so we do not ask again.')
  })

  for (const locale of locales) {
    test(`with three open requests no fourth is opened, nothing typed is lost, and the words arrive without the call (${locale})`, async ({ page }) => {
      const send = () => page.locator('#tell .tl-button').first().click()
      await rate(page, 1, '', locale)
      await page.locator('input[value=product]').check({ force: true })
      await page.locator('[name=comment]').fill('The zip broke')
      await page.locator('[name=callback]').check({ force: true })
      if (!scripts) await send()
      await page.locator('[name=phone]').fill(hasThreeOpen)
      await page.locator('[name=agree]').check({ force: true })
      await send()
      await expectRefusal(page, locale === 'en' ? 'You have three open requests already.' : '您已有三个工单在处理中。')
      await expect(page.getByText(locale === 'en' ? 'Or send your words without asking for a call.' : '也可以取消回电，只提交想说的话。')).toBeVisible()
      await expect(page.locator('input[value=product]')).toBeChecked()
      await expect(page.locator('[name=comment]')).toHaveValue('The zip broke')
      await expect(page.locator('[name=phone]')).toHaveValue(hasThreeOpen)
      await page.locator('[name=callback]').uncheck({ force: true })
      await send()
      await expect(page.getByText(locale === 'en' ? 'We have your feedback' : '已收到您的反馈')).toBeVisible()
      await expect(page.getByText(/^C\d{4}-\d{5}$/)).toHaveCount(0)
    })

    test(`of two tabs the second is told that the answer is complete, and keeps its words (${locale})`, async ({ page, context }) => {
      const [mine, other] = [page, await context.newPage()]
      await mine.goto(address(app, locale))
      const key = await mine.locator('#rate [name=_k]').inputValue()
      await other.goto(address(app, locale))
      // A tab that was duplicated has the same form, with the same key.
      await other.locator('#rate [name=_k]').evaluate((field, value) => ((field as HTMLInputElement).value = value), key)
      for (const tab of [mine, other]) {
        await tab.bringToFront()
        await tab.locator('input[name=score][value="5"]').check({ force: true })
        await tab.locator('#rate .tl-button').first().click()
        await expect(tab.locator('#praise')).toBeVisible()
      }
      const send = async (tab: Page, words: string) => {
        await tab.bringToFront()
        await tab.locator('[name=comment]').fill(words)
        await tab.locator('#praise .tl-button').first().click()
      }
      await send(mine, 'Came late')
      await expect(mine.getByText(locale === 'en' ? 'We have your feedback' : '已收到您的反馈')).toBeVisible()
      await send(other, 'And wet')
      await expectRefusal(other, locale === 'en' ? 'This answer is complete already.' : '这次评价已经提交完成。')
      await expect(other.getByText(locale === 'en' ? 'To add something, tell our service team.' : '如需补充，请联系客服。')).toBeVisible()
      await expect(other.locator('[name=comment]')).toHaveValue('And wet')
    })
  }
})
