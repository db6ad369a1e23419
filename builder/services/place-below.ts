/** Puts an opening popover below its button, inside the window; its start side under the button's unless that leaves no room. */
export function placeBelow(event: ToggleEvent, button: Element | null): void {
  if (event.newState !== 'open' || !button) return
  const menu = event.target as HTMLElement
  const edge = 8
  requestAnimationFrame(() => {
    const at = button.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = menu
    const left = at.left + width + edge > innerWidth ? at.right - width : at.left
    const below = at.bottom + 4
    const top = below + height + edge > innerHeight && at.top - 4 - height > edge ? at.top - 4 - height : below
    menu.style.left = `${Math.max(edge, left)}px`
    menu.style.top = `${Math.max(edge, top)}px`
  })
}
