import type { Message } from '../../../schemas/problem.ts'

export const words = {
  document: { en: 'The app as JSON', 'zh-CN': '微应用的 JSON' },
  loading: { en: 'Opening the code view', 'zh-CN': '正在打开代码视图' },
  failed: { en: 'The code view could not be loaded. Check the connection and try again.', 'zh-CN': '代码视图加载失败，请检查网络后重试。' },
  again: { en: 'Try again', 'zh-CN': '重试' },
  edit: { en: 'Edit the code', 'zh-CN': '修改代码' },
  sound: { en: 'No problems', 'zh-CN': '没有问题' },
  hints: { en: 'No errors', 'zh-CN': '没有错误' },
  held: { en: 'The canvas keeps the last version that worked.', 'zh-CN': '画布仍显示上一个有效版本。' },
  next: { en: 'Show it', 'zh-CN': '定位' },
  discard: { en: 'Go back to it', 'zh-CN': '恢复该版本' },
} satisfies Record<string, Message>
