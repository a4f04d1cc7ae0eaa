import type { WorkbenchPage } from './pages/workbench-page'
import { fillOtherSteps, goToLastStep, nameTeam, setUp } from './set-up-steps'
import { expect, test } from './workbench-test'

/** No tab and nobody is there twice. */
async function expectOneSetUp(workbench: WorkbenchPage, lead = 'Lea Dahl'): Promise<void> {
  const names = (await workbench.state()).book.sheets.map(({ name }) => name)
  expect(names.filter((name) => /goals/i.test(name))).toEqual(['Goals'])
  expect(names.filter((name) => /copy|\d/i.test(name))).toEqual(['Sheet1'])
  const { cells } = await workbench.sheet('Members')
  const people = [1, 2, 3, 4].map((row) => cells[row]?.[0]?.value)
  expect(people).toEqual([lead, 'Ana Ruiz', 'Bo Lin', undefined])
}

/** What is typed is kept on the server once typing has paused. */
function draftKept({ page }: WorkbenchPage, part: RegExp): Promise<unknown> {
  return page.waitForResponse((response) => {
    const call = response.request().postData() ?? ''
    return call.includes('keepSetUpDraft') && part.test(call)
  })
}

test.describe('over a set-up spreadsheet', () => {
  const wrongFiles = [
    { name: 'holiday.jpg', body: 'not a workbook at all' },
    { name: 'empty.xlsx', body: '' },
    { name: 'cut-off.xlsx', body: 'PK\u0003\u0004 and then nothing' },
  ]

  test('a wrong file is refused in words, and the open spreadsheet stays as it is', async ({ workbench }) => {
    const before = (await workbench.state()).book
    for (const { name, body } of wrongFiles) {
      await workbench.openFile({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(body) })
      const box = workbench.box('Can’t open this file')
      await expect(box).toContainText(/^(?!.*(undefined|Error:)).*\S/s)
      await box.getByRole('button', { name: 'OK' }).click()
      await expect(box).toBeHidden()
    }
    expect((await workbench.state()).book).toEqual(before)
    await workbench.goTo('Sheet1')
    await workbench.type('A1', 'still here')
    await workbench.settle()
    expect((await workbench.sheet('Sheet1')).cells[0]?.[0]?.value).toBe('still here')
  })

  test('a window that is reloaded shows what was typed a moment before', async ({ workbench }) => {
    await workbench.goTo('Sheet1')
    await workbench.type('B2', 'typed in haste')
    await workbench.settle()
    await workbench.open()
    expect((await workbench.cell('Sheet1', 'B2')).value).toBe('typed in haste')
  })

  test('two clicks on a menu item run the script once after the other and leave one message', async ({
    workbench,
  }) => {
    await workbench.chooseThroughline('Check alignment')
    const box = workbench.box('Check alignment')
    await expect(box).toHaveCount(1)
    await box.getByRole('button', { name: 'OK' }).dblclick()
    await expect(box).toHaveCount(0)
    await workbench.goTo('Alignment')
  })
})

test.describe('over an empty spreadsheet', () => {
  test.use({ start: 'empty' })

  test('set-up that is closed half-way, and whose window is reloaded, goes on with what was typed', async ({
    workbench,
  }) => {
    test.setTimeout(90_000)
    const { dialog } = workbench
    await nameTeam(workbench)
    const kept = draftKept(workbench, /Lea Maria/)
    await dialog.getByLabel('Lead’s name').fill('Lea Maria Dahl')
    await kept
    await workbench.closeDialog()
    expect((await workbench.state()).book.sheets).toHaveLength(1)
    await workbench.open()
    await workbench.chooseThroughline('Set up…')
    await expect(dialog.getByLabel('Lead’s name')).toHaveValue('Lea Maria Dahl')
    await fillOtherSteps(workbench)
    await setUp(workbench)
    await expectOneSetUp(workbench, 'Lea Maria Dahl')
  })

  test('a dialog that is closed in the middle of set-up leaves a spreadsheet in which set-up ends well', async ({
    workbench,
  }) => {
    test.setTimeout(90_000)
    const { dialog } = workbench
    await nameTeam(workbench)
    const kept = draftKept(workbench, /review/)
    await fillOtherSteps(workbench)
    await kept
    await dialog.getByRole('button', { name: 'Set up', exact: true }).click()
    await expect(dialog.getByRole('heading', { name: 'Setting up your tabs' })).toBeVisible()
    await workbench.closeDialog()
    await expect(workbench.page.getByText('Running script')).toBeHidden({ timeout: 30_000 })
    await workbench.chooseThroughline('Set up…')
    await goToLastStep(workbench)
    await setUp(workbench)
    await expectOneSetUp(workbench)
  })

  test('two people who set up at the same time end with one set of tabs', async ({ workbench, openAs }) => {
    test.setTimeout(90_000)
    const windows = [workbench, await openAs('ana.ruiz@example.org')]
    for (const window of windows) {
      await nameTeam(window)
      await window.dialog.getByLabel('Lead’s name').fill('Lea Dahl')
      await window.dialog.getByLabel('Lead’s email').fill('lea.dahl@example.org')
      await fillOtherSteps(window)
    }
    await Promise.all(windows.map((window) => setUp(window)))
    await expectOneSetUp(workbench)
  })
})
