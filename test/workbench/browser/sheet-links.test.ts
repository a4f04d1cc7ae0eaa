import { areaInHash, placeInLink } from '../../../workbench/browser/page/sheet-links'
import { book, tab } from './small-book'

const file = book([tab(0), tab(7), tab(8, {}, { hidden: true })])
const own = 'https://docs.google.com/spreadsheets/d/file/edit'
const first = { row: 0, column: 0, rows: 1, columns: 1 }

describe('a link into the spreadsheet', () => {
  it.each([
    [`${own}#gid=7&range=B4`, '#gid=7&range=B4'],
    [`${own}?usp=sharing#gid=0`, '#gid=0'],
    [own, null],
    ['https://docs.google.com/spreadsheets/d/other/edit#gid=7', null],
    ['https://evil.example/docs.google.com/spreadsheets/d/file/edit#gid=7', null],
    ['javascript:alert(1)//https://docs.google.com/spreadsheets/d/file/edit#gid=7', null],
  ])('%s has the place %s', (href, place) => {
    expect(placeInLink(href, 'file')).toBe(place)
  })

  it.each([
    ['#gid=7&range=B4', { sheetId: 7, area: { row: 3, column: 1, rows: 1, columns: 1 } }],
    ['#gid=7&range=A2:B3', { sheetId: 7, area: { row: 1, column: 0, rows: 2, columns: 2 } }],
    ['#gid=7', { sheetId: 7, area: first }],
    ['#gid=7&range=nonsense', { sheetId: 7, area: first }],
    ['#gid=7&range=ZZ99999', { sheetId: 7, area: first }],
    ['#gid=8&range=A1', { sheetId: 8, area: first }],
    ['#gid=9&range=A1', null],
    ['', null],
  ])('%s leads to %j', (hash, place) => {
    expect(areaInHash(hash, file)).toEqual(place)
  })
})
