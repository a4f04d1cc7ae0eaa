import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, type BrowserContextOptions, test as base } from '@playwright/test'
import { tokenHeader } from '../../workbench/server/protocol'
import { askAgain, WorkbenchPage } from './pages/workbench-page'
import { type Served, serve } from './serve'
import { type Start, writeWorkspace } from './write-workspace'

interface Fixtures {
  /** What is open at the beginning of the test; `test.use` says otherwise. */
  start: Start
  /** The address of a server whose file is as at the start. */
  url: string
  /**
   * The owner's window; the test fails when the page complained or asked anything of another server. The worker keeps it: opening one
   * takes five seconds of a processor. After a failure Playwright ends the worker, and the window with it.
   */
  workbench: WorkbenchPage
  /** A window that nobody has used before, for tests of what opening one does. */
  freshWindow: WorkbenchPage
  /** A second window, of the person given. */
  openAs(email?: string): Promise<WorkbenchPage>
}

interface WorkerFixtures {
  /** One server for each start, for all tests of the worker. */
  serving(start: Start): Promise<Served>
  /** The owner's window on the server of a start. */
  keptWindow(url: string): Promise<WorkbenchPage>
}

const windowOptions: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  permissions: ['clipboard-read', 'clipboard-write'],
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  serving: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what the fixture needs
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'workbench-'))
      const running = new Map<Start, Promise<Served>>()
      await use((start) => {
        const served = running.get(start) ?? serveFrom(start, join(folder, start))
        running.set(start, served)
        return served
      })
      for (const served of running.values()) await served.then(({ stop }) => stop())
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  keptWindow: [
    async ({ browser }, use) => {
      const context = await browser.newContext(windowOptions)
      const kept = new Map<string, Promise<WorkbenchPage>>()
      await use(async (url) => {
        const known = kept.get(url)
        if (known) {
          await (await known).beginAgain()
          return known
        }
        const window = new WorkbenchPage(await context.newPage(), url)
        const opened = window.open().then(() => window)
        kept.set(url, opened)
        return opened
      })
      await context.close()
    },
    { scope: 'worker' },
  ],
  start: ['demo', { option: true }],
  url: [
    async ({ serving, start, request }, use) => {
      const { url } = await serving(start)
      await reset(url, request)
      await use(url)
    },
    // The first test of a worker waits for the server to come up: on a busy machine that takes its time.
    { timeout: 180_000 },
  ],
  workbench: async ({ keptWindow, url }, use) => {
    const workbench = await keptWindow(url)
    await use(workbench)
    workbench.expectNoComplaints()
  },
  freshWindow: async ({ page, url }, use) => {
    const window = new WorkbenchPage(page, url)
    await window.open()
    await use(window)
    window.expectNoComplaints()
  },
  openAs: async ({ context, url }, use) => {
    const opened: WorkbenchPage[] = []
    await use(async (email) => {
      const window = new WorkbenchPage(await context.newPage(), email ? `${url}&as=${email}` : url)
      await window.open()
      opened.push(window)
      return window
    })
    for (const window of opened) window.expectNoComplaints()
  },
})

async function serveFrom(start: Start, folder: string): Promise<Served> {
  await writeWorkspace(start, folder)
  return serve(folder)
}

/** Puts the server's file back to what it was at the start. Windows hear of it by themselves. */
export async function reset(url: string, request: APIRequestContext): Promise<void> {
  const { origin, search } = new URL(url)
  await request.post(`${origin}/reset`, { data: {}, headers: tokenOf(search), ...askAgain })
}

function tokenOf(search: string): Record<string, string> {
  return { [tokenHeader]: new URLSearchParams(search).get('token') ?? '' }
}

export { expect } from '@playwright/test'
