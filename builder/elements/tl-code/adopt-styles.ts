/**
 * Monaco's style sheets are linked in the document's head, where they do not reach into a shadow root; this brings copies of them in, also of
 * those that come later with a part that is loaded late. Font faces stay in the document: only there do they count. Returns the way to stop.
 */
export function adoptStyles(root: ShadowRoot): () => void {
  const sheet = new CSSStyleSheet()
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  const copy = (): void => sheet.replaceSync([...document.styleSheets].flatMap(rulesOf).join('\n'))
  copy()
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node instanceof HTMLLinkElement && node.sheet === null) node.addEventListener('load', copy, { once: true })
        else if (node instanceof HTMLLinkElement || node instanceof HTMLStyleElement) copy()
      }
    }
  })
  observer.observe(document.head, { childList: true })
  return () => {
    observer.disconnect()
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}

function rulesOf(sheet: CSSStyleSheet): string[] {
  let rules: CSSRuleList
  try {
    rules = sheet.cssRules
  } catch {
    // another origin's: not ours
    return []
  }
  const texts = [...rules].filter((rule) => !(rule instanceof CSSFontFaceRule)).map((rule) => rule.cssText)
  return texts.some((text) => /\.monaco-|\.codicon/.test(text)) ? texts : []
}
