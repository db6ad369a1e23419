/** Arrow keys, Home and End walk a list of tabs; what they come to is chosen at once (WAI-ARIA tabs pattern). For `keydown` on the `tablist`. */
export function walkTabs(event: KeyboardEvent): void {
  if (event.altKey || event.metaKey || event.ctrlKey || event.shiftKey) return
  const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]')]
  const at = tabs.indexOf(event.target as HTMLElement)
  const to = { ArrowRight: tabs[at + 1] ?? tabs[0], ArrowLeft: tabs.at(at - 1), Home: tabs[0], End: tabs.at(-1) }[event.key]
  if (at < 0 || !to) return
  event.preventDefault()
  to.focus()
  to.click()
}
