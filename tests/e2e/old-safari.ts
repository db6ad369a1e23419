import type { BrowserContext, Page } from '@playwright/test'

/** As in Safari before 16.4: no sheet can be constructed, and nothing adopts one. */
export const withoutConstructedSheets = (page: Page | BrowserContext) =>
  page.addInitScript(() => {
    for (const { prototype } of [Document, ShadowRoot]) Reflect.deleteProperty(prototype, 'adoptedStyleSheets')
    for (const name of ['replace', 'replaceSync']) Reflect.deleteProperty(CSSStyleSheet.prototype, name)
    const { prototype } = CSSStyleSheet
    const illegal = () => {
      throw new TypeError('Illegal constructor')
    }
    illegal.prototype = prototype
    Object.assign(self, { CSSStyleSheet: illegal })
  })
