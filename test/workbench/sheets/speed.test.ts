import { bookFromSnapshot, snapshotOf } from '../../../workbench/sheets/store/snapshot-book'
import { appFor, owner, smallBook } from './books'

const rows = 50_000
const columns = 15

function timed<T>(job: () => T): { result: T; ms: number } {
  const start = process.hrtime.bigint()
  const result = job()
  return { result, ms: Number(process.hrtime.bigint() - start) / 1e6 }
}

describe('a tab of 50,000 rows and 15 columns', () => {
  const book = smallBook({ rowCount: rows, columnCount: columns })
  const sheet = appFor(book, owner).getActiveSheet()
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) =>
      column === 3 ? new Date(Date.UTC(2027, 0, 1 + (row % 700))) : `${row}/x`,
    ),
  )
  sheet.getRange(1, 1, rows, columns).setValues(values)

  it('is read in well under a second', () => {
    const { result, ms } = timed(() => sheet.getDataRange().getValues())
    expect([result.length, result[0]?.length]).toEqual([rows, columns])
    expect(ms).toBeLessThan(1000)
  })

  it('is sorted, gets a column and is filtered in seconds', () => {
    const { ms } = timed(() => {
      sheet.sort(4, false)
      sheet.insertColumnBefore(2)
      sheet.insertRowBefore(2)
      sheet.getRange('A1:C10').createFilter().remove()
    })
    expect(ms).toBeLessThan(6000)
  })

  it('comes through a snapshot in seconds', () => {
    const { ms } = timed(() => bookFromSnapshot(snapshotOf(book)))
    expect(ms).toBeLessThan(15_000)
  })
})
