import { expect, type Locator, type Page, test } from '@playwright/test'
import { blockTypes, canvas, copyOf, freshId, inspector, open, publishButton, saved, seen, sheet, signIn } from './studio-app.ts'
import { studio } from './touchlet.ts'

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })
test.setTimeout(90_000)

test.describe('by keyboard alone', () => {
  const focused = (place: Locator): Promise<boolean> => place.evaluate((element) => element.matches(':focus'))
  async function tabTo(place: Locator): Promise<void> {
    await expect(place).toBeVisible()
    for (let i = 0; i < 90; i++) {
      if (await focused(place)) return
      await place.page().keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${place}`)
  }

  test('a person makes an app, works on it, goes back and forth in what was done, and publishes it', async ({ page }) => {
    const id = freshId('keys')
    const { keyboard } = page
    await page.goto(studio)
    await tabTo(page.getByRole('button', { name: /Lin Mei/ }))
    await keyboard.press('Enter')
    await tabTo(page.getByRole('link', { name: 'New app' }).first())
    await keyboard.press('Enter')
    await tabTo(page.getByRole('textbox', { name: 'Job' }))
    await keyboard.type('Tell a customer how to return a thing')
    await tabTo(page.getByRole('textbox', { name: 'Name' }))
    await keyboard.type(id)
    await keyboard.press('Enter')
    await page.waitForURL(`**/apps/${id}`)

    await tabTo(page.getByRole('searchbox', { name: 'Search blocks and services' }))
    await keyboard.type('notice')
    await keyboard.press('Enter')
    await expect.poll(() => blockTypes(page, id)).toEqual(['heading', 'notice'])
    await keyboard.press('ArrowDown')
    await keyboard.press('Alt+ArrowUp')
    await expect.poll(() => blockTypes(page, id)).toEqual(['notice', 'heading'])
    await keyboard.press('Alt+ArrowDown')
    await expect.poll(() => blockTypes(page, id)).toEqual(['heading', 'notice'])

    const title = inspector(page).getByRole('textbox', { name: 'Title' })
    await tabTo(title)
    await keyboard.press('Control+a')
    await keyboard.type('Within thirty days')
    await expect(canvas(page).getByText('Within thirty days')).toBeVisible()
    const after = await saved(page, id)

    const [undo, redo] = [page.getByRole('button', { name: 'Undo' }), page.getByRole('button', { name: 'Redo' })]
    for (let i = 0; i < 20 && (await undo.isEnabled()); i++) await keyboard.press('Control+z')
    await expect(undo).toBeDisabled()
    await expect.poll(() => blockTypes(page, id)).toEqual(['heading'])
    for (let i = 0; i < 20 && (await redo.isEnabled()); i++) await keyboard.press('Control+Shift+z')
    await expect(redo).toBeDisabled()
    await expect.poll(() => saved(page, id)).toEqual(after)

    await tabTo(publishButton(page))
    await keyboard.press('Enter')
    await tabTo(sheet(page).getByRole('button', { name: /^Publish/ }))
    await keyboard.press('Enter')
    await expect(sheet(page).getByText('It is live.')).toBeVisible()
    await keyboard.press('Escape')
    await expect(sheet(page)).toBeHidden()
    await expect.poll(async () => (await seen(page, id)).text).toContain('Within thirty days')
  })

  test('the outline is walked with arrows, and a row is moved and removed from there', async ({ page }) => {
    await signIn(page)
    const id = await copyOf(page, 'order-status', freshId('tree'))
    await open(page, id)
    await page.getByRole('tab', { name: 'Outline' }).first().focus()
    await page.keyboard.press('Enter')
    await tabTo(page.getByRole('treeitem', { name: 'Start' }))
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('treeitem', { name: /Common questions/ }).first()).toBeFocused()
    await page.keyboard.press('Delete')
    await expect.poll(() => blockTypes(page, id)).toEqual(['form'])
    await page.keyboard.press('Control+z')
    await expect.poll(() => blockTypes(page, id)).toEqual(['form', 'accordion'])
    const asks = async () => (await saved(page, id)).views.start?.blocks[0]?.slots?.fields?.map(({ props }) => props?.ask)
    await tabTo(page.getByRole('treeitem', { name: /Common questions/ }).first())
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(asks).toEqual(['phone', 'orderNo'])
  })
})

test.describe('by mouse', () => {
  async function middle(place: Locator): Promise<{ x: number; y: number; top: number; bottom: number }> {
    const box = await place.boundingBox()
    if (!box) throw new Error(`${place} is not on the screen`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, top: box.y, bottom: box.y + box.height }
  }
  async function drag({ mouse }: Page, from: Locator, x: number, y: number): Promise<void> {
    await from.scrollIntoViewIfNeeded()
    const start = await middle(from)
    await mouse.move(start.x, start.y)
    await mouse.down()
    await mouse.move(start.x + 12, start.y + 6, { steps: 3 })
    await mouse.move(x, y, { steps: 12 })
  }

  test('a block is dragged from the library to where it shall stand; Escape leaves all as it was', async ({ page }) => {
    await signIn(page)
    const id = await copyOf(page, 'order-status', freshId('drag'))
    await open(page, id)
    const notice = page.locator('tl-library [data-type="notice"]')
    const between = async () => {
      const { x, top } = await middle(canvas(page).locator('.tl-main > :last-child'))
      return { x, y: top - 4 }
    }
    await notice.scrollIntoViewIfNeeded()
    const to = await between()
    await drag(page, notice, to.x, to.y)
    await expect(page.locator('tl-device .line').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(page.locator('tl-device .line')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
    expect(await blockTypes(page, id)).toEqual(['form', 'accordion'])

    await drag(page, notice, to.x, to.y)
    await page.mouse.up()
    await expect.poll(() => blockTypes(page, id)).toEqual(['form', 'notice', 'accordion'])
  })

  test('a row is dragged in the outline', async ({ page }) => {
    await signIn(page)
    const id = await copyOf(page, 'order-status', freshId('rows'))
    await open(page, id)
    await page.getByRole('tab', { name: 'Outline' }).first().click()
    const { x, top } = await middle(page.getByRole('treeitem', { name: /Find my order/ }))
    await drag(page, page.getByRole('treeitem', { name: /Common questions/ }).first(), x, top + 2)
    await page.mouse.up()
    await expect.poll(() => blockTypes(page, id)).toEqual(['accordion', 'form'])
  })
})
