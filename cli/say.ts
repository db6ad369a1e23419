import type { Message } from '../schemas/problem.ts'

/** The terminal's language: Chinese where the locale says so, else English. */
const language: keyof Message = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'zh-CN' : 'en'

export const say = (message: Message): string => message[language]
