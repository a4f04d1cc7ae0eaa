import { expect } from '@playwright/test'
import { demoDesk, records, setUpDesk, tabOn } from '../../support/bundle-host'
import { expectAccessible, expectFits } from './accessible'
import { test } from './served-page'

test.use({ viewport: { width: 680, height: 640 } })

test('a lead closes a cycle: what is missing is asked, and the next cycle is offered', async ({
  page,
  servePage,
}) => {
  const desk = await demoDesk()
  const server = await servePage(desk, 'close-cycle')
  await expect(page.getByText('focus goals have no result yet')).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
  await page.getByLabel('Result, in a sentence').first().fill('Twelve of fifteen read fluently')
  await page.getByLabel('Met?').first().selectOption('Partly')
  await page.getByLabel('What next?').first().selectOption('Extend')
  await page.getByLabel('Reflection').fill('Begin with the checks.')
  await page.getByRole('button', { name: 'Close the cycle' }).click()
  await expect(page.getByRole('heading', { name: 'The cycle is closed' })).toBeFocused()
  await expectAccessible(page)
  expect(records(desk, 'Results').map(({ Result }) => Result)).toContain('Twelve of fifteen read fluently')
  await page.getByRole('button', { name: 'New cycle…' }).click()
  await expect.poll(() => server.calls).toEqual(['viewClosing', 'closeCycle', 'openNewCycle'])
})

test('a lead shows more tabs: each says what it is for', async ({ page, servePage }) => {
  const desk = setUpDesk()
  await servePage(desk, 'add-tabs')
  await page.getByRole('checkbox', { name: 'Norms' }).check()
  await expectAccessible(page)
  await expectFits(page)
  await page.getByRole('button', { name: 'Show 1 tab' }).click()
  await expect(page.getByText('1 tab is shown now.')).toBeVisible()
  await expectAccessible(page)
  expect([tabOn(desk, 'Norms').hidden, tabOn(desk, 'Visits').hidden]).toEqual([false, true])
})
