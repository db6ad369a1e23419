import { mostPictureBytes } from '../../schemas/file-rules.ts'
import { type ApiError, offline, type Result, readError } from './api-error.ts'

export interface SentPicture {
  address: string
  /** px, from the picture's own header */
  width: number
  height: number
}

const tooLarge: ApiError = { code: 'too-large', message: { en: 'This picture is too large. The limit is 5 MB.', 'zh-CN': '图片过大，上限为 5 MB。' } }

/** Sends a picture of the brand's, telling how much of it is there (0 to 1). `fetch` cannot tell. Null where it was stopped. */
export function sendPicture(brand: string, file: File, tell: (part: number) => void): { result: Promise<Result<SentPicture> | null>; stop(): void } {
  const request = new XMLHttpRequest()
  const result = new Promise<Result<SentPicture> | null>((resolve) => {
    if (file.size > mostPictureBytes) return resolve({ ok: false, error: tooLarge })
    request.open('POST', `/api/brands/${encodeURIComponent(brand)}/pictures`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => tell(loaded / total)
    request.onload = () => {
      const { status, response } = request
      resolve(status === 201 ? { ok: true, value: response as SentPicture } : { ok: false, error: readError(status, response ?? undefined) })
    }
    request.onerror = () => resolve({ ok: false, error: offline })
    request.onabort = () => resolve(null)
    request.send(file)
  })
  return { result, stop: () => request.abort() }
}
