import type { Message } from '../../../schemas/problem.ts'

/** What is said where a form was sent, changed, and sent again. */
export const replayWords = {
  text: { en: 'Your change has not been sent.', 'zh-CN': '修改后的内容没有提交。' },
  may: {
    en: 'You had sent this form before, and this page is the answer to what you sent then. You can send the changed version as a second request, beside the first.',
    'zh-CN': '此前您已提交过一次，本页是那次提交的结果。修改后的内容可以另行提交，之前的提交仍然有效。',
  },
  never: {
    en: 'You had sent this form before, and this page is the answer to what you sent then. If something has to be changed, please contact us.',
    'zh-CN': '此前您已提交过一次，本页是那次提交的结果。如需更改，请联系我们。',
  },
  resend: { en: 'Send the change as a new request', 'zh-CN': '将修改内容另行提交' },
  received: { en: 'You had sent this form before, and what you sent then has been received.', 'zh-CN': '此前您已提交过一次，那次提交已收到。' },
  look: { en: 'See the answer', 'zh-CN': '查看结果' },
} satisfies Record<string, Message>
