import { habitsOf } from '../../src/core/locale'
import { isAddress, parseEmail } from '../../src/core/parse-email'
import { numberWithin, parseNumber } from '../../src/core/parse-number'
import { parseTime } from '../../src/core/parse-time'

describe('numbers in text', () => {
  it.each([
    ['70%', 70],
    ['70 %', 70],
    ['70 percent', 70],
    ['1,200', 1200],
    ['1,200,000.5', 1_200_000.5],
    ['1.200,5', 1200.5],
    ['1 200', 1200],
    ['1\u00a0200,5', 1200.5],
    ['12,5', 12.5],
    ['$1,200.50', 1200.5],
    ['-3', -3],
    ['−3', -3],
    ['– 3.5', -3.5],
    ['.5', 0.5],
    ['７０', 70],
    ['\u200b42 ', 42],
  ])('%p is %p', (text, number) => expect(parseNumber(text, { decimalComma: false })).toBe(number))

  it.each(['35 to 31', 'n/a', '58 students', '1,2,3', '1.2.3', '12/15', '', '1,20,000', '-', '1e5'])(
    '%p is no number',
    (text) => expect(parseNumber(text, { decimalComma: false })).toBeNull(),
  )

  it('reads 1.200 by the habit of the place', () => {
    expect([
      parseNumber('1.200', { decimalComma: false }),
      parseNumber('1.200', { decimalComma: true }),
    ]).toEqual([1.2, 1200])
    expect([
      parseNumber('1,200', { decimalComma: false }),
      parseNumber('1,200', { decimalComma: true }),
    ]).toEqual([1200, 1.2])
  })

  it('finds the one number among words, and none where there are two', () => {
    expect(numberWithin('58 students', { decimalComma: false })).toBe('58')
    expect(numberWithin('35 to 31', { decimalComma: false })).toBeUndefined()
    expect(numberWithin('none yet', { decimalComma: false })).toBeUndefined()
  })
})

describe('email addresses', () => {
  it.each([
    ['ana@school.org', 'ana@school.org'],
    [' Ana.Ruiz+plc@mail.school.k12.nc.us ', 'Ana.Ruiz+plc@mail.school.k12.nc.us'],
    ['Ana Ruiz <ana@school.org>', 'ana@school.org'],
    ['"Ruiz, Ana" <ana@school.org>', 'ana@school.org'],
    ['mailto:ana@school.org', 'ana@school.org'],
    ['ana@school.org;', 'ana@school.org'],
    ['ana＠school.org', 'ana@school.org'],
    ["o'neil@school.org", "o'neil@school.org"],
  ])('%p is %p', (text, email) => expect(parseEmail(text)).toEqual({ email }))

  it.each([
    'ana@school.org, ben@school.org',
    'ana@school.org ben@school.org',
    'Ana <ana@school.org>, Ben <ben@school.org>',
    'ana@school.org\nBcc: ben@school.org',
    'ana',
    'ana@school',
    '@school.org',
    'ana@@school.org',
    'ana..ruiz@school.org',
    '.ana@school.org',
    'ana@-school.org',
    'änä@school.org',
    'ask the office',
  ])('%p is refused', (text) => expect(parseEmail(text).email).toBeNull())

  it.each([
    ['ana@school,org', 'ana@school.org'],
    ['ana @school.org', 'ana@school.org'],
  ])('for %p the address %p is proposed', (text, suggestion) => {
    expect(parseEmail(text)).toEqual({ email: null, suggestion })
  })

  it('is refused when longer than mail servers take', () => {
    expect(isAddress(`${'a'.repeat(65)}@school.org`)).toBe(false)
    expect(isAddress(`a@${'b.'.repeat(130)}org`)).toBe(false)
  })
})

describe('times in text', () => {
  it.each([
    ['1:15 PM', 795],
    ['1:15pm', 795],
    ['13:15', 795],
    ['13:15:00', 795],
    ['13h15', 795],
    ['9 a.m.', 540],
    ['12 AM', 0],
    ['12:30 PM', 750],
    ['0:05', 5],
  ])('%p is %p minutes after midnight', (text, minutes) => expect(parseTime(text)).toBe(minutes))

  it.each(['13', '25:00', '9:60', '13 PM', '0 am', 'after lunch', ''])('%p is no time', (text) =>
    expect(parseTime(text)).toBeNull(),
  )
})

it.each([
  ['en_US', 'monthFirst', false],
  ['', 'monthFirst', false],
  ['en_GB', 'dayFirst', false],
  ['de_DE', 'dayFirst', true],
  ['es_MX', 'dayFirst', false],
  ['es_US', 'monthFirst', false],
  ['fr-FR', 'dayFirst', true],
])('the locale %p has the habits %s, decimal comma: %p', (locale, dateOrder, decimalComma) => {
  expect(habitsOf(locale)).toEqual({ dateOrder, decimalComma })
})
