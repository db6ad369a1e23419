type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * Says at a field what is wrong with it, in the block's own words (`data-missing`, `data-invalid`), found by the browser's
 * own validity and by what the server is sure to refuse (`data-pattern`). Returns the check of a whole form, which puts the focus on the first field that is wrong.
 */
export function watchFields(root: HTMLElement): (form: HTMLFormElement) => boolean {
  const scope = root.getRootNode() as Document | ShadowRoot

  /** What is called wrong: a control, or its group where those are radio buttons. */
  const blamed = (control: Control) => control.closest('[role=radiogroup]') ?? control
  const asked = (control: Control) => control.closest('[data-invalid]')

  function check(control: Control): boolean {
    const { valid, valueMissing } = control.validity
    const about = blamed(control)
    const question = asked(control)
    if (valid) about.removeAttribute('aria-invalid')
    else about.setAttribute('aria-invalid', 'true')
    const line = scope.getElementById(control.closest('[aria-describedby$="-error"]')?.getAttribute('aria-describedby')?.split(' ').pop() as string)
    const words = valid ? '' : question?.getAttribute(valueMissing ? 'data-missing' : 'data-invalid') || control.validationMessage
    // Another part of the same answer may still be wrong.
    if (line && line.textContent !== words && !(valid && question?.querySelector('[aria-invalid]'))) line.textContent = words
    return valid
  }

  const controlOf = ({ target }: Event) =>
    target instanceof HTMLElement && 'validity' in target && 'value' in target && target.tagName !== 'BUTTON' ? (target as unknown as Control) : null

  root.addEventListener(
    'input',
    (event) => {
      const control = controlOf(event)
      control?.setCustomValidity(RegExp(control.dataset.pattern as string, 'u').test(control.value) ? '' : '!')
      // Groups of boxes and parts of a date are wrong together.
      for (const one of control ? (asked(control)?.querySelectorAll<Control>('input,select,textarea') ?? [control]) : [])
        if (blamed(one).hasAttribute('aria-invalid')) check(one)
    },
    // Before the conditions, which go by what is right.
    true,
  )

  root.addEventListener('focusout', (event) => {
    const control = controlOf(event)
    // Not yet filled in is not wrong yet. And a line that appears under a finger moves the button away from it.
    if (control?.value && !control.validity.valueMissing) setTimeout(() => control.isConnected && check(control), 150)
  })

  return (form) => {
    let first: Control | undefined
    // A tick that has to be made is missing to its `validity` even where its part is not there.
    for (const control of form.querySelectorAll<Control>('input,select,textarea')) if (control.willValidate && !check(control)) first ??= control
    first?.focus()
    return !first
  }
}
