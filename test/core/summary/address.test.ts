import { parseEmail } from '../../../src/core/parse-email'
import { addressKey, mailableAddress } from '../../../src/core/summary/address'

it.each([
  'a@example.org',
  " ana.o'neil+sheet@sub.example.org ",
  'x_1@xn--schle-kva.example',
  'lin@school.xn--fiqs8s',
])('takes %j', (typed) => {
  expect(mailableAddress(typed)).toBe(typed.trim())
  expect(parseEmail(typed)).toEqual({ email: typed.trim() })
})

it.each([
  '',
  'ana',
  'ana@example',
  'ana@@example.org',
  'a@example.org, b@example.org',
  'a@example.org;b@example.org',
  'a@example.org b@example.org',
  'Ana <a@example.org>',
  '"a b"@example.org',
  'a(comment)@example.org',
  'a@example.org\r\nBcc: b@example.org',
  'a\u0000@example.org',
  '.a@example.org',
  'a..b@example.org',
  'a@-example.org',
  'a@example.xn--',
  'x_1@schüle.example',
  'a@example..org',
  `${'x'.repeat(250)}@example.org`,
])('refuses %j', (typed) => {
  expect(mailableAddress(typed)).toBeNull()
})

it('takes two spellings of one address for one', () => {
  expect(addressKey(' Ana@Example.org ')).toBe(addressKey('ana@example.org'))
  expect(addressKey('ana@example.org')).not.toBe(addressKey('ann@example.org'))
})
