import type { PictureChoiceProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderPictureChoice } from './picture-choice.render.ts'

export default defineBlock<PictureChoiceProps>({
  type: 'picture-choice',
  version: 1,
  group: 'input',
  label: { en: 'Picture choice', 'zh-CN': '图片选择' },
  hint: { en: 'Choose by what it looks like: which model, which colour', 'zh-CN': '看图选择，如型号、颜色' },
  keywords: ['picture', 'image', 'photo', 'choice', 'model', 'colour', '图片', '看图', '选择', '型号', '颜色'],
  render: renderPictureChoice,
  sample: {
    props: {
      ask: 'model',
      options: [
        { id: 'a', value: 'a', label: 'Round base' },
        { id: 'b', value: 'b', label: 'Square base' },
        { id: 'c', value: 'c', label: 'Wall mount' },
      ],
    },
    'zh-CN': {
      options: [
        { id: 'a', value: 'a', label: '圆形底座' },
        { id: 'b', value: 'b', label: '方形底座' },
        { id: 'c', value: 'c', label: '壁挂' },
      ],
    },
  },
  fresh: {
    en: {
      options: [
        { id: 'a', value: 'a', label: 'First' },
        { id: 'b', value: 'b', label: 'Second' },
      ],
    },
    'zh-CN': {
      options: [
        { id: 'a', value: 'a', label: '选项一' },
        { id: 'b', value: 'b', label: '选项二' },
      ],
    },
  },
  question: { value: { type: 'string', maxLength: 80 }, label: { en: 'Which one do you have?', 'zh-CN': '您的是哪一款？' } },
})
