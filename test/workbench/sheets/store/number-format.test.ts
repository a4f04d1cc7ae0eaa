import { localeFacts } from '../../../../workbench/sheets/store/locale'
import {
  isDateFormat,
  renderNumberFormat,
  renderText,
} from '../../../../workbench/sheets/store/number-format'

describe('a number format', () => {
  it.each([
    ['0', 0.5, '1'],
    ['0', -0.4, '0'],
    ['0.0', 1.25, '1.3'],
    ['0.00', 1.005, '1.01'],
    ['#.##', 0.5, '.5'],
    ['00000', 42, '00042'],
    ['#,##0', 1_234_567.8, '1,234,568'],
    ['#,##0,', 1_234_567, '1,235'],
    ['0.###', 1.5, '1.5'],
    ['0%', 0.255, '26%'],
    ['[$€]#,##0.00', 1234.5, '€1,234.50'],
    ['0" pupils"', 7, '7 pupils'],
    ['0\\x', 7, '7x'],
    ['[Red]0;[Blue]-0', -7, '-7'],
    ['@', 7, '7'],
    ['yyyy-mm-dd hh:mm', 46_392.5, '2027-01-05 12:00'],
    ['d mmm yy', 46_392, '5 Jan 27'],
    ['ddd', 46_392, 'Tue'],
    ['hh:mm:ss', 0.75, '18:00:00'],
    ['mm:ss', 0.001, '01:26'],
    ['[mm]:ss', 0.5, '720:00'],
    [undefined, 1 / 3, '0.3333333333'],
    [undefined, 0.1 + 0.2, '0.3'],
    [undefined, 1_234_567.891, '1234567.891'],
    [undefined, 0.0000001, '0.0000001'],
    [undefined, 12_345_678_901, '12345678901'],
  ])('%p shows %p as %p', (format, value, shown) => {
    expect(renderNumberFormat(value, format, localeFacts('en_US'))).toBe(shown)
  })

  it('uses the signs of the locale', () => {
    expect(renderNumberFormat(1234.5, '#,##0.00', localeFacts('de_DE'))).toBe('1.234,50')
    expect(renderNumberFormat(46_027, 'd mmmm', localeFacts('fr_FR'))).toBe('5 janvier')
  })

  it.each([
    ['yyyy-mm-dd', true],
    ['h:mm', true],
    ['[h]:mm', true],
    ['0.00', false],
    ['"day "0', false],
    ['@', false],
    ['#,##0 "days"', false],
    ['0.00E+00', false],
    ['general', false],
    [undefined, false],
  ])('%p makes dates of numbers: %p', (format, answer) => {
    expect(isDateFormat(format)).toBe(answer)
  })

  it('leaves text alone but for a section that wraps it', () => {
    expect([renderText('a', '0.00'), renderText('a', '@'), renderText('a', '"<"@">"')]).toEqual([
      'a',
      'a',
      '<a>',
    ])
  })
})
