import { expect, type Page } from '@playwright/test'
import { moveRows } from '../../../workbench/sheets/user-actions'
import {
  type Desk,
  demoDesk,
  deskFrom,
  emptyDesk,
  records,
  type SavedDesk,
  saveDesk,
  tabOn,
} from '../../support/bundle-host'
import { expectAccessible, expectFits } from './accessible'
import { test } from './served-page'

const user = 'ines.halvorsen@example.org'
let saved: SavedDesk

test.use({ viewport: { width: 300, height: 800 } })

test.beforeAll(async () => {
  saved = saveDesk(await demoDesk())
})

const demo = (): Desk => deskFrom(saved, { user })

async function check(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Check alignment' }).click()
  await expect(page.getByRole('heading', { name: '4 problems' })).toBeVisible()
}

const statuses = (desk: Desk) => records(desk, 'Practice').map((row) => row.Status)

test('Now shows where we are, and Mark done writes one status, which Undo puts back', async ({
  page,
  servePage,
}) => {
  const desk = demo()
  const server = await servePage(desk, 'sidebar')
  await expect(page.getByRole('heading', { name: 'Watch and adjust' })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
  const before = statuses(desk)
  const others = records(desk, 'Practice').map(({ Status: _status, ...cells }) => cells)
  await page.getByRole('button', { name: /^Mark done: Give ten-second feedback/ }).dblclick()
  await expect(page.getByRole('status')).toContainText('Marked as done')
  expect(server.calls.filter((name) => name === 'setPracticeStatus')).toHaveLength(1)
  expect(statuses(desk).filter((status, index) => status !== before[index])).toEqual(['Done'])
  expect(records(desk, 'Practice').map(({ Status: _status, ...cells }) => cells)).toEqual(others)
  await page.getByRole('button', { name: /^Undo: Give ten-second feedback/ }).click()
  await expect(page.getByRole('status')).toContainText('Taken back')
  expect(statuses(desk)).toEqual(before)
})

test('a finding leads to its cell where it stands at the click', async ({ page, servePage }) => {
  const desk = demo()
  const server = await servePage(desk, 'sidebar')
  await check(page)
  await expectAccessible(page)
  await expectFits(page)
  // Somebody moves the row (12 then) to the top, and opens another tab.
  const goals = tabOn(desk, 'Goals')
  moveRows(desk.person, goals.id, { from: 11, count: 1, to: 1 })
  desk.book.activeSheetId = tabOn(desk, 'Members').id
  await page.getByRole('button', { name: /^Show me: Goals C12/ }).click()
  await expect.poll(() => server.host).toEqual(['focus'])
  expect(desk.book.activeSheetId).toBe(goals.id)
  expect(goals.selection.current).toEqual({ row: 1, column: 2 })
})

test('a finding is set aside with a reason, stays so at the next check, and can be taken back', async ({
  page,
  servePage,
}) => {
  await servePage(demo(), 'sidebar')
  await check(page)
  await page.getByText('One goal does not say which').click()
  await page.getByRole('button', { name: /^Set aside… G-012/ }).click()
  const reason = page.getByLabel('Why is this fine as it is?')
  await expect(reason).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('Agreed in October')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '3 things to talk over' })).toBeVisible()
  expect(await page.evaluate('document.activeElement !== document.body')).toBe(true)
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.getByText('1 set aside').click()
  await expect(page.getByText(/Agreed in October \(.*ines/)).toBeVisible()
  await page.getByRole('button', { name: /^Take back: G-012/ }).click()
  await expect(page.getByRole('heading', { name: '4 things to talk over' })).toBeVisible()
})

test('everything can be reached by keyboard', async ({ page, servePage }) => {
  await servePage(demo(), 'sidebar')
  await expect(page.getByRole('heading', { name: 'Watch and adjust' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tab', { name: 'Now' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Check' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '4 problems' })).toBeVisible()
  const seen = new Set<string>()
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab')
    seen.add(
      (await page.evaluate(
        'document.activeElement.ariaLabel || document.activeElement.textContent',
      )) as string,
    )
  }
  expect([...seen].filter((name) => /^(Show me:|Set aside…) /.test(name)).length).toBeGreaterThan(8)
})

test('two accounts and a lost connection are told in words, and what was there stays', async ({
  page,
  servePage,
}) => {
  const server = await servePage(demo(), 'sidebar')
  await expect(page.getByRole('heading', { name: 'Watch and adjust' })).toBeVisible()
  server.trouble.set('viewNow', { error: 'Error code PERMISSION_DENIED.' })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('alert')).toContainText('two Google accounts')
  await expect(page.getByRole('heading', { name: 'Watch and adjust' })).toBeVisible()
  await expectAccessible(page)
  server.trouble.set('viewNow', { error: 'NetworkError: Connection failure' })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('alert')).toContainText('connection to Google was lost')
  server.trouble.clear()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a spreadsheet that is not set up says what to do, and one click begins it', async ({
  page,
  servePage,
}) => {
  const server = await servePage(emptyDesk(), 'sidebar')
  await expect(page.getByText('This spreadsheet is not set up yet')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Set up…' }).dblclick()
  await expect.poll(() => server.calls.filter((name) => name === 'openSetUp')).toHaveLength(1)
  await page.getByRole('tab', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Check alignment' }).click()
  await expect(page.getByRole('alert')).toContainText('Set up… first')
  await expectAccessible(page)
})

test('nothing that stands in a cell runs or breaks the page, however long it is', async ({
  page,
  servePage,
}) => {
  const desk = demo()
  const hostile = `<img src=x onerror="document.title='broken'">${'Donaudampfschiffahrtsgesellschaft'.repeat(6)}`
  desk.host.edit({ sheetName: 'Goals', a1: 'A6', value: hostile })
  desk.host.edit({ sheetName: 'Communities', a1: 'A2', value: hostile })
  await servePage(desk, 'sidebar')
  await expect(page.getByText('<img src=x').first()).toBeVisible()
  await expectFits(page)
  await page.getByRole('tab', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Check alignment' }).click()
  await expect(page.getByRole('heading', { name: /problems/ })).toBeVisible()
  await expectFits(page)
  expect(await page.title()).toBe('Throughline')
})

test('without Google’s part of the page it says so', async ({ page }) => {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', path: 'dist/sidebar.html' }))
  await page.goto('http://page.test/')
  await expect(page.getByRole('alert')).toContainText('did not expect')
})
