import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { tokenHeader } from '../../workbench/server/protocol'
import { WorkbenchPage } from './pages/workbench-page'
import { type Served, serve } from './serve'

interface Fixtures {
  /** The address of a server whose workspace is as the demo community left it. */
  url: string
  /** A window of the owner; the test fails when the page complained or asked anything of another server. */
  workbench: WorkbenchPage
  /** A second window, of the person given. */
  openAs(email?: string): Promise<WorkbenchPage>
}

interface WorkerFixtures {
  served: Served
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what the fixture needs
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'workbench-'))
      const served = await serve(join(folder, 'demo'), ['--open-demo'])
      await use(served)
      await served.stop()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  url: async ({ served, request }, use) => {
    const { origin, search } = new URL(served.url)
    await request.post(`${origin}/reset`, { data: {}, headers: tokenOf(search) })
    await use(served.url)
  },
  workbench: async ({ page, url }, use) => {
    const workbench = new WorkbenchPage(page, url)
    await workbench.open()
    await use(workbench)
    workbench.expectNoComplaints()
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

function tokenOf(search: string): Record<string, string> {
  return { [tokenHeader]: new URLSearchParams(search).get('token') ?? '' }
}

export { expect } from '@playwright/test'
