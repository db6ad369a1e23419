// Finds in the page what a person sees, through shadow roots. Runs in the browser: what it needs stands inside it.

/**
 * The element somebody would mean, or null: `{ kind, name }` by what it is and is called, `{ css }` by selector, `css` with
 * `within` below another. What is not drawn, or lies behind an open dialog, is not there.
 */
export function find({ kind, name, css, within }) {
  const selectors = {
    button: 'button,[role=button],summary,input[type=submit]',
    link: 'a[href]',
    radio: '[role=radio],input[type=radio]',
    tab: '[role=tab]',
    treeitem: '[role=treeitem]',
    textbox: 'input:not([type]),input[type=text],input[type=tel],input[type=search],textarea,[role=textbox],[contenteditable]',
    text: '*',
  }
  const all = (root, selector) => {
    const found = [...root.querySelectorAll(selector)]
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) found.push(...all(element.shadowRoot, selector))
    return found
  }
  const isDrawn = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'
  const texts = (element) => {
    const label = element.getAttribute('aria-label') ?? (element.labels?.length ? [...element.labels].map((one) => one.textContent).join(' ') : null)
    return (label ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()
  }
  const dialog = all(document, 'dialog:modal').at(-1)
  const roots = within ? all(document, within).filter(isDrawn) : [dialog ?? document]
  const inside = roots.flatMap((root) =>
    root.shadowRoot ? [...all(root, css ?? selectors[kind]), ...all(root.shadowRoot, css ?? selectors[kind])] : all(root, css ?? selectors[kind]),
  )
  const named = inside.filter((element) => (name === undefined || new RegExp(name).test(texts(element))) && isDrawn(element))
  // Of elements around each other the innermost holds the words.
  const found = kind === 'text' ? named.at(-1) : named[0]
  if (!found) return null
  found.scrollIntoView({ block: 'center', inline: 'nearest' })
  return found
}
