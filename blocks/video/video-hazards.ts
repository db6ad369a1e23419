import type { VideoProps } from '../generated/props.ts'
import type { Hazard } from '../kit/block.ts'

/** A page over https plays nothing that comes otherwise. */
export function videoHazards(props: VideoProps): Hazard[] {
  return (['src', 'poster', 'captions'] as const).flatMap((path): Hazard[] => {
    const address = props[path]
    if (typeof address !== 'string' || address === '' || /^(?:https:\/\/|\/(?!\/))/.test(address)) return []
    return [
      {
        code: 'unsafe-url',
        path,
        message: { en: 'Only an address that begins with https:// is loaded here.', 'zh-CN': '这里只加载以 https:// 开头的地址。' },
      },
    ]
  })
}
