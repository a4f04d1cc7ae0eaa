import { expect } from '@playwright/test'
import { addTab, clearNotes, deleteTab, pasteBlock, pasteCells } from '../../../workbench/sheets/user-actions'
import { type Desk, people, records, setUpDesk, shown, tabOn } from '../../support/bundle-host'
import { expectAccessible, expectFits } from './accessible'
import { test } from './served-page'

function team(): Desk {
  return setUpDesk({ with: { members: people(2) } })
}

test.describe('Repair…', () => {
  test.use({ viewport: { width: 620, height: 560 } })

  test('says what it would do, does what is ticked, and asks who keeps an ID', async ({
    page,
    servePage,
  }) => {
    const desk = team()
    const goals = tabOn(desk, 'Goals')
    pasteBlock(desk.person, { sheetId: goals.id, row: 1, column: 0 }, [['Children read with joy', 'Team']])
    desk.host.run('checkAlignment')
    const area = { row: 1, column: 0, rows: 1, columns: goals.columnCount }
    pasteCells(desk.person, { sheetId: goals.id, area, cut: false }, { sheetId: goals.id, row: 2, column: 0 })
    clearNotes(desk.person, goals.id, { row: 0, column: 0, rows: 1, columns: goals.columnCount })
    deleteTab(desk.person, tabOn(desk, 'Resources').id)
    await servePage(desk, 'repair')
    await expect(page.getByLabel('Resources: add this tab again')).toBeChecked()
    await page.getByLabel('Goals: put back the notes').uncheck()
    await page.getByLabel('Children read with joy (Goals, row 3)').check()
    await expectAccessible(page)
    await expectFits(page)
    await page.getByRole('button', { name: 'Repair' }).click()
    await expect(page.getByText('Done: 2 repairs.')).toBeVisible()
    await expectAccessible(page)
    expect(records(desk, 'Goals').map(({ ID }) => ID)).toEqual(['G-002', 'G-001'])
    await page.getByRole('button', { name: 'Repair' }).click()
    await expect(page.getByText('Everything is in its place')).toBeVisible()
  })
})

test.describe('Repair… of what was taken away on purpose', () => {
  test.use({ viewport: { width: 600, height: 600 } })

  test('is declined once, told from then on, and comes back by a tick', async ({ page, servePage }) => {
    const desk = team()
    deleteTab(desk.person, tabOn(desk, 'Resources').id)
    await servePage(desk, 'repair')
    await page.getByLabel('Resources: add this tab again').uncheck()
    await page.getByRole('button', { name: 'Repair' }).click()
    await expect(page.getByText('What you left out stays away and is not offered again.')).toBeVisible()
    await expect(page.getByText('Everything is in its place')).toBeVisible()
    await expect(page.getByLabel('Resources: add this tab again')).not.toBeChecked()
    await expectAccessible(page)
    await expectFits(page)
    await page.getByLabel('Resources: add this tab again').check()
    await page.getByRole('button', { name: 'Repair' }).click()
    await expect(page.getByText('Done: one repair.')).toBeVisible()
    expect(desk.book.sheets.map(({ name }) => name)).toContain('Resources')
  })
})

test.describe('Use an existing tab…', () => {
  test.use({ viewport: { width: 760, height: 640 } })

  test('proposes what a tab holds, lets it be corrected, and reads it from then on', async ({
    page,
    servePage,
  }) => {
    const desk = team()
    const { sheetId } = addTab(desk.person, { index: 3, name: 'Our goals' })
    pasteBlock(desk.person, { sheetId, row: 0, column: 0 }, [
      ['SMART goal', 'Who', 'Indicator', 'Deadline', 'Thoughts'],
      ['Children read with joy', 'Grade 4 team', 'Survey', '2027-05-28', 'ask the library'],
    ])
    await servePage(desk, 'adopt')
    await expect(page.getByLabel('Read Deadline as')).toHaveValue('due')
    await page.getByLabel('Read Thoughts as').selectOption('Unit')
    await expect(page.getByRole('columnheader', { name: 'Unit', exact: true })).toBeVisible()
    await page.getByLabel('Level of all these goals').selectOption('School')
    await expect(page.getByRole('heading', { name: 'One row, read like this' })).toBeVisible()
    await expectAccessible(page)
    await expectFits(page)
    await page.getByRole('button', { name: 'Use this tab' }).click()
    await expect(page.getByText('Our goals is read from now on as Goals: one row.')).toBeVisible()
    expect(shown(desk, 'Our goals')[1]?.[5]).toBe('G-001')
    await page
      .getByLabel('Rows with their headers')
      .fill('Teacher,E-mail,Role\nKim Roe,kim@example.org,Teacher')
    await page.getByRole('button', { name: 'Read them' }).click()
    await expect(page.getByLabel('What is in it?')).toHaveValue('members')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Add these rows' }).click()
    await expect(page.getByText('One row was added to Members.')).toBeVisible()
    await expect(page.getByLabel('Rows with their headers')).toHaveValue('')
  })
})
