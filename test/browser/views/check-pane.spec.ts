import { expect } from '@playwright/test'
import { typeInto } from '../../../workbench/sheets/user-actions'
import {
  deskFrom,
  type SavedDesk,
  saveDesk,
  setUpDesk,
  shown,
  succeed,
  tabOn,
  trimRows,
  typeRow,
} from '../../support/bundle-host'
import { expectAccessible, expectFits } from './accessible'
import { test } from './served-page'

test.use({ viewport: { width: 300, height: 900 } })

const visitor = 'vera.lind@example.org'
let saved: SavedDesk

test.beforeAll(() => {
  const desk = trimRows(setUpDesk({ viewers: [visitor] }), 60)
  const team = { Level: 'Team', 'Community or owner': 'Grade 4 team', Status: 'Active' }
  typeRow(desk, 'Goals', 1, { ...team, Goal: 'All read', Level: 'School' })
  typeRow(desk, 'Goals', 2, { ...team, Goal: 'Fluency', Supports: 'G-001' })
  typeRow(desk, 'Goals', 3, { ...team, Goal: 'Fractions' })
  saved = saveDesk(desk)
})

test('says what it does while it reads, and takes no second press', async ({ page, servePage }) => {
  const server = await servePage(deskFrom(saved), 'sidebar')
  server.trouble.set('runCheck', 'silence')
  await page.getByRole('tab', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Check alignment' }).dblclick()
  await expect(page.getByRole('status').filter({ hasText: 'Reading every tab' })).toBeVisible()
  await expect(page.getByText('2 seconds so far')).toBeVisible()
  await expectAccessible(page)
  expect(server.calls.filter((name) => name === 'runCheck')).toHaveLength(1)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/check-running.png` })
})

test('says so where nothing is found', async ({ page, servePage }) => {
  const desk = deskFrom(saved)
  const { findings } = succeed(desk.host.run('checkAlignment')).result as {
    readonly findings: readonly { readonly code: string }[]
  }
  const start = tabOn(desk, 'Start').id
  const row = shown(desk, 'Start').findIndex(([label]) => label?.startsWith('Rules that are switched off'))
  typeInto(desk.person, { sheetId: start, row, column: 1 }, findings.map(({ code }) => code).join(', '))
  await servePage(desk, 'sidebar')
  await page.getByRole('tab', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Check alignment' }).click()
  await expect(page.getByText(/^Nothing found: your goals hang together/)).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/check-nothing.png` })
})

test('says to somebody who may only look what they can do', async ({ page, servePage }) => {
  await servePage(deskFrom(saved, { user: visitor }), 'sidebar')
  await page.getByRole('tab', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Check alignment' }).click()
  await expect(page.getByRole('alert')).toContainText('You do not have permission to edit')
  await expectAccessible(page)
})

test('says what has changed since the last check, how each community stands, and which setting cannot be read', async ({
  page,
  servePage,
}) => {
  const friday = deskFrom(saved)
  friday.host.run('runCheck')
  const desk = deskFrom(saveDesk(friday), { now: '2026-12-02T15:00:00Z' })
  typeRow(desk, 'Goals', 3, { Supports: 'G-001' })
  typeRow(desk, 'Communities', 2, { Name: 'Grade 5 team', Level: 'Team' })
  typeRow(desk, 'Goals', 6, {
    Goal: 'Writing',
    Level: 'Team',
    'Community or owner': 'Grade 5 team',
    Status: 'Active',
  })
  const start = tabOn(desk, 'Start').id
  const row = shown(desk, 'Start').findIndex(([label]) => label?.startsWith('Smallest group of students'))
  typeInto(desk.person, { sheetId: start, row, column: 1 }, '5')
  await servePage(desk, 'sidebar')
  await page.getByRole('tab', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Check alignment' }).click()
  await expect(
    page.getByText(/^Since the check of Fri, Nov 27, 2026: \d+ new findings, [1-9] settled\.$/),
  ).toBeVisible()
  await expect(page.getByText(/^\d+% on Fri, Nov 27, 2026$/).first()).toBeVisible()
  await expect(
    page.getByText(`Start B${row + 1}: “5” is no whole number from 10 to 100. The usual 10 is taken.`),
  ).toBeVisible()
  await page.getByText(/^What it counts, and/).click()
  await expect(page.getByRole('heading', { name: 'By community' })).toBeVisible()
  await expect(page.getByText('Grade 5 team', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Connected 0 of 1 \(0%\)/)).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/check-changed.png`, fullPage: true })
})
