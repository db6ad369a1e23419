/** Shown where a picture of a sample cannot be had: grey enough for light and dark pages, with room around its sign. */
const stand =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200" viewBox="0 0 320 200"><rect width="320" height="200" fill="#888" fill-opacity=".13"/><g fill="none" stroke="#888" stroke-opacity=".55" stroke-width="3" stroke-linejoin="round"><rect x="138" y="80" width="44" height="40" rx="6"/><circle cx="151" cy="93" r="4"/><path d="m141 117 17-17 8 8 5-5 9 9"/></g></svg>',
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
