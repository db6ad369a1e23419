import { expect, test } from 'vitest'
import { isPublicOrigin } from './public-origin.ts'

test('a public https origin may be approved', () => {
  for (const good of ['https://oms.brand.example', 'https://api.brand.com:8443', 'https://a-b.c.co']) expect(isPublicOrigin(good), good).toBe(true)
})

test('this machine is refused in every spelling', () => {
  const spellings = [
    'https://localhost',
    'https://LOCALHOST',
    'https://localhost.',
    'https://a.localhost',
    'https://127.0.0.1',
    'https://127.1',
    'https://127.0.1',
    'https://2130706433',
    'https://0x7f000001',
    'https://0x7f.0.0.1',
    'https://0177.0.0.1',
    'https://017700000001',
    'https://0',
    'https://0.0.0.0',
    'https://[::1]',
    'https://[::]',
    'https://[::ffff:127.0.0.1]',
    'https://[::ffff:7f00:1]',
    'https://[0:0:0:0:0:0:0:1]',
    'https://127.0.0.1.',
    'https://127.0.0.1:8443',
    'https://①②⑦.⓪.⓪.①',
    'https://127。0。0。1',
    'https://127.0.0.1.nip.io',
    'https://localtest.me',
  ]
  for (const bad of spellings) expect(isPublicOrigin(bad), bad).toBe(false)
})

test('private, link-local, carrier and metadata addresses are refused, as every address is', () => {
  for (const bad of [
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '[fe80::1]',
    '[fd00::1]',
    '[fc00::1]',
    '8.8.8.8',
    '[2606:4700::1111]',
  ])
    expect(isPublicOrigin(`https://${bad}`), bad).toBe(false)
})

test('names of inner networks are refused', () => {
  for (const bad of ['oms', 'oms.internal', 'oms.local', 'metadata.google.internal', 'router.lan', 'oms.corp.', 'printer.home.arpa'])
    expect(isPublicOrigin(`https://${bad}`), bad).toBe(false)
})

test('only an origin is an origin', () => {
  const bad = [
    'http://oms.brand.example',
    'ftp://oms.brand.example',
    'https://user:pw@oms.brand.example',
    'https://oms.brand.example@127.0.0.1',
    'https://oms.brand.example/',
    'https://oms.brand.example/x',
    'https://oms.brand.example?x',
    'https://oms.brand.example#x',
    'oms.brand.example',
    '',
    'javascript:alert(1)',
    'https://',
    'https://a..b.com',
    'https://-a.com',
    'https://OMS.brand.example',
    'https://oms.brand.example:443',
    'https://oms.bränd.example',
    'https://oms.brand.example\n',
  ]
  for (const one of bad) expect(isPublicOrigin(one), one).toBe(false)
})
