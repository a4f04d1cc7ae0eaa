import '../grid/univer.css'
import './page.css'
import { render } from 'preact'
import { App } from './app'
import { createServerDoor, Refused } from './server-door'
import { WorkbenchContext } from './use-page'
import { openWorkbench, type Workbench } from './workbench'

declare global {
  interface Window {
    /** For the browser tests, which compare what the grid holds with what the store holds. */
    workbench?: Pick<Workbench, 'grid' | 'session'>
  }
}

const unreachable =
  'The spreadsheet could not be opened. Is the workbench still running? Reload the page to try again.'

async function start(): Promise<void> {
  const container = document.getElementById('grid')
  const chrome = document.getElementById('chrome')
  if (!container || !chrome) throw new Error('page.html has no #grid or no #chrome')
  const workbench = await openWorkbench(createServerDoor(window.location), container)
  render(
    <WorkbenchContext.Provider value={workbench}>
      <App />
    </WorkbenchContext.Provider>,
    chrome,
  )
  window.workbench = { grid: workbench.grid, session: workbench.session }
  document.title = `${workbench.store.get().book.name} - Throughline workbench`
  document.getElementById('loading')?.remove()
}

start().catch((error) => {
  const place = document.getElementById('loading')
  if (place) place.textContent = error instanceof Refused ? error.message : unreachable
  console.error(error)
})
