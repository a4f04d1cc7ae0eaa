import { expect } from '@playwright/test'
import { copyBook } from '../../../workbench/sheets/store/snapshot-book'
import { demoDesk, deskOver, tabOn } from '../../support/bundle-host'
import { expectAccessible, expectFits } from './accessible'
import { test } from './served-page'

test.use({ viewport: { width: 680, height: 640 } })

test('a lead makes a copy the workbook of the new year, and sees before what stays and what is put aside', async ({
  page,
  servePage,
}) => {
  const { book, person } = await demoDesk()
  const desk = deskOver(copyBook(book, 'file-2', person.email), { user: person.email })
  const server = await servePage(desk, 'new-year')
  await expect(page.getByText('Which goals go on?')).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
  await page.getByLabel('The year that begins').fill('')
  await page.getByRole('button', { name: 'Begin the year' }).click()
  await expect(page.getByText('Name the two years differently')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('The year that ends').fill('2026-2027')
  await page.getByLabel('The year that begins').fill('2027-2028')
  expect(server.calls).toEqual(['viewNewYear'])
  await page.getByRole('button', { name: 'Begin the year' }).dblclick()
  await expect(page.getByRole('heading', { name: 'The new year can begin' })).toBeFocused()
  await expectAccessible(page)
  expect(tabOn(desk, 'Evidence 2026-2027').hidden).toBe(true)
})
