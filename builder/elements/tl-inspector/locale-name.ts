/** A language in its own words. */
export function localeName(locale: string): string {
  if (locale === 'zh-CN') return '中文'
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
    return name.charAt(0).toUpperCase() + name.slice(1)
  } catch {
    return locale
  }
}
