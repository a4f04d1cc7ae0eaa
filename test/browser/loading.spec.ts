import { expect, test } from './workbench-test'

test('the page opens with tabs, menu and mails, without a complaint and without asking another server', async ({
  freshWindow,
}) => {
  await expect(freshWindow.page).toHaveTitle(/Throughline workbench$/)
  await expect(freshWindow.tab('Goals')).toBeVisible()
  await expect(freshWindow.tab('Start')).toHaveAttribute('aria-current', 'true')
  await expect(freshWindow.panel('Mail').getByRole('listitem').first()).toBeVisible()
})

for (const size of [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
]) {
  test(`nothing overlaps or is cut off at ${size.width} × ${size.height}`, async ({ workbench }) => {
    await workbench.page.setViewportSize(size)
    const parts = await workbench.page.evaluate(() => {
      const rect = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().toJSON()
      return { head: rect('.head'), grid: rect('#grid'), tabs: rect('.tab-bar'), panel: rect('.panel-place') }
    })
    expect(parts.head.bottom).toBeLessThanOrEqual(parts.grid.top + 1)
    expect(parts.grid.bottom).toBeLessThanOrEqual(parts.tabs.top + 1)
    expect(parts.grid.right).toBeLessThanOrEqual(parts.panel.left + 1)
    expect(parts.tabs.bottom).toBe(size.height)
    expect(parts.panel.right).toBe(size.width)
    expect(parts.grid.width).toBeGreaterThan(700)
  })
}

test('what is in Google Sheets and not in the workbench is shown grey and does nothing', async ({
  workbench,
}) => {
  await workbench.choose('Insert')
  const chart = workbench.page.getByRole('menuitem', { name: 'Chart' })
  await expect(chart).toHaveAttribute('aria-disabled', 'true')
  await chart.click({ force: true })
  await expect(chart).toBeVisible()
})

test('the menu is worked by keyboard alone', async ({ workbench }) => {
  const { page } = workbench
  await page.getByRole('menuitem', { name: 'File' }).focus()
  for (const key of ['ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
  await expect(page.getByRole('menuitem', { name: /^Undo/ })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('menuitem', { name: 'Freeze' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(
    page
      .getByRole('menuitem', { name: 'No rows' })
      .or(page.getByRole('menuitemcheckbox', { name: 'No rows' })),
  ).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menuitem', { name: 'View' })).toBeFocused()
})
