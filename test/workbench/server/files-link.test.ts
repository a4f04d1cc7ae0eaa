import { type FilesLink, startFilesLink } from '../../../workbench/server/files-link'
import { threadFile } from '../../../workbench/server/thread-bundle'
import { createBook } from '../../../workbench/sheets/store/book'
import { snapshotOf } from '../../../workbench/sheets/store/snapshot-book'

let files: FilesLink
afterEach(() => files.close())

it('a file that takes too long to read is given up, and the thread goes on with the next', async () => {
  files = startFilesLink(await threadFile('files-thread'), 1)
  const book = snapshotOf(createBook({ id: 'b', name: 'Plan', owner: 'a@example.org', timeZone: 'UTC' }))
  const bytes = await files.call('writeXlsx', { book })
  const asked = { bytes, fileName: 'This file', owner: 'a@example.org', timeZone: 'UTC' }
  await expect(files.call('readXlsx', asked)).rejects.toThrow('takes longer to read than a workbook should')
  expect((await files.call('writeXlsx', { book })).length).toBe(bytes.length)
})
