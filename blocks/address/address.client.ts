import type { Enhance } from '../kit/enhance.ts'

/** Offers the cities of a province and the districts of a city. Where they cannot be fetched, they are typed as before. */
const enhance: Enhance = (element, { url, say }) => {
  const province = element.querySelector('select')!
  const [city, district] = ['city', 'district'].map((name) => element.querySelector<HTMLInputElement>(`.tl-address-${name} input`)!) as [
    HTMLInputElement,
    HTMLInputElement,
  ]
  const menus = new Map<HTMLInputElement, HTMLSelectElement>()
  let cities: Record<string, string[]> = {}
  let turn = 0

  const currentOf = (input: HTMLInputElement): string => (menus.get(input) ?? input).value

  /** Options in place of a field; a field in place of options where there are none. */
  function offer(input: HTMLInputElement, options: string[]): void {
    const value = currentOf(input)
    restore(input)
    const known = options.includes(value) ? value : options.length === 1 ? (options[0] as string) : ''
    input.value = options.length > 0 ? known : ''
    if (options.length === 0) return
    const menu = document.createElement('select')
    for (const { name, value: text } of input.attributes) if (!['value', 'data-pattern', 'data-kept'].includes(name)) menu.setAttribute(name, text)
    menu.append(new Option(say(['Choose…', '请选择…']), ''), ...options.map((one) => new Option(one, one, false, one === known)))
    const frame = document.createElement('span')
    frame.className = 'tl-ask-menu'
    frame.append(menu)
    input.replaceWith(frame)
    menus.set(input, menu)
    if (input === city) menu.addEventListener('change', () => offer(district, cities[menu.value] ?? []))
  }

  function restore(input: HTMLInputElement): void {
    const menu = menus.get(input)
    if (!menu) return
    input.value = menu.value
    menu.parentElement?.replaceWith(input)
    menus.delete(input)
  }

  async function load(): Promise<void> {
    const mine = ++turn
    if (!province.value) return
    const typed = [city, district].map(currentOf)
    const response = await fetch(new URL(`/regions/cn/${encodeURIComponent(province.value)}`, url)).catch(() => null)
    if (mine !== turn) return
    cities = response?.ok ? await response.json().catch(() => ({})) : {}
    if (mine !== turn) return
    if (Object.keys(cities).length === 0) {
      for (const input of [city, district]) restore(input)
      return
    }
    offer(city, Object.keys(cities))
    district.value = typed[1] as string
    offer(district, cities[currentOf(city)] ?? [])
  }

  const change = () => {
    void load()
  }
  province.addEventListener('change', change)
  change()
  return () => {
    turn++
    province.removeEventListener('change', change)
    for (const input of [city, district]) restore(input)
  }
}

export default enhance
