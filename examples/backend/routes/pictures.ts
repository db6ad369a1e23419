import { Hono } from 'hono'
import type { BackendEnv } from '../backend-env.ts'
import { picture } from '../pictures/picture.ts'

export const pictures = new Hono<BackendEnv>().get('/:file{[0-9]+\\.svg}', (c) => {
  const svg = picture(Number.parseInt(c.req.param('file'), 10))
  if (!svg) return c.json({ code: 'not-found' }, 404)
  return c.body(svg, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=31536000, immutable', 'access-control-allow-origin': '*' })
})
