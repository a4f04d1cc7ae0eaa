import { askYes } from './ask'
import type { MenuItem } from './menu-list'
import { off } from './menu-off'
import { tell } from './page-state'
import type { Workbench } from './workbench'

export function fileMenu(workbench: Workbench): MenuItem[] {
  return [
    ...off('New'),
    { label: 'Open an .xlsx file…', run: () => chooseFile(workbench) },
    { label: 'Make a copy', run: () => void makeCopy(workbench) },
    {
      label: 'Share',
      separatorBefore: true,
      run: () => workbench.store.set({ panel: { open: true, view: 'people' } }),
    },
    { label: 'Download', items: downloads(workbench) },
    { label: 'Rename', separatorBefore: true },
    ...off('Move to trash', 'Version history'),
    {
      label: 'Workbench: back to the start…',
      separatorBefore: true,
      run: () => void reset(workbench),
    },
    ...off('Print'),
  ]
}

function downloads({ door }: Workbench): MenuItem[] {
  return [
    { label: 'Microsoft Excel (.xlsx)', run: () => window.location.assign(door.address('/book.xlsx')) },
    ...off('OpenDocument (.ods)', 'PDF (.pdf)', 'Web page (.html)', 'Comma-separated values (.csv)'),
  ]
}

function chooseFile(workbench: Workbench): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) void upload(workbench, file)
  })
  input.click()
}

async function upload({ door, store, toast }: Workbench, file: File): Promise<void> {
  const words = `Opening ${file.name}…`
  toast(words)
  const reply = await door.upload(file).catch(() => ({ error: 'The workbench did not answer.' }))
  store.set({ toasts: store.get().toasts.filter(({ text }) => text !== words) })
  if (reply.error) tell(store, 'Can’t open this file', reply.error)
}

async function makeCopy(workbench: Workbench): Promise<void> {
  const reply = await workbench.request('/copy', {})
  if (!reply.error) workbench.toast('This is the copy. The add-on knows it as one.')
}

async function reset(workbench: Workbench): Promise<void> {
  const sure = await askYes(workbench, {
    title: 'Back to the start?',
    text: 'The spreadsheet, its mails and the clock become what they were when the workbench was started.',
    confirm: 'Go back',
  })
  if (sure) await workbench.request('/reset', {})
}
