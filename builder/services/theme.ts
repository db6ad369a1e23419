import { theme } from '../theme.css.ts'

export type Theme = 'system' | 'light' | 'dark'

const key = 'touchlet.theme'

export function studioTheme(): Theme {
  try {
    const value = localStorage.getItem(key)
    return value === 'light' || value === 'dark' ? value : 'system'
  } catch {
    return 'system'
  }
}

function apply(value: Theme): void {
  if (value === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = value
}

export function setStudioTheme(value: Theme): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // not remembered, still applied
  }
  apply(value)
}

/** Puts the tokens on the document. */
export function startTheme(): void {
  if (theme.styleSheet) document.adoptedStyleSheets.push(theme.styleSheet)
  apply(studioTheme())
}
