import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { WorkbenchPage } from './pages/workbench-page'
import { expect, test } from './workbench-test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Left out: `#grid` is Univer's own page (a canvas, its formula bar and cell editor), which we neither write nor ship; frames hold pages
 * of the script or mails, which are looked at by their own tests.
 */
async function violations(workbench: WorkbenchPage): Promise<string[]> {
  await workbench.page.evaluate(axe)
  const results = await workbench.page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: object, options: object): Promise<AxeResults> }
    }
    return axe.run({ exclude: [['#grid'], ['iframe']] }, { resultTypes: ['violations'], iframes: false })
  })
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}

async function inTheDark(workbench: WorkbenchPage): Promise<void> {
  for (const name of ['Mail', 'Dark'])
    await workbench.panel('Mail').getByRole('button', { name, exact: true }).click()
}

async function rightClick(workbench: WorkbenchPage): Promise<void> {
  await workbench.select('B5')
  const { left, top } = await workbench.boundsOf('Start', 'B5')
  await workbench.page.mouse.click(left + 20, top + 8, { button: 'right' })
}

type View = [string, (workbench: WorkbenchPage) => Promise<unknown>]

const views: View[] = [
  ['the sheet with the mails beside it', async () => undefined],
  ['a mail', (w) => w.panel('Mail').getByRole('listitem').first().getByRole('button').click()],
  ['a mail as text', (w) => w.panel('Mail').getByRole('button', { name: 'Text', exact: true }).click()],
  ['the headers of a mail', (w) => w.panel('Mail').getByRole('button', { name: 'Headers' }).click()],
  ['a mail in the dark', inTheDark],
  ['the clock', (w) => w.openPanel('Clock and triggers')],
  ['the last run', (w) => w.openPanel('Last run')],
  ['the log', (w) => w.openPanel('Log')],
  ['the people', (w) => w.openPanel('People')],
  ['an open menu', (w) => w.choose('Format', 'Number')],
  ['the menu Insert', (w) => w.choose('Insert')],
  ['the menu Data', (w) => w.choose('Data')],
  ['the menu of a cell', rightClick],
  [
    'a file that is none',
    (w) => w.openFile({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('no') }),
  ],
  ['the menu of a tab', (w) => w.page.getByRole('button', { name: 'Menu of the sheet Start' }).click()],
  ['a question', (w) => w.tabMenu('Sheet1', 'Rename')],
]

test('axe finds nothing in any view of the chrome', async ({ workbench }) => {
  for (const [name, open] of views) {
    await open(workbench)
    await workbench.page.waitForTimeout(300)
    expect(await violations(workbench), name).toEqual([])
    for (let times = 0; times < 2; times += 1) await workbench.press('Escape')
  }
})

test('axe finds nothing beside a sidebar and over a message of the script', async ({ workbench }) => {
  await workbench.choose('Extensions', 'Throughline', 'Open sidebar')
  await expect(workbench.page.getByRole('complementary', { name: 'Throughline' })).toBeVisible()
  expect(await violations(workbench)).toEqual([])
  await workbench.choose('Extensions', 'Throughline', 'Check alignment')
  await expect(workbench.box('Check alignment')).toBeVisible()
  expect(await violations(workbench)).toEqual([])
})

test('a viewer reads that they may look only, and axe finds nothing', async ({ workbench, openAs }) => {
  test.setTimeout(120_000)
  const people = await workbench.openPanel('People')
  await people.getByLabel('Email').fill('guest@example.org')
  await people.locator('[name=role]').selectOption('viewer')
  await people.getByRole('button', { name: 'Add' }).click()
  await expect(people.getByText('guest@example.org')).toBeVisible()
  const guest = await openAs('guest@example.org')
  await expect(guest.page.getByRole('note')).toContainText('View only')
  await guest.choose('Extensions')
  await expect(guest.page.getByRole('menuitem', { name: 'Add-ons do not run for viewers' })).toBeVisible()
  expect(await violations(guest)).toEqual([])
})
