import { existsSync } from 'node:fs'
import { FilesProblem } from './files-link'
import { createMailbox } from './mailbox'
import type { StoredWorkspace } from './thread/files-messages'
import type { Workbench } from './workbench'

/** What people do with the file as a whole. */
export function fileRequests(workbench: Workbench, first: StoredWorkspace) {
  const { desk, host, saver } = workbench
  return {
    /** File > Make a copy, and the copy is opened. It is another file, so another workspace, beside this one. */
    copy: async (user: string) => {
      const { book, state } = await host.call('copy', user, {})
      await saver.flush()
      const folder = desk.folder === undefined ? undefined : freeFolder(desk.folder)
      workbench.open({ book, state, folder, mails: createMailbox([], []) })
      return { fileId: book.id, ...(folder !== undefined && { folder }) }
    },
    /** As it was when the server started; a copy that is open becomes what the first file was. */
    reset: () => {
      const mails = createMailbox(first.mails, first.mailFiles)
      workbench.open({ book: first.book, state: first.state, folder: desk.folder, mails })
      desk.lastRun = null
      desk.log = []
      return {}
    },
    /** File > Import > Replace spreadsheet: other tabs in the same file. */
    upload: async (bytes: Uint8Array) => {
      const { book } = desk
      if (desk.running !== null) return { error: 'A script is running: wait until it has ended.' }
      try {
        const { owner, timeZone } = book
        const read = await workbench.files.call('readXlsx', { bytes, fileName: 'This file', owner, timeZone })
        const { sheets, namedRanges, activeSheetId } = read
        const replaced = { ...desk.book, sheets, namedRanges, activeSheetId, metadata: [] }
        workbench.open({ book: replaced, state: desk.state, folder: desk.folder, mails: desk.mailbox })
        return {}
      } catch (error) {
        if (error instanceof FilesProblem) return { error: error.message }
        throw error
      }
    },
  }
}

function freeFolder(folder: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${folder}-copy-${number}`
    if (!existsSync(name)) return name
  }
}
