import type { Enhance } from '../kit/enhance.ts'

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
declare const BarcodeDetector: { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }

const squares = ['qr_code', 'data_matrix', 'aztec', 'pdf417']

/** A button that reads the number by the camera, where this browser has both a camera and a reader of codes. */
const enhance: Enhance = (element, { say }) => {
  const input = element.querySelector('input')!
  const button = document.createElement('button')
  const dialog = document.createElement('dialog')
  let stream: MediaStream | undefined
  let gone = false

  function close(): void {
    for (const track of stream?.getTracks() ?? []) track.stop()
    stream = undefined
    dialog.close()
  }

  async function scan(formats: string[]): Promise<void> {
    const video = document.createElement('video')
    const note = document.createElement('p')
    const cancel = document.createElement('button')
    video.muted = video.playsInline = true
    note.textContent = say(['Hold the code in front of the camera', '请将条码或二维码对准镜头'])
    cancel.type = 'button'
    cancel.className = 'tl-button tl-button-quiet'
    cancel.textContent = say(['Type it instead', '手动填写'])
    cancel.onclick = close
    dialog.replaceChildren(video, note, cancel)
    dialog.setAttribute('aria-label', button.textContent!)
    dialog.showModal()
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (!dialog.open) return close()
      video.srcObject = stream
      await video.play()
      const detector = new BarcodeDetector({ formats })
      while (stream) {
        const [found] = await detector.detect(video)
        if (found && stream) {
          input.value = found.rawValue.trim()
          close()
          input.dispatchEvent(new Event('input', { bubbles: true }))
          input.focus()
        }
        await new Promise((next) => setTimeout(next, 150))
      }
    } catch {
      // No camera, or not allowed: said once, and the field stands ready.
      if (!dialog.open) return
      video.remove()
      note.textContent = say(['The camera cannot be used here. Please type the number.', '此处无法使用相机，请手动填写。'])
    }
  }

  async function offer(): Promise<void> {
    if (!('BarcodeDetector' in self) || !navigator.mediaDevices) return
    const all = await BarcodeDetector.getSupportedFormats()
    const formats = all.filter((one) => element.dataset.codes === 'all' || squares.includes(one) === (element.dataset.codes === 'squares'))
    const cameras = (await navigator.mediaDevices.enumerateDevices()).some(({ kind }) => kind === 'videoinput')
    if (gone || formats.length === 0 || !cameras) return
    button.type = 'button'
    button.className = 'tl-button tl-button-quiet tl-serial-scan'
    button.textContent = say(['Scan', '扫码'])
    button.onclick = () => void scan(formats)
    dialog.className = 'tl-serial-camera'
    dialog.onclose = close
    element.append(button, dialog)
  }

  offer().catch(() => {})
  return () => {
    gone = true
    close()
    button.remove()
    dialog.remove()
  }
}

export default enhance
