import { TouchletApp } from './touchlet-app.ts'

/**
 * `<script async src="https://apps.example/embed.js" data-app="brand/app"></script>` puts the app where the script
 * stands (or into `data-target`); `<touchlet-app app="brand/app">` puts it where that element stands.
 */
const script = document.currentScript as HTMLScriptElement | null
const origin = new URL(script?.src ?? document.querySelector<HTMLScriptElement>('script[src*="/embed.js"]')?.src ?? location.href).origin

if (!customElements.get('touchlet-app')) {
  TouchletApp.origin = origin
  customElements.define('touchlet-app', TouchletApp)
}

if (script?.dataset.app) {
  const element = document.createElement('touchlet-app')
  for (const name of ['app', 'mode', 'lang', 'height', 'label', 'sample', 'every']) {
    const value = script.dataset[name]
    if (value) element.setAttribute(name, value)
  }
  const put = () => {
    const target = script.dataset.target && document.querySelector(script.dataset.target)
    if (target) target.append(element)
    else script.after(element)
  }
  if (script.dataset.target && document.readyState === 'loading') addEventListener('DOMContentLoaded', put)
  else put()
}
