/** Says at the place of the act that it did not get through, in the page's own words. */
export function offline(cause: Element, words = ''): void {
  const line = cause.ownerDocument.createElement('p')
  line.setAttribute('role', 'alert')
  line.style.color = 'var(--tl-bad)'
  line.textContent = words
  // Beside a button in a box it would stand in the box.
  const place = cause.closest('.tl-field') ?? cause
  const last = place.nextElementSibling
  if (last?.getAttribute('role') === 'alert') last.remove()
  place.after(line)
}
