import { expect, test } from 'vitest'
import type { World } from '../../runtime/engine/world.ts'
import type { Fact, Service } from '../../schemas/documents.ts'
import { describeService, findServices } from './describe-service.ts'

const service = (id: string, version: string, more: Partial<Service> = {}): Service => ({
  schema: 1,
  id,
  version,
  title: { en: 'Ticket', 'zh-CN': '车票' },
  system: 'TIX',
  owner: 'it',
  question: { en: 'Is it on time?', 'zh-CN': '准点吗？' },
  kind: 'query',
  http: { method: 'GET', url: '{TIX}/t' },
  input: { type: 'object', required: ['no'], properties: { no: { type: 'string', 'x-fact': 'ticketNo' }, lang: { type: 'string' } } },
  output: { type: 'array', items: { type: 'object', properties: { platformNo: { type: 'string' } } } },
  samples: [{ name: 'a', input: {} }],
  ...more,
})
const facts: Fact[] = [{ schema: 1, id: 'ticketNo', label: { en: 'Ticket number', 'zh-CN': '票号' }, value: { type: 'string' }, sensitivity: 'public' }]
const world = (...services: Service[]): World => ({ facts, services, dataBlocks: [] }) as unknown as World
const found = (search: string, ...services: Service[]) => findServices(world(...services), search).map(({ id, version }) => `${id}@${version}`)

test('says what is asked by the brand’s names, and what one item of the answer holds', () => {
  expect(describeService(service('a', '1.0.0'), world())).toEqual({
    asks: [
      { label: { en: 'Ticket number', 'zh-CN': '票号' }, optional: false },
      { label: { en: 'Lang' }, optional: true },
    ],
    answers: [{ en: 'Platform number' }],
  })
})
test('only the newest of each major version is offered', () => {
  expect(found('', service('a', '1.2.0'), service('a', '1.10.0'), service('a', '2.0.0'))).toEqual(['a@1.10.0', 'a@2.0.0'])
})
test('is found by question, system, fact or field, in either language', () => {
  for (const search of ['on TIME', '准点', 'tix', '票号', 'platform', 'a']) expect(found(search, service('a', '1.0.0'))).toHaveLength(1)
  expect(found('parcel', service('a', '1.0.0'))).toEqual([])
})
test('what is for the brand’s own people is not offered to those who build for customers', () => {
  expect(found('', service('a', '1.0.0', { audience: 'staff' }), service('b', '1.0.0', { audience: 'customers' }))).toEqual(['b@1.0.0'])
})
