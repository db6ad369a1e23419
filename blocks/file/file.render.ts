import type { FileProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { field } from '../kit/field.ts'
import { fileWords } from '../kit/file-words.ts'
import type { Html } from '../kit/html.ts'
import { html, when } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'

/** The browser's own control, so that it works without a script; the one that is kept already stands above it. */
export function renderFile({ ask: name, label, help, camera = false }: FileProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const { rules, formats, large } = fileWords(asked.schema, context.locale)
  const kept = asked.file?.name ?? ''
  const photo = rules.types.every((type) => type.startsWith('image/'))
  const picture = icon(photo ? 'camera' : 'document')
  const away = html`<label class="tl-option"><input type="checkbox" name="${name}" value="none"><span>${context.say({ en: 'Send without it', 'zh-CN': '不再上传此文件' })}</span></label>`
  const before = html`<p class="tl-file-row">${picture}<span><strong>${kept}</strong><small class="tl-help">${asked.file?.size} · ${context.say({ en: 'kept. Choose another to change it', 'zh-CN': '已保留，重新选择即可更换' })}</small></span></p>${asked.optional && away}`
  return field(
    asked,
    { label, help },
    context,
    (attributes) =>
      html`<div class="tl-file" data-tl="file" data-most="${rules.maxBytes}" data-large="${large}" data-choose="${context.say(photo ? (camera ? choose.camera : choose.photo) : choose.file)}">${when(kept, before)}<input class="tl-input" type="file" name="${name}"${attributes} accept="${rules.types.join(',')}"${camera && html` capture="environment"`}${!asked.optional && when(kept, null, html` required`)}><p class="tl-help">${formats}</p></div>`,
  )
}

const choose = {
  photo: { en: 'Choose a photo', 'zh-CN': '选择照片' },
  camera: { en: 'Take a photo', 'zh-CN': '拍照' },
  file: { en: 'Choose a file', 'zh-CN': '选择文件' },
}
