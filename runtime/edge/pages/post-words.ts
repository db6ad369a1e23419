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
  unsent: {
    text: { en: 'Nothing was sent just now. What you entered is still here.', 'zh-CN': '本次未提交，您填写的内容都还在。' },
    next: { en: 'Please try again in a moment.', 'zh-CN': '请稍后再试。' },
  },
  unknown: {
    text: { en: 'We did not hear back, so we cannot say yet whether this was received.', 'zh-CN': '未收到系统确认，暂时无法确定是否提交成功。' },
    next: { en: 'Look in a moment how it ended. It will not be sent twice.', 'zh-CN': '请稍后查看结果，不会重复提交。' },
  },
  unheard: {
    text: { en: 'We did not hear back, so we cannot say whether this was received.', 'zh-CN': '未收到系统确认，暂时无法确定是否提交成功。' },
    next: {
      en: 'It may well have been. Please do not send it again: wait for word from us, or contact us.',
      'zh-CN': '很可能已提交成功，请不要重复提交。请等待通知，或联系我们核实。',
    },
  },
  pending: {
    text: { en: 'This is still being sent.', 'zh-CN': '正在提交中。' },
    next: {
      en: 'It takes longer than usual. Look in a moment how it ended. It will not be sent twice.',
      'zh-CN': '用时比平常长，请稍后查看结果，不会重复提交。',
    },
  },
  absent: {
    text: { en: 'This has not reached us.', 'zh-CN': '内容未提交成功。' },
    next: { en: 'What you entered is still here. You can send it now.', 'zh-CN': '您填写的内容都还在，可以再次提交。' },
  },
  received: {
    text: { en: 'This has been received.', 'zh-CN': '已提交成功。' },
    next: { en: 'There is nothing more for you to do.', 'zh-CN': '无需再次提交。' },
  },
  'check-lost': {
    text: { en: 'This was sent too long ago to be looked up here.', 'zh-CN': '提交时间已久，此处无法查询结果。' },
    next: { en: 'Please contact us before you send it again.', 'zh-CN': '再次提交前，请先联系我们核实。' },
  },
  'changed-unknown': {
    text: { en: 'Your change has not been sent.', 'zh-CN': '修改后的内容没有提交。' },
    next: {
      en: 'You had sent this form before, and we cannot say yet whether that was received. Look in a moment how it ended.',
      'zh-CN': '此前您已提交过一次，暂时无法确定是否提交成功。请稍后查看结果。',
    },
  },
  'changed-unheard': {
    text: { en: 'Your change has not been sent.', 'zh-CN': '修改后的内容没有提交。' },
    next: {
      en: 'You had sent this form before, and it may well have been received. Please do not send it again: wait for word from us, or contact us.',
      'zh-CN': '此前您已提交过一次，很可能已提交成功，请不要重复提交。请等待通知，或联系我们核实。',
    },
  },
  'changed-pending': {
    text: { en: 'Your change has not been sent.', 'zh-CN': '修改后的内容没有提交。' },
    next: { en: 'What you sent before is still being sent. Look in a moment how it ended.', 'zh-CN': '此前提交的内容仍在提交中，请稍后查看结果。' },
  },
  more: {
    text: { en: 'From what you chose, there is a little more to answer.', 'zh-CN': '根据您的选择，还有一点需要补充。' },
    next: { en: 'It has been added below.', 'zh-CN': '已在下方列出。' },
  },
} satisfies Record<string, { text: Message; next: Message }>

export type PostCode = keyof typeof postWords

/** What stands in the form's place, and not above it. */
export const insteadOf: ReadonlySet<PostCode> = new Set(['received', 'check-lost'])

/** The button that looks how a deed ended. */
export const checkWord: Message = { en: 'Check now', 'zh-CN': '查看结果' }

/** How it is said, where it is not a warning. */
export const postTones: Partial<Record<PostCode, 'info' | 'bad'>> = { failed: 'bad', more: 'info', pending: 'info', absent: 'info', received: 'info' }
