import type { Enhance } from '../kit/enhance.ts'

/** Sends a file as soon as it is chosen and shows how far it is; the form then carries only what stands for it. */
const enhance: Enhance = (element, { url, say }) => {
  const input = element.querySelector<HTMLInputElement>('[type=file]')!
  const form = input.form!
  const scope = input.getRootNode() as Document
  const error = scope.getElementById(`${input.id}-error`)!
  const { required, name } = input
  let sending: XMLHttpRequest | null = null
  // It outlives the view being left: what was sent stays sent. Its own name is left out until there is something to say.
  let sent = element.querySelector<HTMLInputElement>('[data-sent]')
  let row: HTMLElement | null = null
  // The browser's own button speaks the browser's language; this one the page's.
  const choose = document.createElement('label')
  choose.className = 'tl-button tl-button-quiet tl-file-choose'
  choose.htmlFor = input.id
  choose.textContent = element.dataset.choose!
  input.className = 'tl-hidden'
  input.after(choose)

  function show(title: string, note: string, label: string, act: () => void): HTMLElement {
    const focused = element.contains(scope.activeElement)
    row?.remove()
    const [line, text, strong, small, button] = ['div', 'span', 'strong', 'small', 'button'].map((tag) => document.createElement(tag)) as HTMLElement[]
    line!.className = 'tl-file-row'
    strong!.textContent = title
    small!.textContent = note
    small!.className = 'tl-help'
    button!.textContent = label
    button!.setAttribute('type', 'button')
    button!.onclick = act
    text!.setAttribute('role', 'status')
    text!.append(strong!, small!)
    line!.append(text!, button!)
    element.prepend(line!)
    row = line!
    input.hidden = choose.hidden = true
    if (focused) button!.focus({ preventScroll: true })
    return text!
  }

  function back(): void {
    sending?.abort()
    sending = null
    row?.remove()
    row = null
    input.hidden = choose.hidden = false
  }

  function change(): void {
    back()
    sent?.remove()
    sent = null
    input.required = required
    input.value = ''
    input.focus()
  }

  function refuse(words: string): void {
    change()
    error.textContent = words
    input.setAttribute('aria-invalid', 'true')
  }

  function done(title: string, size: string): void {
    input.required = false
    show(title, size, say(['Change', '更换']), () => {
      change()
      input.click()
    })
  }

  function send(file: File): void {
    const bar = document.createElement('progress')
    bar.max = 1
    bar.value = 0
    bar.setAttribute('aria-label', say(['Sending', '正在上传']))
    show(file.name, '', say(['Cancel', '取消']), change).append(bar)
    void thumbnail(file, row!)
    const body = new FormData()
    body.append('_f', form.querySelector<HTMLInputElement>('[name=_f]')!.value)
    body.append('_u', name)
    body.append(name, file)
    const request = new XMLHttpRequest()
    sending = request
    request.open('POST', url)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = loaded / total
    }
    request.onload = () => {
      sending = null
      const { response } = request
      if (response?.error) return refuse(response.error)
      if (!response?.file) return failed()
      sent = document.createElement('input')
      sent.type = 'hidden'
      sent.name = name
      sent.value = response.file
      sent.dataset.sent = response.name
      sent.dataset.size = response.size
      element.append(sent)
      // The form need not carry it a second time.
      input.value = ''
      const picture = row?.querySelector('canvas')
      done(response.name, response.size)
      if (picture) row?.prepend(picture)
    }
    const failed = () => show(file.name, say(['It could not be sent', '上传失败']), say(['Try again', '重试']), () => send(file))
    request.onerror = failed
    request.send(body)
  }

  function chosen(): void {
    const file = input.files?.[0]
    if (file && file.size > Number(element.dataset.most)) refuse(element.dataset.large!)
    else if (file) {
      error.textContent = ''
      input.removeAttribute('aria-invalid')
      send(file)
    }
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    if (event.type !== 'drop' || !event.dataTransfer?.files.length) return
    input.files = event.dataTransfer.files
    chosen()
  }

  // The page checks what is left; here it would find the control empty and take back what was said of the file.
  const leave = (event: Event): void => event.stopPropagation()

  input.addEventListener('change', chosen)
  input.addEventListener('focusout', leave)
  choose.ondragover = choose.ondrop = drop
  if (sent) done(sent.dataset.sent!, sent.dataset.size!)
  return () => {
    back()
    choose.remove()
    input.className = 'tl-input'
    input.removeEventListener('change', chosen)
    input.removeEventListener('focusout', leave)
  }
}

/** Drawn, not linked: the page's policy lets no address of this browser's own memory in. */
async function thumbnail(file: File, row: HTMLElement): Promise<void> {
  const picture = await createImageBitmap(file, { resizeWidth: 160 }).catch(() => null)
  if (!picture) return
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 96
  const { width, height } = picture
  const side = Math.min(width, height)
  canvas.getContext('2d')!.drawImage(picture, (width - side) / 2, (height - side) / 2, side, side, 0, 0, 96, 96)
  row.prepend(canvas)
}

export default enhance
