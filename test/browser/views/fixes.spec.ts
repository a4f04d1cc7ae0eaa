import { expect, type Page } from '@playwright/test'
import {
  type Desk,
  deskFrom,
  type SavedDesk,
  saveDesk,
  setUpDesk,
  shown,
  tabOn,
  trimRows,
  typeRow,
} from '../../support/bundle-host'
import { expectAccessible, expectFits } from './accessible'
import { test } from './served-page'

test.use({ viewport: { width: 300, height: 900 } })

let saved: SavedDesk

/** A cycle in its twelfth week, of which nothing was written down, and goals with a slip each. */
test.beforeAll(() => {
  const desk = trimRows(setUpDesk({ with: { start: '2026-09-07' } }), 40)
  const team = {
    Level: 'Team',
    'Whose learning': 'Students',
    'Community or owner': 'Grade 4 team',
    Status: 'Active',
  }
  typeRow(desk, 'Goals', 1, { ...team, Goal: 'All read', Level: 'School', ID: 'G-001' })
  typeRow(desk, 'Goals', 2, {
    ...team,
    Goal: 'Grow from 10% to 20% on the unit word checks by 2027-05-28',
    Supports: 'G-001',
    ID: 'G-002',
  })
  typeRow(desk, 'Goals', 3, { ...team, Goal: 'Fractions', Supports: 'G-011', ID: 'G-003' })
  typeRow(desk, 'Goals', 4, { ...team, Goal: 'Lab reports', Supports: 'G-001', ID: 'G-050' })
  typeRow(desk, 'Goals', 5, { ...team, Goal: 'Field notes', Supports: 'G-001', ID: 'G-050' })
  typeRow(desk, 'Cycles', 1, { 'Focus goals': 'G-002' })
  saved = saveDesk(desk)
})

interface Case {
  readonly name: string
  /** What the line says that opens, and the sentence of the finding. */
  readonly group: RegExp
  readonly sentence: RegExp
  readonly preview: readonly string[]
  readonly tab: string
  /** Row (from 1) and what it holds afterwards, by header. */
  readonly row: number
  readonly holds: Readonly<Record<string, string>>
  /** Another tab that it changes. */
  readonly also?: string
}

const cases: readonly Case[] = [
  {
    name: 'fills columns from the sentence',
    group: /^One goal says things in the sentence/,
    sentence: /G-002/,
    preview: [
      'Measure: unit word checks',
      'Unit: %',
      'Better when: Higher',
      'Baseline: 10',
      'Target: 20',
      'Due: Fri, May 28, 2027',
    ],
    tab: 'Goals',
    row: 3,
    holds: {
      Measure: 'unit word checks',
      Baseline: '10',
      Target: '20',
      Due: 'Fri, May 28, 2027',
      ID: 'G-002',
    },
  },
  {
    name: 'sets the parent that was meant',
    group: /^One goal supports something that is not there/,
    sentence: /G-011/,
    preview: ['Supports: G-011 → G-001 · All read'],
    tab: 'Goals',
    row: 4,
    holds: { Supports: 'G-001 · All read' },
  },
  {
    name: 'gives the second of two rows with one ID another',
    group: /^One ID is used more than once/,
    sentence: /2 rows have the ID G-050/,
    preview: ['ID: G-050 → G-051'],
    tab: 'Goals',
    row: 6,
    holds: { Goal: 'Field notes', ID: 'G-051' },
  },
  {
    name: 'adds a draft of the missing goal for educators',
    group: /^One cycle has no goal for educators/,
    sentence: /Grade 4 team/,
    preview: [
      'Goal: ____',
      'Level: Team',
      'Supports: G-001 · All read',
      'Community or owner: Grade 4 team',
      'Whose learning: Educators',
      'Status: Planned',
      'ID: G-052',
      'Focus goals: G-002 → G-002 · Grow from 10% to 20% on the unit word checks by…, G-052',
    ],
    tab: 'Goals',
    row: 7,
    holds: { Goal: '____', Supports: 'G-001 · All read', 'Whose learning': 'Educators', ID: 'G-052' },
    also: 'Cycles',
  },
  {
    name: 'adds the first row of the part that is missing',
    group: /^One cycle lacks a part/,
    sentence: /Grade 4 team/,
    preview: [
      'Whose learning: Students',
      'Need: ____',
      'Goal: G-002 · Grow from 10% to 20% on the unit word checks by…',
      'Cycle: Y-001 · Grade 4 team',
      'ID: N-001',
    ],
    tab: 'Needs',
    row: 2,
    holds: { 'Whose learning': 'Students', Need: '____', ID: 'N-001' },
  },
]

async function check(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Check alignment' }).click()
  await expect(page.getByRole('heading', { name: /to talk over$/ })).toBeVisible()
}

/** The finding of a group, with its group open. */
async function findingIn(page: Page, { group, sentence }: Case) {
  const details = page.locator('details.group', { has: page.locator('summary', { hasText: group }) })
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  return details.getByRole('listitem').filter({ hasText: sentence }).first()
}

const rowOf = (desk: Desk, { tab, row }: Case) => {
  const [headers = [], ...rows] = shown(desk, tab)
  return Object.fromEntries(headers.map((header, index) => [header, rows[row - 2]?.[index] ?? '']))
}

const whole = (desk: Desk) =>
  Object.fromEntries(desk.book.sheets.map(({ name }) => [name, shown(desk, name)]))

for (const one of cases) {
  test(`a click ${one.name}, as told beforehand, and another puts back exactly what stood there`, async ({
    page,
    servePage,
  }) => {
    const desk = deskFrom(saved)
    const server = await servePage(desk, 'sidebar')
    await check(page)
    const before = whole(desk)
    const finding = await findingIn(page, one)
    await finding.getByRole('button', { name: /^Put right…/ }).press('Enter')
    await expect(finding.getByRole('button', { name: 'Write it' })).toBeFocused()
    await expect(finding.getByRole('listitem')).toHaveText([...one.preview])
    expect(whole(desk)).toEqual(before)
    await expectAccessible(page)
    await expectFits(page)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/fix-${one.row}.png` })
    await finding.getByRole('button', { name: 'Write it' }).dblclick()
    await expect(finding.getByRole('button', { name: /^Undo/ })).toBeFocused()
    expect(server.calls.filter((name) => name === 'applyFix')).toHaveLength(1)
    expect(rowOf(desk, one)).toMatchObject(one.holds)
    const after = whole(desk)
    const changed = Object.keys(after).filter(
      (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
    )
    expect(changed).toEqual([one.tab, one.also ?? []].flat())
    await finding.getByRole('button', { name: /^Undo/ }).press('Enter')
    await expect(finding.getByRole('button', { name: /^Put right…/ })).toBeFocused()
    expect(whole(desk)).toEqual(before)
  })
}

test('what was put right is not found again, and what somebody changed meanwhile is left alone', async ({
  page,
  servePage,
}) => {
  const desk = deskFrom(saved)
  await servePage(desk, 'sidebar')
  await check(page)
  const [sentence, parent] = cases as [Case, Case]
  const first = await findingIn(page, sentence)
  await first.getByRole('button', { name: /^Put right…/ }).click()
  await first.getByRole('button', { name: 'Write it' }).click()
  await expect(first.getByRole('button', { name: /^Undo/ })).toBeVisible()
  const second = await findingIn(page, parent)
  await second.getByRole('button', { name: /^Put right…/ }).click()
  typeRow(desk, 'Goals', 3, { Supports: 'G-012' })
  await second.getByRole('button', { name: 'Write it' }).click()
  await expect(page.getByRole('alert')).toContainText('nothing was written')
  expect(rowOf(desk, parent)).toMatchObject({ Supports: 'G-012' })
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(page.locator('summary', { hasText: sentence.group })).toHaveCount(0)
  await expect(await findingIn(page, { ...parent, sentence: /G-012/ })).toBeVisible()
})

test('an added row is led to, a check offers anew what was undone at the grid, and Cancel gives the focus back', async ({
  page,
  servePage,
}) => {
  const desk = deskFrom(saved)
  const server = await servePage(desk, 'sidebar')
  await check(page)
  const adding = cases.at(-1) as Case
  const finding = await findingIn(page, adding)
  const aside = finding.getByRole('button', { name: /^Set aside…/ })
  await aside.press('Enter')
  await expect(finding.getByRole('textbox')).toBeFocused()
  await finding.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(aside).toBeFocused()
  await finding.getByRole('button', { name: /^Put right…/ }).click()
  await finding.getByRole('button', { name: 'Write it' }).click()
  await finding.getByRole('button', { name: 'Show the new row' }).click()
  await expect.poll(() => server.calls.filter((name) => name === 'showCell')).toHaveLength(1)
  const needs = tabOn(desk, 'Needs')
  expect(desk.book.activeSheetId).toBe(needs.id)
  expect(needs.selection.current.row).toBe(1)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/new-row.png` })
  // As Ctrl+Z does it.
  typeRow(desk, 'Needs', 1, { 'Whose learning': '', Need: '', Goal: '', Cycle: '', ID: '' })
  await page.getByRole('button', { name: 'Check again' }).click()
  const again = await findingIn(page, adding)
  await expect(again.getByRole('button', { name: /^Put right…/ })).toBeVisible()
  await expect(again.getByRole('button', { name: /^Undo/ })).toHaveCount(0)
})
