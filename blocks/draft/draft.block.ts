import type { DraftProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderDraft } from './draft.render.ts'

export default defineBlock<DraftProps>({
  type: 'draft',
  version: 1,
  group: 'journey',
  label: { en: 'Draft on the device', 'zh-CN': '本机草稿' },
  hint: { en: 'In a long form: keeps what is typed on this device, for some days', 'zh-CN': '放在长表单里：把已填写的内容在本机保留几天' },
  keywords: ['draft', 'save', 'resume', 'keep', 'long form', '草稿', '保存', '继续填写'],
  render: renderDraft,
  sample: { props: { days: 7 }, 'zh-CN': {} },
  fresh: { en: { days: 7 }, 'zh-CN': { days: 7 } },
})
