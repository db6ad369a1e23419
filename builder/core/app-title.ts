import type { App } from '../../schemas/documents.ts'

/** What an app is called in a language; in its first one where it is not translated. */
export const titleIn = ({ title, locales, strings }: App, locale: string): string =>
  (locale === locales[0] ? undefined : strings?.[locale]?.['$app.title']) ?? title
