import type { ImageProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderImage } from './image.render.ts'

export default defineBlock<ImageProps>({
  type: 'image',
  version: 1,
  group: 'content',
  label: { en: 'Image', 'zh-CN': '图片' },
  hint: { en: 'A picture with words for those who cannot see it', 'zh-CN': '配有文字说明的图片' },
  keywords: ['image', 'picture', 'photo', '图片', '照片', '插图'],
  render: renderImage,
  sample: {
    props: { src: '/sample.svg', alt: 'A delivery van in front of a shop', width: 640, height: 320, caption: 'Our own vans deliver in Hangzhou' },
    'zh-CN': { alt: '停在店门口的配送车', caption: '杭州城区由自有车队配送' },
  },
  fresh: { en: { alt: '' }, 'zh-CN': { alt: '' } },
})
