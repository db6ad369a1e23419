import { onLocaleChange, studioLocale } from './services/say.ts'
import { startTheme } from './services/theme.ts'
import './elements/tl-studio/tl-studio.element.ts'

const speak = () => {
  document.documentElement.lang = studioLocale()
}
speak()
onLocaleChange(speak)
startTheme()
