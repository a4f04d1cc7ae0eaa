import { isSchoolYear } from '../../../src/core/school-year/is-school-year'

it.each([
  ['2026-2027', true],
  ['2026–27', true],
  ['2026/2027', true],
  ['SY 26-27', true],
  ['School year 2026', true],
  ['1999-2000', false],
  ['99-00', true],
  ['5', false],
  ['', true],
  ['  ', true],
  ['banana', false],
  ['2027-2026', false],
  ['2026-2028', false],
  ['2026-2027-2028', false],
  ['Lena Ortiz, lena@example.org', false],
])('“%s” as a school year: %s', (text, expected) => {
  expect(isSchoolYear(text)).toBe(expected)
})
