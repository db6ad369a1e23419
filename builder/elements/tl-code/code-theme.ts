import type { Monaco } from './monaco.ts'

/** The studio's colours as Monaco wants them: resolved, for the theme that is showing. */
export function applyTheme(monaco: Monaco, element: HTMLElement): void {
  const probe = document.createElement('span')
  element.append(probe)
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const color = (name: string, alpha = 1): string => {
    probe.style.color = `var(--ui-${name})`
    if (!canvas) return '#888888'
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = getComputedStyle(probe).color
    canvas.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data
    return `#${[r, g, b, Math.round(alpha * 255)].map((one) => one.toString(16).padStart(2, '0')).join('')}`
  }
  const hex = (name: string): string => color(name).slice(1, 7)
  const panel = Number.parseInt(hex('panel').slice(0, 2), 16)
  monaco.editor.defineTheme('touchlet', {
    base: panel < 128 ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: hex('text') },
      { token: 'string.value.json', foreground: hex('accent') },
      { token: 'number.json', foreground: hex('warn') },
      { token: 'keyword.json', foreground: hex('warn') },
      { token: 'delimiter', foreground: hex('muted') },
    ],
    colors: {
      'editor.background': color('panel'),
      'editor.foreground': color('text'),
      'editorLineNumber.foreground': color('faint'),
      'editorLineNumber.activeForeground': color('muted'),
      'editor.lineHighlightBackground': color('hover'),
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': color('accent', 0.22),
      'editor.inactiveSelectionBackground': color('accent', 0.12),
      'editorCursor.foreground': color('accent'),
      'editorIndentGuide.background1': color('line'),
      'editorIndentGuide.activeBackground1': color('line-strong'),
      'editorWidget.background': color('raised'),
      'editorWidget.border': color('line'),
      'editorSuggestWidget.background': color('raised'),
      'editorSuggestWidget.border': color('line'),
      'editorSuggestWidget.selectedBackground': color('accent-soft'),
      'editorSuggestWidget.selectedForeground': color('text'),
      'editorSuggestWidget.highlightForeground': color('accent'),
      'editorSuggestWidget.focusHighlightForeground': color('accent'),
      'editorHoverWidget.background': color('raised'),
      'editorHoverWidget.border': color('line'),
      'editorError.foreground': color('bad'),
      'editorWarning.foreground': color('warn'),
      'editorGutter.background': color('panel'),
      'scrollbarSlider.background': color('line-strong', 0.5),
      'scrollbarSlider.hoverBackground': color('line-strong', 0.8),
      'scrollbarSlider.activeBackground': color('line-strong'),
      'scrollbar.shadow': '#00000000',
      focusBorder: color('accent'),
    },
  })
  monaco.editor.setTheme('touchlet')
  probe.remove()
}

/** Calls back when the studio's theme changes, by its own switch or the system's; returns the way to stop. */
export function onThemeChange(change: () => void): () => void {
  const observer = new MutationObserver(change)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', change)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', change)
  }
}
