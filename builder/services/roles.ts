import type { Message } from '../../schemas/problem.ts'
import type { DemoPerson } from './api.ts'
import { say } from './say.ts'

export const roles: Readonly<Record<DemoPerson['role'], Message>> = {
  composer: { en: 'Composer', 'zh-CN': '搭建者' },
  publisher: { en: 'Publisher', 'zh-CN': '服务提供方' },
  approver: { en: 'Approver', 'zh-CN': '审核人' },
}

export const personName = ({ name }: DemoPerson): string => (typeof name === 'string' ? name : say(name))
