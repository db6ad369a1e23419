import type { FileProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderFile } from './file.render.ts'

export default defineBlock<FileProps>({
  type: 'file',
  version: 1,
  group: 'input',
  label: { en: 'File or photo', 'zh-CN': '上传文件' },
  hint: { en: 'A photo from the camera or a document', 'zh-CN': '拍照或选择图片、文档' },
  keywords: ['file', 'photo', 'upload', 'picture', 'camera', 'receipt', 'proof', '文件', '上传', '照片', '拍照', '凭证', '附件'],
  render: renderFile,
  sample: {
    props: { ask: 'proof', help: 'The date and the shop must be readable' },
    'zh-CN': { help: '请确保日期和店名清晰可见' },
  },
  fresh: { en: {}, 'zh-CN': {} },
  question: {
    value: { type: 'string', format: 'file', 'x-types': ['image/jpeg', 'image/png', 'image/webp'], 'x-maxBytes': 10485760 },
    label: { en: 'Photo', 'zh-CN': '照片' },
  },
})
