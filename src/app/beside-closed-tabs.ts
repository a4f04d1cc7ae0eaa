import type { Services } from './services'

/**
 * The same doors, but for those into tabs that this person may not change: what would be written there is left for the next run of somebody
 * who may. No calls.
 */
export function besideClosedTabs(services: Services, closed: { has(sheetId: number): boolean }): Services {
  const { book } = services
  const onOpen = (sheetId: number, job: () => void): void => {
    if (!closed.has(sheetId)) job()
  }
  return {
    ...services,
    book: {
      ...book,
      write: (blocks) => book.write(blocks.filter(({ sheetId }) => !closed.has(sheetId))),
      insertRows: (sheetId, after, count) => onOpen(sheetId, () => book.insertRows(sheetId, after, count)),
      deleteRows: (sheetId, from, count) => onOpen(sheetId, () => book.deleteRows(sheetId, from, count)),
      moveRow: (sheetId, row, to) => onOpen(sheetId, () => book.moveRow(sheetId, row, to)),
      writeReport: (page) => onOpen(page.sheetId, () => book.writeReport(page)),
      replaceLists: (sheetId, place) => onOpen(sheetId, () => book.replaceLists(sheetId, place)),
      unhide: (sheetId) => onOpen(sheetId, () => book.unhide(sheetId)),
    },
  }
}
