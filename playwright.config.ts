import { defineConfig } from '@playwright/test'
import { chromiumPath } from './test/browser/chromium-path'

/** `npx playwright test`: the workbench in a real browser. One at a time: each test has a server of its own, and Chromium draws in software. */
export default defineConfig({
  testDir: 'test/browser',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: 'list',
  use: {
    actionTimeout: 20_000,
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      executablePath: chromiumPath(),
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
