import { playDemo } from '../../workbench/demo/play-demo'
import { readDemoFolder } from '../../workbench/demo/read-demo-folder'
import { createWorkspace, type WorkspaceContents } from '../../workbench/files/workspace'
import { showTab } from '../../workbench/sheets/user-actions'
import { bundleFolder, deskFrom, emptyDesk, saveDesk, tabOn, trimRows } from '../support/bundle-host'

/**
 * With what a workbench begins. `demo`: what `npm start` opens, where the demo's community has just been mailed. `empty`: a lead's new
 * spreadsheet on the Friday before, shared with one more editor.
 */
export type Start = 'demo' | 'empty'

/** More than any tab of the demo fills. */
const keptRows = 60

export async function writeWorkspace(start: Start, folder: string): Promise<void> {
  await createWorkspace(folder, start === 'demo' ? await demo() : empty())
}

/** Most of the blank rows at the end of tabs are left out: a window opens, and is compared with the store, in a fraction of the time. */
async function demo(): Promise<WorkspaceContents> {
  const { host } = playDemo(await readDemoFolder('demo'), bundleFolder)
  const book = host.snapshot()
  if (book === null) throw new Error('the demo ended without a spreadsheet')
  const desk = deskFrom({ book, state: host.state }, { user: book.owner })
  const person = { ...desk.person, email: book.owner }
  trimRows({ ...desk, person }, keptRows)
  // Somebody needs the blank tab for something.
  showTab(person, tabOn(desk, 'Sheet1').id)
  return { book: saveDesk(desk).book, host: host.state, mails: host.mails }
}

function empty(): WorkspaceContents {
  const { book, state } = saveDesk(emptyDesk({ editors: ['ana.ruiz@example.org'] }))
  return { book, host: state, mails: [] }
}
