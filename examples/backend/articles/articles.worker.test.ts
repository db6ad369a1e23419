import { expect, test } from 'vitest'
import { env } from '../trial/database.ts'
import app from '../worker.ts'
import { snippet } from './snippet.ts'
import { masked } from './unanswered.ts'

interface Found {
  count: number
  hits: { id: string; title: string; titleEn: string; before: string; hit: string; after: string; beforeEn: string; hitEn: string }[]
}
const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await app.request(path, { headers }, env)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const search = async (q: string, more: Record<string, string> = {}) =>
  (await get(`/articles?${new URLSearchParams({ q, count: '80', ...more })}`)).body as unknown as Found
const ids = async (q: string, more?: Record<string, string>) => (await search(q, more)).hits.map(({ id }) => id)

test('there are more than two hundred articles, in both languages', async () => {
  const { results } = await env.DB.prepare('SELECT * FROM articles').all<Record<string, string>>()
  expect(results.length).toBeGreaterThanOrEqual(200)
  for (const { title_en, answer_en, steps, steps_en } of results) {
    expect(`${title_en}${answer_en}${steps_en}`).not.toMatch(/\p{Script=Han}|%[pf]%/u)
    expect(JSON.parse(steps as string)).toHaveLength((JSON.parse(steps_en as string) as string[]).length)
  }
})

test.each([
  // a word of two characters, as neither tokeniser of SQLite finds it
  ['退货', /^returns$/],
  ['帐篷怎么退货', /^return-tent$/],
  // synonyms
  ['跑鞋不想要了', /^return-shoes$/],
  ['开票', /^invoice$/],
  ['send back the bottle', /^return-bottle$/],
  ['guarantee headlamp', /^warranty-lamp$/],
  // initials of pinyin
  ['thsq', /^return/],
  ['fp', /^invoice$/],
  // typos
  ['retrun tent', /^return-tent$/],
  ['invioce', /^invoice$/],
  ['waterprof backpack', /^water-pack$/],
  // the middle of a sentence
  ['请问登山杖断了怎么办？', /^(repair|warranty|broken)-poles$/],
  ['how do I wash my down jacket', /^wash-down$/],
  ['ＳＴＯＶＥ on a plane', /^travel-stove$/],
])('%s finds it first', async (query, expected) => {
  expect((await ids(query))[0]).toMatch(expected)
})

test('a title goes before keywords, and those before the text', async () => {
  const found = await ids('运费')
  expect(found[0]).toBe('freight')
  expect(found.indexOf('exchange-tent')).toBeGreaterThan(0)
})

test.each(['量子纠缠', 'xyzzyq', '螃蟹', '1+1'])('%s finds nothing', async (query) => {
  expect(await search(query)).toEqual({ count: 0, hits: [] })
})

test('what has expired, is not valid yet, or holds elsewhere is not found', async () => {
  expect(await ids('双十一')).toEqual([])
  expect((await ids('春节')).includes('spring')).toBe(false)
  expect((await ids('关税')).includes('duty')).toBe(false)
  expect((await ids('关税', { region: 'HK' }))[0]).toBe('duty')
})

test('an article holds in its region, and so does what is related to it', async () => {
  expect(await get('/articles/invoice-hk')).toEqual({ status: 404, body: { code: 'elsewhere' } })
  expect((await get('/articles/invoice-hk?region=HK')).body).toMatchObject({ holdsIn: '中国香港', holdsInEn: 'Hong Kong' })
  expect((await get('/articles/invoice-hk?region=')).status).toBe(404)
  const related = async (path: string) => ((await get(path)).body.related as { id: string }[]).map(({ id }) => id)
  await env.DB.prepare("UPDATE articles SET topic = 'invoice' WHERE id = 'gift'").run()
  expect(await related('/articles/gift')).toEqual(['invoice'])
  expect(await related('/articles/gift?region=HK')).toEqual(['invoice-hk'])
  expect(await related('/articles/gift?region=ZZ')).toEqual([])
  const { body } = await get('/articles/payday')
  expect(body).toMatchObject({ validUntil: '2029-12-31', holdsIn: '中国大陆', holdsInEn: 'mainland China' })
  expect((await get('/articles/return-tent')).body).not.toHaveProperty('holdsIn')
  expect(JSON.stringify(body)).not.toContain('@')
})

test('a product narrows the search', async () => {
  const found = await ids('退货', { product: 'tent' })
  expect(found[0]).toBe('return-tent')
  expect(found.every((id) => id.endsWith('-tent'))).toBe(true)
})

test('an article that was changed is found by its new words', async () => {
  expect(await ids('乌龙茶')).toEqual([])
  await env.DB.prepare("UPDATE articles SET answer = answer || '附赠乌龙茶。' WHERE id = 'gift'").run()
  expect(await ids('乌龙茶')).toEqual(['gift'])
})

test('an article tells its steps, when it was updated, and what is related', async () => {
  const { body } = await get('/articles/return-tent')
  expect(body).toMatchObject({ title: '松谷帐篷怎么退货', model: 'AU-105' })
  expect(body.steps).toHaveLength(3)
  expect(body.updatedOn).toMatch(/^2026-\d\d-\d\d$/)
  expect((body.related as { id: string }[]).length).toBe(4)
})

test('expired and unknown articles are told apart', async () => {
  expect(await get('/articles/double11')).toEqual({ status: 410, body: { code: 'expired', until: '2025-11-12' } })
  expect((await get('/articles/spring')).status).toBe(404)
  expect((await get('/articles/nothing')).status).toBe(404)
})

test('what is not found is counted for the brand, without what could be somebody’s', async () => {
  for (const query of ['螃蟹 13812345678', '螃蟹 138 1234 5678']) await search(query)
  expect((await get('/articles/without-result')).status).toBe(401)
  const { body } = await get('/articles/without-result', { authorization: 'Bearer let-me-in' })
  expect((body.searches as { query: string; times: number }[]).find(({ query }) => query === '螃蟹 •••')?.times).toBe(2)
})

test.each([
  ['订单 A1001 没到', '订单 A1001 没到'],
  ['我的手机 138-1234-5678', '我的手机 •••'],
  ['mail lin@example.com', 'mail •••'],
])('%s is kept as %s', (query, kept) => {
  expect(masked(query)).toBe(kept)
})

test('a hit is marked where it stands, as plain text', () => {
  const parts = [{ match: '', shown: ['refund'] }]
  expect(snippet('We refund you <b>at once</b>.', parts, true)).toEqual({ before: 'We ', hit: 'refund', after: ' you <b>at once</b>.' })
  expect(snippet('Nothing of it.', parts, true)).toEqual({ before: 'Nothing of it.', hit: '', after: '' })
})

test('no query can break the search', async () => {
  for (const query of ['"', '* OR *', 'title : x', 'NEAR(a b)', "'; DROP TABLE articles; --", '（）', '-', '…', 'a'.repeat(500), '退'.repeat(300)])
    expect((await get(`/articles?${new URLSearchParams({ q: query })}`)).status).toBe(200)
})
