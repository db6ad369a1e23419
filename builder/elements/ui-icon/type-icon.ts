import { type IconName, icons } from './icons.ts'

/** The icon of a kind of node: blocks have one of their name, data blocks share one. */
export const typeIcon = (type: string): IconName => (type.startsWith('data:') ? 'data' : Object.hasOwn(icons, type) ? (type as IconName) : 'blank')
