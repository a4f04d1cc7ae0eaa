import { enterDate, enterText } from '../../../../workbench/sheets/store/typed'
import { serialOfDay } from '../../../../workbench/sheets/store/zone'

const nowMs = Date.UTC(2026, 10, 23, 15)
const day = (year: number, month: number, date: number) => serialOfDay(year, month, date)

function enter(locale: string, text: string, numberFormat?: string) {
  return enterText(text, numberFormat ? { numberFormat } : undefined, {
    locale,
    timeZone: 'Asia/Tokyo',
    nowMs,
  })
}

describe('a text typed into a cell', () => {
  it.each([
    ['en_US', '5', 5],
    ['en_US', ' 5 ', 5],
    ['en_US', '1,234', 1234],
    ['en_US', '12,34', '12,34'],
    ['en_US', '(5)', -5],
    ['en_US', '1e3', 1000],
    ['en_US', '50%', 0.5],
    ['en_US', '€3.20', 3.2],
    ['en_US', '1,5', '1,5'],
    ['de_DE', '1,5', 1.5],
    ['de_DE', '1.234,5', 1234.5],
    ['fr_FR', '1 234,5', 1234.5],
    ['en_US', 'true', true],
    ['en_US', "'007", '007'],
    ['en_US', '007', 7],
    ['en_US', '5 apples', '5 apples'],
    ['en_US', '-', '-'],
    ['en_US', '- a point', '- a point'],
    ['en_US', '@someone', '@someone'],
  ])('in %s %p is the value %p', (locale, text, value) => {
    expect(enter(locale, text).value).toBe(value)
  })

  it.each([
    ['en_US', '2/1/2027', day(2027, 2, 1)],
    ['en_GB', '2/1/2027', day(2027, 1, 2)],
    ['en_AU', '2/1/27', day(2027, 1, 2)],
    ['de_DE', '2.1.2027', day(2027, 1, 2)],
    ['de_DE', '2.1.', day(2026, 1, 2)],
    ['en_US', '2.1', 2.1],
    ['en_US', '13/1/2027', '13/1/2027'],
    ['en_US', '2027-01-02', day(2027, 1, 2)],
    ['en_US', '2027-02-30', '2027-02-30'],
    ['en_US', 'Jan 5', day(2026, 1, 5)],
    ['en_US', 'January 5, 2027', day(2027, 1, 5)],
    ['en_GB', '5 January 2027', day(2027, 1, 5)],
    ['de_DE', '5. Januar 2027', day(2027, 1, 5)],
    ['en_US', '1/5/2027 13:30', (day(2027, 1, 5) ?? 0) + 13.5 / 24],
    ['en_US', '2:30 pm', 14.5 / 24],
    ['en_US', '25:00', '25:00'],
    ['en_US', 'May day', 'May day'],
    ['en_US', '2027-01-05T10:00:00Z', '2027-01-05T10:00:00Z'],
  ])('in %s %p is the date or text %p', (locale, text, value) => {
    expect(enter(locale, text).value).toBe(value)
  })

  it.each(['=SUM(1;2)', '+44 20 7946', '-abc'])('%p becomes a formula', (text) => {
    expect(enter('en_US', text).formula?.startsWith('=')).toBe(true)
  })

  it.each(['=1+1', '5', '1/5/2027', 'TRUE', '+44'])('%p stays text in a cell of plain text', (text) => {
    expect(enter('en_US', text, '@')).toEqual({ value: text })
  })

  it('is a share of one in a percent cell', () => {
    expect(enter('en_US', '50', '0%')).toEqual({ value: 0.5 })
  })

  it('keeps the format that the cell has', () => {
    expect(enter('en_US', '1/5/2027', 'mmm d')).toEqual({ value: day(2027, 1, 5) })
  })

  it('blanks the cell when it is empty', () => {
    expect(enter('en_US', '')).toEqual({})
  })

  it('writes a Date as the day it is in the zone of the spreadsheet', () => {
    const midnightInTokyo = new Date(Date.UTC(2027, 0, 4, 15))
    const context = { locale: 'en_GB', timeZone: 'Asia/Tokyo', nowMs }
    expect(enterDate(midnightInTokyo, undefined, context)).toEqual({
      value: day(2027, 1, 5),
      format: 'dd/mm/yyyy',
    })
  })
})
