import type { Enhance } from '../kit/enhance.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Keeps a form's answers in this browser until they are sent, thrown away, or too old. */
const enhance: Enhance = (element) => {
  const form = element.closest('form')
  if (!form) return
  const scope = form.getRootNode() as Document | ShadowRoot
  const app = form.closest<HTMLElement>('.tl')?.dataset.app
  const key = `touchlet:draft:${app}:${form.id}`
  const secret = (element.dataset.not ?? '').split(' ')
  const controls = () =>
    [...form.querySelectorAll<Control>('input,select,textarea')].filter(
      ({ name, type }) => name && !['hidden', 'password', 'file'].includes(type) && !secret.includes(name),
    )
  const ticked = (control: Control) => control.type === 'radio' || control.type === 'checkbox'

  let sent = false
  let timer = 0
  const settle = () => {
    clearTimeout(timer)
    timer = 0
  }
  const clear = () => {
    settle()
    element.hidden = true
    try {
      localStorage.removeItem(key)
    } catch {}
  }
  const save = () => {
    settle()
    const values = controls().flatMap((one) => (ticked(one) && !(one as HTMLInputElement).checked ? [] : one.value ? [[one.name, one.value]] : []))
    if (values.length === 0) return clear()
    // A full device keeps nothing new: then nothing says that it does, and what it kept before is still true.
    try {
      localStorage.setItem(key, JSON.stringify({ until: Date.now() + Number(element.dataset.days) * 864e5, values }))
      element.hidden = false
    } catch {}
  }
  const later = () => {
    settle()
    timer = setTimeout(save, 300) as unknown as number
  }
  // Whoever closes the page does not wait for it.
  const leave = () => {
    if (timer) save()
  }
  // Going back sends nothing, and what is refused at once was not sent.
  const submit = ({ submitter }: SubmitEvent) => {
    sent = !(submitter as HTMLButtonElement | null)?.formNoValidate && form.matches(':valid')
  }
  const discard = () => {
    clear()
    form.reset()
  }

  // A device may forbid storage, and what is stored may be anything: then nothing is restored.
  try {
    const { until, values } = JSON.parse(localStorage.getItem(key) ?? '{}') as { until?: number; values?: [string, string][] }
    if (until && until < Date.now()) clear()
    else if (values) {
      for (const one of controls()) {
        const mine = values.filter(([name]) => name === one.name).map(([, value]) => value)
        if (ticked(one)) {
          const group = controls().some((other) => other.name === one.name && (other as HTMLInputElement).checked)
          if (!group || one.type === 'checkbox') (one as HTMLInputElement).checked ||= mine.includes(one.value)
        } else if (!one.value && mine[0] !== undefined) one.value = mine[0]
      }
      element.hidden = false
      form.dispatchEvent(new Event('input', { bubbles: true }))
    }
  } catch {}
  const button = element.querySelector('button') as HTMLButtonElement
  button.addEventListener('click', discard)
  form.addEventListener('input', later)
  form.addEventListener('submit', submit)
  addEventListener('pagehide', leave)
  return () => {
    leave()
    removeEventListener('pagehide', leave)
    button.removeEventListener('click', discard)
    form.removeEventListener('input', later)
    form.removeEventListener('submit', submit)
    // Sent, and not shown again for what was wrong with it.
    if (sent) setTimeout(() => scope.getElementById(form.id) ?? clear())
  }
}

export default enhance
