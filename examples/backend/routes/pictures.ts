import type { Context } from 'hono'
import { Hono } from 'hono'
import type { BackendEnv } from '../backend-env.ts'
import { picture } from '../pictures/picture.ts'
import { storePicture } from '../pictures/store-picture.ts'

const number = (file: string): number => Number.parseInt(file.replace(/\D/g, ''), 10)

export const pictures = new Hono<BackendEnv>()
  .get('/:file{[0-9]+\\.svg}', (c) => answer(c, picture(number(c.req.param('file')))))
  .get('/:file{store-[0-9]+\\.svg}', (c) => answer(c, storePicture(number(c.req.param('file')))))

function answer(c: Context<BackendEnv>, svg: string | null) {
  if (!svg) return c.json({ code: 'not-found' }, 404)
  return c.body(svg, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=31536000, immutable', 'access-control-allow-origin': '*' })
}
