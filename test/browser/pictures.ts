import { demoDesk } from '../support/bundle-host'
import type { WorkbenchPage } from './pages/workbench-page'
import { fillOtherSteps, nameTeam, setUp } from './set-up-steps'
import { expect, test } from './workbench-test'

/** Those that the documents show; the others are for whoever looks at every view. */
const shown = new Set(['workbench-check', 'workbench-mail', 'workbench-preview', 'workbench-set-up'])

/** Motion is over, and formulas have had their time. */
async function take(workbench: WorkbenchPage, name: string): Promise<void> {
  await workbench.settle()
  await workbench.page.mouse.move(600, 790)
  await workbench.page.waitForTimeout(500)
  await workbench.page.screenshot({
    path: `${shown.has(name) ? 'docs/images' : 'out/pictures'}/${name}.png`,
    animations: 'disabled',
  })
}

test.describe('a set-up spreadsheet', () => {
  // The tests show this tab for what they type on it; set-up hides it.
  test.beforeEach(({ workbench }) => workbench.tabMenu('Sheet1', 'Hide sheet'))

  test('the sheet, the sidebar, menus and messages', async ({ workbench }) => {
    const { sidebar, page } = workbench
    await workbench.goTo('Goals')
    await take(workbench, 'workbench-sheet')
    await workbench.choose('Extensions', 'Throughline')
    await take(workbench, 'workbench-menu')
    for (let times = 0; times < 3; times += 1) await workbench.press('Escape')
    await workbench.chooseThroughline('Open sidebar')
    await expect(sidebar.getByRole('heading', { name: 'Watch and adjust' })).toBeVisible()
    await page.getByRole('button', { name: 'Close the panel' }).click()
    await take(workbench, 'workbench-now')
    await sidebar.getByRole('tab', { name: 'Check' }).click()
    await sidebar.getByRole('button', { name: 'Check alignment' }).click()
    await expect(sidebar.getByRole('button', { name: 'Check again' })).toBeEnabled()
    await take(workbench, 'workbench-findings')
    await sidebar
      .getByRole('button', { name: /^Show me: Goals/ })
      .first()
      .click()
    await take(workbench, 'workbench-check')
    await workbench.chooseThroughline('Check alignment')
    await expect(workbench.box('Check alignment')).toBeVisible()
    await take(workbench, 'workbench-message')
  })

  test('the dialogs about mails', async ({ workbench }) => {
    const { dialog } = workbench
    await workbench.goTo('Goals')
    await workbench.chooseThroughline('Weekly summary', 'Schedule…')
    await expect(dialog.getByLabel('Hour')).toBeVisible()
    await take(workbench, 'workbench-schedule')
    await workbench.closeDialog()
    // A week later there is something to send again.
    const clock = await workbench.openPanel('Clock and triggers')
    await clock.getByRole('button', { name: 'Never' }).click()
    await clock.getByRole('button', { name: '+ 1 week' }).click()
    await expect(clock.getByText(/^Monday, December 7/)).toBeVisible()
    await workbench.chooseThroughline('Weekly summary', 'Preview…')
    await expect(dialog.getByRole('button', { name: 'Send now…' })).toBeVisible()
    await take(workbench, 'workbench-preview')
  })

  test('the panels of the workbench', async ({ workbench }) => {
    const mails = workbench.panel('Mail')
    await mails.getByRole('listitem').filter({ hasText: 'ines.halvorsen' }).getByRole('button').click()
    await mails.getByRole('button', { name: '600 px' }).click()
    await expect(workbench.page.frameLocator('.mail-frame').getByText(/^Hello /)).toBeVisible()
    await take(workbench, 'workbench-mail')
    await mails.getByRole('button', { name: '360 px' }).click()
    await workbench.chooseThroughline('Check alignment')
    await workbench.box('Check alignment').getByRole('button', { name: 'OK' }).click()
    for (const [panel, name] of [
      ['Clock and triggers', 'workbench-clock'],
      ['Last run', 'workbench-last-run'],
      ['Log', 'workbench-log'],
      ['People', 'workbench-people'],
    ] as const) {
      await workbench.openPanel(panel)
      await take(workbench, name)
    }
  })
})

test.describe('an empty spreadsheet', () => {
  test.use({ start: 'empty' })

  test('the steps of set-up', async ({ workbench }) => {
    const { dialog } = workbench
    await workbench.chooseThroughline('Set up…')
    await expect(dialog.getByLabel('What is your team')).toBeVisible()
    await take(workbench, 'workbench-set-up-team')
    await workbench.closeDialog()
    await nameTeam(workbench)
    await dialog
      .getByLabel('Everyone else')
      .fill(
        'Ana Ruiz <ana.ruiz@example.org>, Bo Lin <bo.lin@example.org>\nCarla Maddox\tcarla.maddox@example.org\nEd',
      )
    await take(workbench, 'workbench-set-up')
    await fillOtherSteps(workbench, () => take(workbench, 'workbench-set-up-cycle'))
    await take(workbench, 'workbench-set-up-review')
    await setUp(workbench)
    await take(workbench, 'workbench-set-up-done')
  })
})

test.describe('a mail of the demo, as mail programs show it', () => {
  const to = 'callum.beaudry@example.org'
  let mail = ''

  test.beforeAll(async () => {
    const desk = await demoDesk('demo', { now: '2026-11-30T14:30:00Z', quota: 200 })
    desk.host.run('sendSummaryNow')
    mail = desk.host.mails.find((one) => one.to === to)?.htmlBody ?? ''
  })

  for (const width of [600, 360]) {
    for (const look of ['light', 'dark', 'stripped'] as const) {
      test(`${width} pixels, ${look}`, async ({ browser }) => {
        const colorScheme = look === 'dark' ? 'dark' : 'light'
        const context = await browser.newContext({ viewport: { width, height: 400 }, colorScheme })
        const page = await context.newPage()
        await page.setContent(look === 'stripped' ? withoutStyles(mail) : mail)
        await page.screenshot({ path: `docs/images/mail-${width}-${look}.png`, fullPage: true })
        await context.close()
      })
    }
  }
})

/** What is left in a mail program that takes away all styles, and the attributes that lay tables out. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/g, '')
    .replace(/ (style|class|width|height|align|cellpadding|cellspacing)="[^"]*"/g, '')
}
