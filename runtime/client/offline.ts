const words = {
  zh: '网络连接不上。您填写的内容都还在，请稍后再试。',
  en: 'There is no connection. Nothing you typed is lost: please try again.',
}

/** Says at the place of the act that it did not get through. */
export function offline(cause: Element, lang: string): void {
  const line = cause.ownerDocument.createElement('p')
  line.setAttribute('role', 'alert')
  line.style.color = 'var(--tl-bad)'
  line.textContent = lang.startsWith('zh') ? words.zh : words.en
  const last = cause.nextElementSibling
  if (last?.getAttribute('role') === 'alert') last.remove()
  cause.after(line)
}
