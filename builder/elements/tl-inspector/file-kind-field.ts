import { html, type TemplateResult } from 'lit'
import type { Ask } from '../../../schemas/documents.ts'
import { type FileType, fileRules, fileTypes } from '../../../schemas/file-rules.ts'
import type { Message } from '../../../schemas/problem.ts'
import { say } from '../../services/say.ts'

const pictures: readonly FileType[] = ['image/jpeg', 'image/png', 'image/webp']
const kinds: readonly { label: Message; types: readonly FileType[] }[] = [
  { label: { en: 'A photo', 'zh-CN': '照片' }, types: pictures },
  { label: { en: 'A photo or a PDF', 'zh-CN': '照片或 PDF' }, types: [...pictures, 'application/pdf'] },
  { label: { en: 'A PDF', 'zh-CN': 'PDF 文件' }, types: ['application/pdf'] },
]
const title: Message = { en: 'What may be sent', 'zh-CN': '可上传的内容' }

/** What a question for a file takes, in place of the kind of its answer. */
export function fileKindField(id: string, ask: Ask, set: (change: Partial<Ask>) => void): TemplateResult {
  const { types } = fileRules(ask.value ?? {})
  const now = kinds.findIndex((kind) => kind.types.join() === types.join())
  const names = types.map((type) => fileTypes[type].name)
  const own = { label: { en: names.join(', '), 'zh-CN': names.join('、') }, types }
  const all = now < 0 ? [...kinds, own] : kinds
  return html`<div class="field">
    <div class="top"><label for="${id}-kind">${say(title)}</label></div>
    <select id="${id}-kind" @change=${(event: Event) => set({ value: { ...ask.value, 'x-types': all[(event.target as HTMLSelectElement).selectedIndex]?.types } })}>
      ${all.map((kind) => html`<option .selected=${kind.types.join() === types.join()}>${say(kind.label)}</option>`)}
    </select>
  </div>`
}
