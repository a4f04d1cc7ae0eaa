import { packBook, unpackBook } from '../../../workbench/files/book-file'
import { everythingXlsxHolds } from './books'

describe('packing a book', () => {
  it('leaves nothing but ids, people, zone and name to the extras where .xlsx can hold it', async () => {
    const { extras } = await packBook(everythingXlsxHolds)
    expect(extras.sheets.map(({ patches }) => patches)).toEqual([[], []])
  })

  it('gives back the same book', async () => {
    expect(await unpackBook(await packBook(everythingXlsxHolds))).toEqual(everythingXlsxHolds)
  })
})
