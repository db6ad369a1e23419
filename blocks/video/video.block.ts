import type { VideoProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderVideo } from './video.render.ts'
import { videoHazards } from './video-hazards.ts'

export default defineBlock<VideoProps>({
  type: 'video',
  version: 1,
  group: 'content',
  label: { en: 'Video', 'zh-CN': '视频' },
  hint: { en: 'A film that starts when it is pressed; nothing is loaded before', 'zh-CN': '点按后才开始加载和播放的视频' },
  keywords: ['video', 'film', 'movie', 'clip', 'how-to', '视频', '影片', '教程', '播放'],
  hazards: videoHazards,
  render: renderVideo,
  sample: {
    props: {
      src: '/sample.mp4',
      poster: '/sample.svg',
      title: 'How to fit the filter',
      width: 640,
      height: 360,
      caption: 'Fitting the filter takes two minutes',
    },
    'zh-CN': { title: '滤芯安装方法', caption: '安装滤芯只需两分钟' },
  },
  fresh: { en: { title: 'What the video shows' }, 'zh-CN': { title: '视频内容' } },
})
