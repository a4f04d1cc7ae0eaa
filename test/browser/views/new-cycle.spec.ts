import { expect } from '@playwright/test'
import { demoDesk, records } from '../../support/bundle-host'
import { expectAccessible, expectFits } from './accessible'
import { test } from './served-page'

test.use({ viewport: { width: 840, height: 640 } })

test('a lead starts the next cycle: everything has an answer, the stages show as one chooses, nothing is written before', async ({
  page,
  servePage,
}) => {
  const desk = await demoDesk()
  const server = await servePage(desk, 'new-cycle')
  await expect(page.getByText('still in a cycle, until Fri, Jan 29')).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
  await page.getByLabel('Way of working').selectOption('Plan-do-study-act (PDSA)')
  await expect(page.getByRole('listitem').first()).toContainText('Mon, Feb 1 – Fri, Feb 5')
  await page.getByRole('button', { name: 'Add days' }).click()
  await page.getByLabel('First day off').fill('2027-02-02')
  await expect(page.getByRole('listitem').first()).toContainText('Mon, Feb 1 – Mon, Feb 8')
  await expectAccessible(page)
  await page.getByLabel('First day', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Start the cycle' }).click()
  await expect(page.getByLabel('First day', { exact: true })).toBeFocused()
  await page.getByLabel('First day', { exact: true }).fill('2027-02-01')
  expect(server.calls).toEqual(['viewNewCycle'])
  await page.getByRole('button', { name: 'Start the cycle' }).dblclick()
  await expect(page.getByRole('heading', { name: 'The cycle is there' })).toBeFocused()
  await expectAccessible(page)
  expect(server.calls).toEqual(['viewNewCycle', 'startCycle'])
  expect(records(desk, 'Cycles').map(({ Template }) => Template)).toContain('Plan-do-study-act (PDSA)')
})
