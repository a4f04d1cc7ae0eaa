import { expect, test } from './workbench-test'

const typed = [
  { a1: 'A1', text: 'Reading night', cell: { value: 'Reading night' } },
  { a1: 'B1', text: '12', cell: { value: 12 } },
  { a1: 'C1', text: '50%', cell: { value: 0.5, style: { numberFormat: '0%' } } },
  { a1: 'D1', text: '2027-01-05', cell: { value: 46392 } },
  { a1: 'E1', text: "'007", cell: { value: '007' } },
  { a1: 'F1', text: 'TRUE', cell: { value: true } },
]

test('what is typed is read by the store and shown as the store has it', async ({ workbench }) => {
  await workbench.goTo('Sheet1')
  for (const { a1, text } of typed) await workbench.type(a1, text)
  await workbench.settle()
  const { cells } = await workbench.sheet('Sheet1')
  for (const [index, { a1, cell }] of typed.entries()) {
    expect(cells[0]?.[index], a1).toMatchObject(cell)
    expect(await workbench.cell('Sheet1', a1), a1).toEqual(cells[0]?.[index])
  }
})

test('the value of a typed formula is computed in the window and kept by the store', async ({
  workbench,
}) => {
  await workbench.goTo('Sheet1')
  await workbench.type('A1', '2')
  await workbench.type('A2', '40')
  await workbench.type('A3', '=SUM(A1:A2)')
  await expect(async () => {
    expect((await workbench.sheet('Sheet1')).cells[2]?.[0]).toMatchObject({
      formula: '=SUM(A1:A2)',
      value: 42,
    })
  }).toPass()
})

test('names offered for what was typed a moment ago do not take the place of what is typed now', async ({
  workbench,
}) => {
  await workbench.goTo('Sheet1')
  await workbench.select('A3')
  await workbench.page.keyboard.type('=SUM(A1:A')
  await expect(workbench.page.getByText('ACCRINT', { exact: true })).toBeVisible()
  await workbench.page.keyboard.type('2')
  await workbench.press('Enter')
  await expect(async () => {
    expect((await workbench.sheet('Sheet1')).cells[2]?.[0]).toMatchObject({ formula: '=SUM(A1:A2)' })
  }).toPass()
})

test('a refused entry says why, and the cell shows again what it held', async ({ workbench }) => {
  await workbench.goTo('Goals')
  const before = await workbench.cell('Goals', 'B2')
  await workbench.type('B2', 'Nonsense')
  const box = workbench.box('There was a problem')
  await expect(box).toContainText(/choose one from the list/i)
  await box.getByRole('button', { name: 'OK' }).click()
  expect(await workbench.cell('Goals', 'B2')).toEqual(before)
  expect((await workbench.sheet('Goals')).cells[1]?.[1]).toEqual(before)
})

test('a viewer cannot edit and is told so', async ({ workbench, openAs }) => {
  const panel = await workbench.openPanel('People')
  await panel.getByLabel('Email').fill('guest@example.org')
  await panel.locator('select[name=role]').selectOption('viewer')
  await panel.getByRole('button', { name: 'Add' }).click()
  await expect(panel.getByText('guest@example.org')).toBeVisible()
  const guest = await openAs('guest@example.org')
  await guest.goTo('Sheet1')
  await guest.type('A1', 'mine')
  await expect(guest.box('There was a problem')).toBeVisible()
  expect(await guest.cell('Sheet1', 'A1')).toEqual({})
})

test('a drop-down offers its list and takes what is chosen', async ({ workbench }) => {
  await workbench.goTo('Goals')
  const individual = workbench.page.getByText('Individual', { exact: true })
  // Rows above grow when Univer is idle: on a busy machine the arrow may go from under the mouse.
  await expect(async () => {
    await workbench.select('B23')
    const { x, y } = await workbench.arrowOf('Goals', 'B23')
    await workbench.page.mouse.click(x, y)
    await expect(individual).toBeVisible({ timeout: 3000 })
  }).toPass()
  await individual.click()
  await expect(async () => {
    expect((await workbench.sheet('Goals')).cells[22]?.[1]?.value).toBe('Individual')
  }).toPass()
})

test('a cell that was shown stays in sight while rows above it grow', async ({ workbench }) => {
  await workbench.goTo('Sheet1')
  const { id: sheetId } = await workbench.sheet('Sheet1')
  const texts = Array.from({ length: 20 }, () => [
    'More of our readers read the winter passage smoothly and accurately',
  ])
  await workbench.actAll([{ kind: 'paste', sheetId, row: 0, column: 0, texts }])
  await workbench.select('A24')
  const areas = [{ row: 0, column: 0, rows: 20, columns: 1 }]
  await workbench.actAll([{ kind: 'format', sheetId, areas, style: { wrap: 'WRAP' } }])
  // Univer lets the rows grow when it is idle.
  await expect
    .poll(async () => {
      const { top, bottom } = await workbench.boundsOf('Sheet1', 'A2')
      return bottom - top
    })
    .toBeGreaterThan(40)
  const { bottom } = await workbench.boundsOf('Sheet1', 'A24')
  expect(bottom).toBeLessThan(760)
})

test('a checkbox is ticked with a click', async ({ workbench }) => {
  await workbench.goTo('Goals')
  await workbench.select('N2')
  const { x, y } = await workbench.checkboxOf('Goals', 'N2')
  await workbench.page.mouse.click(x, y)
  await expect(async () => {
    expect((await workbench.sheet('Goals')).cells[1]?.[13]?.value).toBe(true)
  }).toPass()
})

test('a note is written, shown on the cell and taken away', async ({ workbench }) => {
  await workbench.goTo('Sheet1')
  await workbench.select('B2')
  await workbench.choose('Insert', 'Note')
  await workbench.box('Insert note').getByLabel('Note').fill('Ask Temi')
  await workbench.box('Insert note').getByRole('button', { name: 'Save' }).click()
  await workbench.settle()
  expect((await workbench.sheet('Sheet1')).cells[1]?.[1]?.note).toBe('Ask Temi')
  expect((await workbench.drawnTab('Sheet1')).cells[1]?.[1]?.note).toBe('Ask Temi')
  await workbench.choose('Insert', 'Note')
  await workbench.box('Edit note').getByLabel('Note').fill('')
  await workbench.box('Edit note').getByRole('button', { name: 'Save' }).click()
  await workbench.settle()
  expect((await workbench.drawnTab('Sheet1')).cells[1]?.[1]).toBeUndefined()
})

test('copying brings formats along, cutting empties, and undo takes it back', async ({ workbench }) => {
  await workbench.goTo('Sheet1')
  await workbench.type('A1', '7')
  await workbench.select('A1')
  await workbench.press('Control+b')
  await workbench.press('Control+c')
  await workbench.select('C3')
  await workbench.press('Control+v')
  await workbench.settle()
  expect(await workbench.cell('Sheet1', 'C3')).toEqual({ value: 7, style: { bold: true } })
  await workbench.select('C3')
  await workbench.press('Control+x')
  await workbench.select('D4')
  await workbench.press('Control+v')
  await workbench.settle()
  expect(await workbench.cell('Sheet1', 'C3')).toEqual({})
  expect(await workbench.cell('Sheet1', 'D4')).toMatchObject({ value: 7 })
  await workbench.press('Control+z')
  await workbench.settle()
  expect(await workbench.cell('Sheet1', 'C3')).toMatchObject({ value: 7 })
})

test('texts from another program are pasted as typed, cell by cell', async ({ workbench }) => {
  await workbench.goTo('Sheet1')
  await workbench.page.evaluate(() => navigator.clipboard.writeText('Name\tHours\n"Two\nlines"\t1.5'))
  await workbench.select('B2')
  await workbench.press('Control+v')
  await workbench.settle()
  const { cells } = await workbench.sheet('Sheet1')
  expect([cells[1]?.[1]?.value, cells[1]?.[2]?.value]).toEqual(['Name', 'Hours'])
  expect([cells[2]?.[1]?.value, cells[2]?.[2]?.value]).toEqual(['Two\nlines', 1.5])
})

test('before an edit of protected cells the window asks, once in a while', async ({ workbench }) => {
  await workbench.goTo('Goals')
  await workbench.type('A1', 'Our goals')
  const box = workbench.box('Heads up!')
  await expect(box).toContainText('Edit anyway?')
  await box.getByRole('button', { name: 'Cancel' }).click()
  expect(await workbench.cell('Goals', 'A1')).toMatchObject({ value: 'Goal' })
  await workbench.type('A1', 'Our goals')
  await box.getByRole('button', { name: 'OK' }).click()
  await workbench.settle()
  expect((await workbench.sheet('Goals')).cells[0]?.[0]?.value).toBe('Our goals')
})

test('rows are inserted, hidden and deleted from the menus', async ({ workbench }) => {
  await workbench.goTo('Sheet1')
  await workbench.type('A1', 'first')
  await workbench.select('A1')
  await workbench.choose('Insert', 'Rows', 'Insert 1 row above')
  await workbench.settle()
  expect(await workbench.cell('Sheet1', 'A2')).toMatchObject({ value: 'first' })
  await workbench.select('A1')
  await workbench.choose('Edit', 'Delete', 'Delete row 1')
  await workbench.settle()
  expect(await workbench.cell('Sheet1', 'A1')).toMatchObject({ value: 'first' })
})
