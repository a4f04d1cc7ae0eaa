import type { WorkbenchPage } from './pages/workbench-page'
import { fillOtherSteps, nameTeam, setUp } from './set-up-steps'
import { expect, test } from './workbench-test'

test.use({ start: 'empty' })

const goals = [
  { a1: 'A2', text: 'More of our readers pick up a book because they want to' },
  { a1: 'B2', text: 'School' },
  { a1: 'A3', text: 'We read aloud every day' },
  { a1: 'B3', text: 'Team' },
  // A slip: there is no such goal.
  { a1: 'C3', text: 'G-404' },
]

/** The sidebar's Check, to its end. */
async function check({ sidebar }: WorkbenchPage, button: string): Promise<void> {
  await sidebar.getByRole('button', { name: button }).click()
  await expect(sidebar.getByRole('button', { name: 'Check again' })).toBeEnabled({ timeout: 30_000 })
}

async function subjects(workbench: WorkbenchPage): Promise<string[]> {
  return (await workbench.state()).mails.map(({ to, subject }) => `${to}: ${subject}`)
}

async function findAndMend(workbench: WorkbenchPage): Promise<void> {
  const { sidebar } = workbench
  await sidebar.getByRole('tab', { name: 'Check' }).click()
  await check(workbench, 'Check alignment')
  await expect(sidebar.getByRole('heading', { name: '1 problem', exact: true })).toBeVisible()
  await workbench.goTo('Members')
  await sidebar.getByRole('button', { name: 'Show me: Goals C3' }).click()
  await expect(workbench.tab('Goals')).toHaveAttribute('aria-current', 'true')
  expect(await workbench.selected()).toEqual({ row: 2, column: 2 })
  await workbench.boundsOf('Goals', 'C3')
  // The keyboard is in the sheet again: the sidebar gives it back once Google has answered.
  await workbench.page.waitForFunction(() => document.activeElement?.id.startsWith('__editor_'))
  await workbench.page.keyboard.type('G-001')
  await workbench.page.keyboard.press('Enter')
  await workbench.settle()
  expect((await workbench.cell('Goals', 'C3')).value).toBe('G-001')
  await check(workbench, 'Check again')
  await expect(sidebar.getByRole('heading', { name: /problem/ })).toHaveCount(0)
}

async function sendAndRead(workbench: WorkbenchPage): Promise<void> {
  const { dialog, page } = workbench
  await workbench.chooseThroughline('Weekly summary', 'Preview…')
  await expect(dialog.getByText('3 mails', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Send now…' }).click()
  await dialog.getByRole('button', { name: 'Send 3 mails' }).dblclick()
  await expect(dialog.getByRole('status').filter({ hasText: '3 mails were sent' })).toBeVisible()
  await workbench.closeDialog()
  expect(await subjects(workbench)).toHaveLength(3)
  const panel = workbench.panel('Mail')
  await panel.getByRole('button').filter({ hasText: 'lea.dahl@example.org' }).click()
  await expect(page.frameLocator('.mail-frame').getByText('Hello Lea Dahl')).toBeVisible()
}

async function letWeekPass(workbench: WorkbenchPage): Promise<void> {
  const { dialog } = workbench
  await workbench.chooseThroughline('Weekly summary', 'Schedule…')
  await dialog.getByRole('button', { name: 'Switch on' }).click()
  await expect(dialog.getByText('It goes out from lea.dahl@example.org.', { exact: true })).toBeVisible()
  await workbench.closeDialog()
  const panel = await workbench.openPanel('Clock and triggers')
  await panel.getByRole('button', { name: '+ 1 week' }).click()
  await expect(panel.getByText(/^Friday, December 4, 2026/)).toBeVisible({ timeout: 30_000 })
}

test('a new lead sets up, types goals, mends what the check found, sends the mails and reads the next week’s', async ({
  workbench,
}) => {
  // The way from an empty spreadsheet to the second week; each step of it has the usual time.
  test.setTimeout(120_000)
  const { dialog, sidebar } = workbench
  await nameTeam(workbench)
  await fillOtherSteps(workbench)
  await setUp(workbench)
  await dialog.getByRole('button', { name: 'Open the sidebar' }).click()
  await expect(workbench.dialogBox).toBeHidden()
  await expect(sidebar.getByRole('heading', { name: 'Look at the data' })).toBeVisible()
  await workbench.goTo('Goals')
  for (const { a1, text } of goals) await workbench.type(a1, text)
  await workbench.goTo('Meetings')
  await workbench.type('A2', 'Grade 4 team')
  await workbench.type('B2', '2026-12-02')
  await workbench.settle()
  await findAndMend(workbench)
  await sendAndRead(workbench)
  const first = await subjects(workbench)
  await letWeekPass(workbench)
  const next = (await subjects(workbench)).slice(first.length)
  expect(next.map((line) => line.split(':')[0]).sort()).toEqual([
    'ana.ruiz@example.org',
    'bo.lin@example.org',
    'lea.dahl@example.org',
  ])
  expect(new Set([...first, ...next]).size).toBe(6)
})
