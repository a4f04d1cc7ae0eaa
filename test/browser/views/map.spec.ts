import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { demoDesk, typeRow } from '../../support/bundle-host'
import { expectAccessible, expectFits } from './accessible'
import { test } from './served-page'

test.use({ viewport: { width: 1120, height: 720 } })

test('the alignment map shows goals, links and what is broken, and the same as a list; nothing is written', async ({
  page,
  servePage,
}) => {
  const desk = await demoDesk()
  typeRow(desk, 'Initiatives', 2, { Goals: 'G-005, G-098' })
  const server = await servePage(desk, 'map')
  await expect(page.locator('.as-of')).toBeVisible()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/map.png` })
  await expectAccessible(page)
  await expectFits(page)
  await expect(page.locator('svg text', { hasText: 'G-012' })).toBeVisible()
  await expect(page.locator('svg text', { hasText: /^G-017 .*… \(met\)$/ })).toBeVisible()
  await page.getByRole('textbox', { name: 'Search' }).fill('fluency')
  await expect(page.getByText('2 found.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Search' }).fill('')
  await page.getByRole('button', { name: /^G-012/ }).press('Enter')
  const chosen = page.getByRole('region', { name: /^G-012/ })
  await expect(chosen).toBeFocused()
  await expect(chosen).toContainText('does not say which higher goal it helps')
  await chosen.getByRole('button', { name: 'Show me' }).click()
  await expect(chosen).toContainText('selected in the spreadsheet')
  await page.getByRole('button', { name: /^G-003/ }).press('Enter')
  await expect(page.getByRole('region', { name: /^G-003/ })).toContainText(
    'Asked for by “Every day counts: attendance policy of the school board”: support given: Home visits by the family liaison',
  )
  await expect(page.locator('title', { hasText: 'I-003' })).toHaveText(/\(support given: Home visits/)
  const lost = page.locator('title', { hasText: 'I-002' })
  await expect(lost).toHaveText(/points to “G-098”/)
  await expect(page.getByRole('button', { name: /^I-002/ }).locator('xpath=..')).toContainText(
    'points to “G-098”',
  )
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/map-asked.png`, fullPage: true })
  await page.getByRole('button', { name: 'One box a community' }).click()
  await expect(page.locator('svg text', { hasText: '11 goals' })).toBeVisible()
  await expectAccessible(page)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/map-together.png` })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'SVG' }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
  )
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PNG' }).click(),
  ])
  expect(
    readFileSync(await png.path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  // What a browser does with a picture larger than it can draw.
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (tell) => tell(null)
  })
  await page.getByRole('button', { name: 'PNG' }).click()
  await expect(page.getByRole('alert')).toContainText('This browser could not draw the picture')
  expect(server.calls).toEqual(['viewMap', 'showCell'])
})
