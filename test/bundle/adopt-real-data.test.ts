import type { AdoptRequest, AdoptView } from '../../src/app/adopt/contract'
import { readDelimited } from '../../src/core/tables/adopt/read-delimited'
import type { TableKey } from '../../src/core/tables/declaration'
import { addTab, pasteBlock } from '../../workbench/sheets/user-actions'
import { describeShared, sharedText } from '../data/shared-folder'
import { type Desk, deskFrom, saveDesk, setUpDesk, shown, succeed, trimRows } from '../support/bundle-host'
import { readRecords } from '../support/read-records'

const base = saveDesk(trimRows(setUpDesk(), 8))
const nothingSaid: AdoptRequest = {
  sheetId: 0,
  text: '',
  table: '',
  columns: null,
  level: '',
  addIds: true,
  onto: 0,
}

type Ready = Extract<AdoptView, { readonly kind: 'ready' }>

/** A team that keeps the file as it was exported on a tab of its own. */
function withTab(file: string): { readonly desk: Desk; readonly sheetId: number; readonly width: number } {
  const desk = deskFrom(base)
  const rows = readDelimited(sharedText(`nc-strategic-plan/${file}`))
  const { sheetId } = addTab(desk.person, { index: 3, name: 'Theirs' })
  pasteBlock(desk.person, { sheetId, row: 0, column: 0 }, rows)
  return { desk, sheetId, width: Math.max(...rows.map((row) => row.length)) }
}

describeShared('Use an existing tab… with a strategic plan as it was exported', () => {
  // Formulas left as text, cells of many lines, a header that stands twice (of which the first is read).
  it.each<readonly [string, TableKey, number, Readonly<Record<string, string>>]>([
    ['DIM_Actions.csv', 'goals', 109, {}],
    ['DIM_FocusAreas.csv', 'goals', 26, {}],
    ['DIM_Measures.csv', 'goals', 57, {}],
    ['DIM_Pillars.csv', 'goals', 8, { goal: 'PillarName' }],
    ['LandingPage_MeasureResults.csv', 'evidence', 80, {}],
    ['action-statuses.csv', 'evidence', 110, {}],
  ])('%s is read as %s, all %i rows of it, and every cell stays as it was', (file, table, count, chosen) => {
    const { desk, sheetId, width } = withTab(file)
    const cells = () => shown(desk, 'Theirs').map((row) => row.slice(0, width))
    const before = cells()
    const wish = { ...nothingSaid, sheetId, table, level: 'system' }
    const view = succeed(desk.host.clientCall('viewAdopt', [wish])).result as Ready
    expect(view).toMatchObject({ table, count, lacks: [] })
    const proposed = view.columns.filter(({ key }) => key !== '').map(({ key, number }) => [key, number])
    const said = view.columns.flatMap(({ header, number }) =>
      Object.entries(chosen).flatMap(([key, name]) => (name === header ? [[key, number]] : [])),
    )
    const columns = Object.fromEntries([...proposed, ...said])
    const answer = succeed(desk.host.clientCall('adoptTab', [{ ...wish, columns }])).result
    expect(answer).toMatchObject({ done: true, words: expect.stringContaining(`${count} rows`) })
    expect(succeed(desk.host.run('checkAlignment')).result).toMatchObject({ kind: 'done' })
    const read = readRecords(desk, table)
    expect(read).toHaveLength(count)
    expect(read.filter(({ id }) => id === '')).toEqual([])
    expect(cells()).toEqual(before)
  })
})
