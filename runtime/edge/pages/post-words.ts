import type { Message } from '../../../schemas/problem.ts'

/** What is said above a form that could not be gone on from. */
export const postWords = {
  'context-lost': {
    text: {
      en: 'It has been a while, so for your privacy we no longer have what you entered.',
      'zh-CN': '页面停留时间较长，为保护您的隐私，之前填写的内容已清除。',
    },
    next: { en: 'Please start again.', 'zh-CN': '请重新填写。' },
  },
  'key-lost': {
    text: { en: 'This page had been open for a long time. Nothing has been sent yet.', 'zh-CN': '页面打开时间过长，内容尚未提交。' },
    next: { en: 'Check what you entered and send it again.', 'zh-CN': '请核对后再次提交。' },
  },
  failed: {
    text: { en: 'This could not be sent just now. What you entered is still here.', 'zh-CN': '暂时无法提交，您填写的内容都还在。' },
    next: { en: 'Please try again in a moment.', 'zh-CN': '请稍后再试。' },
  },
  unknown: {
    text: { en: 'We did not hear back, so we cannot say whether this was received.', 'zh-CN': '未收到系统确认，暂时无法确定是否提交成功。' },
    next: { en: 'Please do not send it again. Look again later, or contact us.', 'zh-CN': '请不要重复提交，可稍后再查看或联系我们。' },
  },
  pending: {
    text: { en: 'This is still being sent.', 'zh-CN': '正在提交中。' },
    next: { en: 'Wait a moment, then press the button once more: it will not be sent twice.', 'zh-CN': '请稍等片刻再点一次按钮，不会重复提交。' },
  },
  more: {
    text: { en: 'From what you chose, there is a little more to answer.', 'zh-CN': '根据您的选择，还有一点需要补充。' },
    next: { en: 'It has been added below.', 'zh-CN': '已在下方列出。' },
  },
} satisfies Record<string, { text: Message; next: Message }>

/** How it is said, where it is not a warning. */
export const postTones: Partial<Record<keyof typeof postWords, 'info' | 'bad'>> = { failed: 'bad', more: 'info' }
