import type { Enhance } from '../kit/enhance.ts'

/** Which tab was open, by the block's id: the same view may come again with more in it. */
const open: Record<string, number> = {}

const enhance: Enhance = (element) => {
  const parts = [...element.querySelectorAll<HTMLElement>(':scope > section')]
  const list = document.createElement('div')
  list.className = 'tl-tabs-list'
  list.setAttribute('role', 'tablist')
  const tabs = parts.map((part, i) => {
    const heading = part.querySelector('h2') as HTMLElement
    const tab = document.createElement('button')
    tab.type = 'button'
    tab.id = `${part.id}-tab`
    tab.textContent = heading.textContent
    tab.setAttribute('role', 'tab')
    tab.setAttribute('aria-controls', part.id)
    tab.onclick = () => select(i)
    heading.hidden = true
    part.setAttribute('role', 'tabpanel')
    part.setAttribute('aria-labelledby', tab.id)
    list.append(tab)
    return tab
  })
  const select = (at: number) => {
    open[element.id] = at
    tabs.forEach((tab, i) => {
      tab.setAttribute('aria-selected', `${i === at}`)
      tab.tabIndex = i === at ? 0 : -1
      ;(parts[i] as HTMLElement).hidden = i !== at
    })
  }
  list.onkeydown = (event) => {
    const turn = getComputedStyle(element).direction === 'rtl' ? -1 : 1
    const at = tabs.indexOf(event.target as HTMLButtonElement)
    const by: Record<string, number> = { ArrowRight: at + turn, ArrowLeft: at - turn, Home: 0, End: -1 }
    const to = by[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = (to + tabs.length) % tabs.length
    select(next)
    tabs[next]?.focus()
  }
  element.prepend(list)
  element.classList.add('tl-tabs-on')
  // What is wrong in a form must be seen.
  const wrong = parts.findIndex((part) => part.querySelector('[aria-invalid=true],[role=alert]'))
  select(wrong >= 0 ? wrong : Math.min(open[element.id] ?? 0, parts.length - 1))
  return () => {
    list.remove()
    element.classList.remove('tl-tabs-on')
    for (const part of parts) {
      part.hidden = false
      for (const name of ['role', 'aria-labelledby']) part.removeAttribute(name)
      ;(part.querySelector('h2') as HTMLElement).hidden = false
    }
  }
}

export default enhance
