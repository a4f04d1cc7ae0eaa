import { expect, test } from './workbench-test'

test('a mail is read as HTML, as text and by its headers', async ({ workbench }) => {
  const panel = workbench.panel('Mail')
  await panel.getByRole('listitem').first().getByRole('button').click()
  const subject = (await panel.getByRole('heading', { level: 3 }).textContent()) ?? ''
  const mail = workbench.page.frameLocator('.mail-frame')
  await expect(mail.getByRole('heading').first()).toBeVisible()
  for (const look of ['600 px', 'Dark', 'No styles', '360 px']) {
    await panel.getByRole('button', { name: look }).click()
    await expect(mail.getByRole('heading').first()).toBeVisible()
  }
  await panel.getByRole('button', { name: 'Text', exact: true }).click()
  await expect(panel.locator('.mail-text')).toContainText(/\S/)
  await panel.getByRole('button', { name: 'Headers' }).click()
  await expect(panel.locator('.facts')).toContainText(subject)
  await expect(panel.getByRole('link', { name: /\.eml/ })).toHaveAttribute('href', /\/mail\/\d+\.eml/)
})

test('a link of a mail opens the spreadsheet at its cell, also on a tab that was hidden', async ({
  workbench,
}) => {
  test.setTimeout(120_000)
  const panel = workbench.panel('Mail')
  await panel.getByRole('listitem').filter({ hasText: 'ines.halvorsen' }).getByRole('button').click()
  const link = workbench.page.frameLocator('.mail-frame').getByRole('link', { name: /^Give ten-second/ })
  const [opened] = await Promise.all([workbench.page.context().waitForEvent('page'), link.click()])
  await expect(opened.getByRole('navigation', { name: 'Sheets' }).locator('[aria-current]')).toHaveText(
    'Practice',
    { timeout: 30_000 },
  )
  await expect
    .poll(() => opened.evaluate(() => window.workbench?.grid.selection()), { timeout: 30_000 })
    .toMatchObject({ row: 8, column: 6 })
  await opened.close()
})

test('a week later the next week’s mails are there', async ({ workbench }) => {
  // More than a hundred runs of the hourly trigger.
  test.setTimeout(90_000)
  const before = (await workbench.state()).mails.length
  const panel = await workbench.openPanel('Clock and triggers')
  await panel.getByRole('button', { name: '+ 1 week' }).click()
  await expect(panel.getByText(/^Monday, December 7, 2026/)).toBeVisible({ timeout: 60_000 })
  const mails = await workbench.openPanel('Mail')
  const now = (await workbench.state()).mails.length
  expect(now).toBeGreaterThan(before)
  await expect(mails.getByRole('listitem')).toHaveCount(now)
})

test('the clock goes to noon of the Monday that is next', async ({ workbench }) => {
  const panel = await workbench.openPanel('Clock and triggers')
  await panel.getByRole('button', { name: 'To Monday noon' }).click()
  await expect(panel.getByText('Monday, November 30, 2026 at 12:00 PM')).toBeVisible()
})

test('the quota left is set by hand', async ({ workbench }) => {
  const panel = await workbench.openPanel('Clock and triggers')
  await panel.getByLabel('Recipients left today').fill('3')
  await panel.getByRole('button', { name: 'Set' }).click()
  await expect(async () => {
    expect((await workbench.state()).status.quotaLeft).toBe(3)
  }).toPass()
})

test('the workspace goes back to its start on request', async ({ workbench }) => {
  await workbench.goTo('Sheet1')
  await workbench.type('A1', 'gone soon')
  await workbench.settle()
  await workbench.choose('File', 'Workbench: back to the start…')
  await workbench.box('Back to the start?').getByRole('button', { name: 'Go back' }).click()
  await expect(async () => {
    expect(await workbench.cell('Sheet1', 'A1')).toEqual({})
  }).toPass()
  expect((await workbench.drawnTab('Sheet1')).cells).toEqual({})
})
