import { expect, type Page } from '@playwright/test'
import { emptyDesk, records, setUpDesk } from '../../support/bundle-host'
import { expectAccessible, expectFits } from './accessible'
import { test } from './served-page'

test.use({ viewport: { width: 680, height: 600 } })

const pasted = [
  'Ana Ruiz <ana.ruiz@example.org>, Bo Lin <bo.lin@example.org>',
  'Kim at example',
  'Lea Dahl <lea.dahl@example.org>',
  'bo.lin@example.org',
].join('\n')

const next = (page: Page) => page.getByRole('button', { name: 'Next' })

async function fillTeam(page: Page): Promise<void> {
  await page.getByLabel('What is your team').fill('Grade 4 team')
  await page.getByLabel('School or district').fill('Alder Creek School')
  await next(page).click()
}

test('a new lead sets up a team: four steps, what will be added, done', async ({ page, servePage }) => {
  const desk = emptyDesk()
  const server = await servePage(desk, 'set-up')
  await expectAccessible(page)
  await fillTeam(page)
  await expect(page.getByRole('heading', { name: 'Who takes part' })).toBeFocused()
  await expect(page.getByLabel('Lead’s email')).toHaveValue('lea.dahl@example.org')
  await page.getByLabel('Everyone else').fill(pasted)
  await expect(page.getByText('2 people')).toBeVisible()
  await expect(page.getByText('bo.lin@example.org stands there twice')).toBeVisible()
  await expect(page.getByText('left out: Kim at example')).toBeVisible()
  await page.getByLabel('Role of Bo Lin').selectOption('Family')
  await expectAccessible(page)
  await expectFits(page)
  await next(page).click()
  await page.getByLabel('Team learning cycle').check()
  await expectAccessible(page)
  await next(page).click()
  await expect(page.getByText('Members: 3 rows')).toBeVisible()
  await expectAccessible(page)
  expect(desk.book.sheets).toHaveLength(1)
  await page.getByRole('button', { name: 'Set up' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expectAccessible(page)
  expect(records(desk, 'Members').map(({ Name, Role }) => `${Name}: ${Role}`)).toEqual([
    'Lea Dahl: Teacher',
    'Ana Ruiz: Teacher',
    'Bo Lin: Family',
  ])
  expect(records(desk, 'Cycles').map(({ Template }) => Template)).toEqual(['Team learning cycle'])
  await page.getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => server.host).toEqual(['close'])
})

test('a lead sets up a whole school: communities pasted, people below their names', async ({
  page,
  servePage,
}) => {
  const desk = emptyDesk()
  await servePage(desk, 'set-up')
  await page.getByLabel('School or district').fill('Alder Creek School')
  await page.getByLabel('A whole school').check()
  await expect(page.getByLabel('What is your school or network called?')).toHaveValue('Alder Creek School')
  await next(page).click()
  await expect(page.getByText('Type one to 24 names')).toBeVisible()
  await page.getByLabel('Which communities does it have?').fill('Grade 4 team\nGrade 5 team\nMath teachers')
  await expectAccessible(page)
  await expectFits(page)
  await next(page).click()
  await page
    .getByLabel('Everyone else')
    .fill(
      'pat@example.org\nGrade 4 team\nAna Ruiz <ana.ruiz@example.org>\nGrade 5 team\nBo Lin <bo.lin@example.org>',
    )
  await expect(page.getByRole('row', { name: 'Bo Lin' })).toContainText('Grade 5 team')
  await expect(page.getByRole('row', { name: 'Pat' })).toContainText('Alder Creek School')
  await expectAccessible(page)
  await expectFits(page)
  await next(page).click()
  await next(page).click()
  await expect(page.getByText('Goals of Math teachers')).toBeVisible()
  await expect(page.getByText('Communities: 4 rows')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Set up' }).click()
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(page.getByText('on the School goals tab')).toBeVisible()
  expect(records(desk, 'Members').map(({ Name, Communities }) => `${Name}: ${Communities}`)).toEqual([
    'Lea Dahl: Alder Creek School',
    'Pat: Alder Creek School',
    'Ana Ruiz: Grade 4 team',
    'Bo Lin: Grade 5 team',
  ])
})

test('a workbook that is set up begins with what stands in it', async ({ page, servePage }) => {
  await servePage(setUpDesk(), 'set-up')
  await expect(page.getByText('This workbook is set up already')).toBeVisible()
  await expect(page.getByLabel('What is your team')).toHaveValue('Grade 4 team')
  await expectAccessible(page)
  await next(page).click()
  await expect(page.getByText('1 person stands on the Members tab already: Lea Dahl.')).toBeVisible()
  await next(page).click()
  await next(page).click()
  await expect(page.getByText('Everything is there already. Nothing will be added.')).toBeVisible()
})

test('what is missing is said beside its field, and the keyboard goes there', async ({ page, servePage }) => {
  await servePage(emptyDesk(), 'set-up')
  await next(page).click()
  await expect(page.getByText('A name is needed here.')).toBeVisible()
  await expect(page.getByLabel('What is your team')).toBeFocused()
  await expectAccessible(page)
  await fillTeam(page)
  await page.getByLabel('Lead’s email').fill('not an address')
  await next(page).click()
  await expect(page.getByText('exactly one email address')).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByLabel('What is your team')).toHaveValue('Grade 4 team')
})

test('closing half-way loses nothing', async ({ page, context, servePage }) => {
  const desk = emptyDesk()
  await servePage(desk, 'set-up')
  await fillTeam(page)
  await page.getByLabel('Everyone else').fill(pasted)
  await page.getByLabel('Role of Bo Lin').selectOption('Family')
  await expect
    .poll(() => desk.host.clientCall('viewSetUp').result)
    .toMatchObject({
      draft: expect.stringContaining('family'),
    })
  await page.close()
  const again = await context.newPage()
  await servePage(desk, 'set-up', again)
  await expect(again.getByRole('heading', { name: 'Who takes part' })).toBeVisible()
  await expect(again.getByLabel('Everyone else')).toHaveValue(pasted)
  await expect(again.getByLabel('Role of Bo Lin')).toHaveValue('family')
})

test('set-up that does not finish says so, and goes on where it stopped', async ({ page, servePage }) => {
  const desk = emptyDesk()
  const server = await servePage(desk, 'set-up')
  await fillTeam(page)
  await next(page).click()
  await next(page).click()
  server.trouble.set('setUpStep', { error: 'Service Spreadsheets timed out' })
  await page.getByRole('button', { name: 'Set up' }).click()
  await expect(page.getByRole('heading', { name: 'Set-up did not finish' })).toBeFocused()
  await expect(page.getByRole('alert')).toContainText('Service Spreadsheets timed out')
  await expectAccessible(page)
  server.trouble.clear()
  await page.getByRole('button', { name: 'Set up' }).click()
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible()
})
