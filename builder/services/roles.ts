import type { Message } from '../../schemas/problem.ts'
import type { Person } from './api.ts'
import { say } from './say.ts'

export const roles: Readonly<Record<Person['role'], Message>> = {
  composer: { en: 'Composer', 'zh-CN': '搭建者' },
  publisher: { en: 'Publisher', 'zh-CN': '服务提供方' },
  approver: { en: 'Approver', 'zh-CN': '审核人' },
}

/** A publisher makes services, not apps; the server says the same. */
export const mayBuild = ({ role }: Person): boolean => role !== 'publisher'

export const personName = ({ name }: Person): string => (typeof name === 'string' ? name : say(name))
