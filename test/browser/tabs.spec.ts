import { expect, test } from './workbench-test'

test('a tab is added, named, coloured, copied, moved, hidden, shown and deleted', async ({ workbench }) => {
  const { page } = workbench
  await page.getByRole('button', { name: /^Add sheet/ }).click()
  await expect(page.locator('.tab.active')).not.toContainText('Start')
  const added = (await page.locator('.tab.active .tab-name').textContent()) ?? ''
  await workbench.tabMenu(added, 'Rename')
  await workbench.box('Rename sheet').getByLabel('Name of the sheet').fill('Plans')
  await workbench.box('Rename sheet').getByRole('button', { name: 'OK' }).click()
  await expect(workbench.tab('Plans')).toBeVisible()
  await workbench.tabMenu('Plans', 'Change color')
  await page.getByRole('menuitemcheckbox', { name: 'Green' }).click()
  await workbench.tabMenu('Plans', 'Move left')
  await workbench.tabMenu('Plans', 'Duplicate')
  await expect(page.locator('.tab.active')).toContainText('Copy of Plans')
  await workbench.settle()
  const { sheets } = (await workbench.state()).book
  expect(sheets.slice(0, 2).map(({ name, tabColor }) => [name, tabColor])).toEqual([
    ['Plans', '#34a853'],
    ['Copy of Plans', '#34a853'],
  ])
  await workbench.tabMenu('Copy of Plans', 'Hide sheet')
  await expect(workbench.tab('Copy of Plans')).toBeHidden()
  await workbench.choose('View', 'Hidden sheets', 'Copy of Plans')
  await expect(workbench.tab('Copy of Plans')).toBeVisible()
  await workbench.tabMenu('Copy of Plans', 'Delete')
  await workbench.box('Heads up!').getByRole('button', { name: 'OK' }).click()
  await expect(workbench.tab('Copy of Plans')).toHaveCount(0)
  expect((await workbench.drawn()).map(({ name }) => name)).toEqual(
    (await workbench.state()).book.sheets.map(({ name }) => name),
  )
})

test('a name that is taken is refused in words', async ({ workbench }) => {
  await workbench.tabMenu('Sheet1', 'Rename')
  await workbench.box('Rename sheet').getByLabel('Name of the sheet').fill('Goals')
  await workbench.box('Rename sheet').getByRole('button', { name: 'OK' }).click()
  await expect(workbench.box('There was a problem')).toContainText(/already exists/i)
})
