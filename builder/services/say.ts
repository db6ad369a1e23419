import type { Message } from '../../schemas/problem.ts'

export type StudioLocale = 'en' | 'zh-CN'

export const studioLocales: readonly { id: StudioLocale; name: string }[] = [
  { id: 'zh-CN', name: '中文' },
  { id: 'en', name: 'English' },
]

const key = 'touchlet.locale'
const changes = new EventTarget()
let current: StudioLocale = remembered() ?? fromSystem()

function remembered(): StudioLocale | null {
  try {
    const value = globalThis.localStorage?.getItem(key)
    return value === 'en' || value === 'zh-CN' ? value : null
  } catch {
    // storage may be refused (private windows, tests): the system's language is as good
    return null
  }
}

function fromSystem(): StudioLocale {
  return /^zh\b/i.test(globalThis.navigator?.language ?? 'en') ? 'zh-CN' : 'en'
}

export const studioLocale = (): StudioLocale => current

export function setStudioLocale(locale: StudioLocale): void {
  if (locale === current) return
  current = locale
  try {
    globalThis.localStorage?.setItem(key, locale)
  } catch {
    // not remembered, still applied
  }
  changes.dispatchEvent(new Event('change'))
}

/** Calls `listener` after each change of the studio's language; returns the way to stop. */
export function onLocaleChange(listener: () => void): () => void {
  changes.addEventListener('change', listener)
  return () => changes.removeEventListener('change', listener)
}

/** Words in the studio's language. Documents may lack it: English stands in, then whatever there is. */
export function say(words: Message | Readonly<Record<string, string>> | null | undefined): string {
  if (!words) return ''
  const texts: Readonly<Record<string, string>> = { ...words }
  return texts[current] ?? texts.en ?? Object.values(texts)[0] ?? ''
}
