import type { OtpProps } from '../generated/props.ts'
import { defineBlock } from '../kit/block.ts'
import { renderOtp } from './otp.render.ts'

export default defineBlock<OtpProps>({
  type: 'otp',
  version: 1,
  group: 'input',
  label: { en: 'One-time code', 'zh-CN': '验证码' },
  hint: { en: 'The code of a text message or an email', 'zh-CN': '填写短信或邮件验证码' },
  keywords: ['otp', 'code', 'one-time', 'verify', 'sms', 'pin', '验证码', '短信', '校验', '动态码'],
  render: renderOtp,
  sample: { props: { ask: 'code', again: 'start' }, 'zh-CN': {} },
  fresh: { en: {}, 'zh-CN': {} },
  question: { value: { type: 'string', pattern: '^[0-9]{6}$' }, label: { en: 'Code from the text message', 'zh-CN': '短信验证码' } },
})
