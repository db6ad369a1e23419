/** Shown where a picture of a sample cannot be had: grey enough for light and dark pages, with room around its sign. */
const stand =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200" viewBox="0 0 320 200"><rect width="320" height="200" fill="#888" fill-opacity=".16"/><g fill="none" stroke="#888" stroke-opacity=".6" stroke-width="5" stroke-linejoin="round"><rect x="118" y="62" width="84" height="76" rx="10"/><circle cx="143" cy="87" r="8"/><path d="m124 134 34-34 14 14 10-10 18 18"/></g></svg>',
  )

/** In previews, a picture that does not load gives way to a calm one; the live page is not touched. Errors of pictures do not bubble. */
export function calmPictures(root: ShadowRoot): void {
  root.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLImageElement) || target.src === stand) return
      target.removeAttribute('srcset')
      for (const source of target.parentElement?.querySelectorAll('source') ?? []) source.remove()
      target.src = stand
    },
    { capture: true },
  )
}
