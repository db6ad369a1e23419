type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * Says at a field what is wrong with it, in the block's own words (`data-missing`, `data-invalid`), found by the browser's
 * own validity. Returns the check of a whole form, which puts the focus on the first field that is wrong.
 */
export function watchFields(root: HTMLElement): (form: HTMLFormElement) => boolean {
  const scope = root.getRootNode() as Document | ShadowRoot

  /** What is described by the line that says the problem: a control, or a group of them. */
  const described = (control: Control) => control.closest('[aria-describedby$="-error"]') ?? control

  function check(control: Control): boolean {
    const { valid, valueMissing } = control.validity
    const about = described(control)
    const line = scope.getElementById(about.getAttribute('aria-describedby')?.split(' ').pop() ?? '')
    const words = valid ? '' : control.closest('[data-invalid]')?.getAttribute(valueMissing ? 'data-missing' : 'data-invalid') || control.validationMessage
    if (line && line.textContent !== words) line.textContent = words
    if (valid) about.removeAttribute('aria-invalid')
    else about.setAttribute('aria-invalid', 'true')
    return valid
  }

  const controlOf = ({ target }: Event) =>
    target instanceof HTMLElement && 'validity' in target && 'value' in target && target.tagName !== 'BUTTON' ? (target as unknown as Control) : null

  root.addEventListener('input', (event) => {
    const control = controlOf(event)
    if (control && described(control).hasAttribute('aria-invalid')) check(control)
  })

  root.addEventListener('focusout', (event) => {
    const control = controlOf(event)
    // Not yet filled in is not wrong yet. And a line that appears under a finger moves the button away from it.
    if (control?.value && !control.validity.valueMissing) setTimeout(() => control.isConnected && check(control), 150)
  })

  return (form) => {
    let first: Control | undefined
    for (const control of form.querySelectorAll<Control>('input,select,textarea')) if (!check(control)) first ??= control
    first?.focus()
    return !first
  }
}
