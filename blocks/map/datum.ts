import { onMainland } from './mainland.ts'

/** Degrees. */
export interface Position {
  lat: number
  lng: number
}

// The ellipsoid that maps of China are shifted by (Krasovsky 1940).
const axis = 6378245
const eccentricity = 0.006693421622965943

function shifted({ lat, lng }: Position): Position {
  const [x, y] = [lng - 105, lat - 35]
  const { sin, cos, sqrt, abs, PI } = Math
  const wave = ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3
  const dLat =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * sqrt(abs(x)) +
    wave +
    ((20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * 2) / 3 +
    ((160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * 2) / 3
  const dLng =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * sqrt(abs(x)) +
    wave +
    ((20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * 2) / 3 +
    ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3
  const radians = (lat / 180) * PI
  const magic = 1 - eccentricity * sin(radians) ** 2
  return {
    lat: lat + (dLat * 180) / (((axis * (1 - eccentricity)) / (magic * sqrt(magic))) * PI),
    lng: lng + (dLng * 180) / ((axis / sqrt(magic)) * cos(radians) * PI),
  }
}

/** A GPS position as maps of China show it (GB 20263); elsewhere the same. */
export const toGcj02 = (position: Position): Position => (onMainland(position) ? shifted(position) : position)

/**
 * The way back, by going there and correcting what is left: exact to some centimetres after three turns. What a shifted position
 * means is told by where it leads: on the border itself, some hundred metres belong to both.
 */
export function toWgs84(position: Position): Position {
  let guess = position
  for (let i = 0; i < 3; i++) {
    const there = shifted(guess)
    guess = { lat: guess.lat + position.lat - there.lat, lng: guess.lng + position.lng - there.lng }
  }
  return onMainland(guess) ? guess : position
}
