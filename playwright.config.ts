import { defineConfig } from '@playwright/test'
import { chromiumPath } from './test/browser/chromium-path'

// As in jest.config.mjs: the process runs in the script's zone, the spreadsheets live elsewhere.
process.env.TZ = 'America/New_York'
// The workers, which read this file again, need not look for it.
process.env.CHROMIUM_PATH = chromiumPath()

/**
 * `npx playwright test`: the workbench, and the pages of the add-on, in a real browser. Two at a time: a window waits for its server about
 * as long as it draws.
 */
export default defineConfig({
  testDir: 'test/browser',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
