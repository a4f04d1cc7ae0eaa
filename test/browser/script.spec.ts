import { expect, test } from './workbench-test'

test('a menu item of the add-on runs the bundle, and its message is answered', async ({ workbench }) => {
  await workbench.choose('Extensions', 'Throughline', 'Check alignment')
  const box = workbench.box('Check alignment')
  await expect(box).toContainText(/problem/)
  await box.getByRole('button', { name: 'OK' }).click()
  await expect(box).toBeHidden()
  const run = await workbench.openPanel('Last run')
  await expect(run).toContainText('Calls to Google')
  await expect(run.getByRole('row').nth(1)).toBeVisible()
})

test('the longest menu stays within the window', async ({ workbench }) => {
  await workbench.choose('Extensions', 'Throughline', 'Without dialogs')
  const items = workbench.page.getByRole('menu', { name: 'Without dialogs' }).getByRole('menuitem')
  await expect(items.first()).toBeInViewport({ ratio: 1 })
  await expect(items.last()).toBeInViewport({ ratio: 1 })
  for (const _menu of [1, 2, 3]) await workbench.page.keyboard.press('Escape')
})

test('the sidebar opens at 300 pixels, talks to the script and closes', async ({ workbench }) => {
  await workbench.choose('Extensions', 'Throughline', 'Open sidebar')
  const sidebar = workbench.page.getByRole('complementary', { name: 'Throughline' })
  await expect(sidebar).toHaveCSS('width', '300px')
  const frame = workbench.page.frameLocator('.sidebar iframe')
  await expect(frame.getByRole('tab').first()).toBeVisible()
  await expect(frame.getByText('Watch and adjust').first()).toBeVisible()
  await sidebar.getByRole('button', { name: 'Close the sidebar' }).click()
  await expect(sidebar).toBeHidden()
})

test('a dialog opens over the page at its own size, and Escape leaves it', async ({ workbench }) => {
  await workbench.choose('Extensions', 'Throughline', 'Set up…')
  const dialog = workbench.page.locator('dialog.frame-box')
  await expect(dialog).toBeVisible()
  await expect(
    workbench.page.frameLocator('dialog.frame-box iframe').getByRole('textbox').first(),
  ).toBeVisible()
  const box = await dialog.boundingBox()
  expect(box?.width).toBeLessThan(1000)
  await workbench.page.getByRole('button', { name: 'Close', exact: true }).focus()
  await workbench.press('Escape')
  await expect(dialog).toBeHidden()
})
