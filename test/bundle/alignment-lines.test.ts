import {
  clearCells,
  clearFormats,
  deleteColumns,
  deleteRows,
  filterArea,
  filterColumn,
  insertColumns,
  insertRows,
  sortArea,
  typeInto,
} from '../../workbench/sheets/user-actions'
import {
  columnNamed,
  type Desk,
  deskFrom,
  saveDesk,
  setUpDesk,
  shown,
  succeed,
  tabOn,
} from '../support/bundle-host'

interface Told {
  readonly key: string
  readonly code: string
  readonly subject: string
}

const check = (desk: Desk) =>
  succeed(desk.host.run('checkAlignment')).result as { readonly findings: readonly Told[] }
const page = (desk: Desk) => shown(desk, 'Alignment')
const id = (desk: Desk) => tabOn(desk, 'Alignment').id
const goals = (desk: Desk) => tabOn(desk, 'Goals').id

function goal(desk: Desk, row: number, cells: Readonly<Record<string, string>>) {
  for (const [header, text] of Object.entries(cells))
    typeInto(desk.person, { sheetId: goals(desk), row, column: columnNamed(desk, 'Goals', header) }, text)
}

const team = { Level: 'Team', Status: 'Active', Measure: 'Screener' }

/** Three goals of the team that support nothing, and a column of the team's own beside the report. */
const written = (() => {
  const desk = setUpDesk()
  goal(desk, 1, { Goal: 'All read', Level: 'School', Status: 'Active', Measure: 'Screener' })
  for (const [row, name] of [
    [2, 'Fluency'],
    [3, 'Fractions'],
    [4, 'Writing'],
  ] as const)
    goal(desk, row, { ...team, Goal: name })
  check(desk)
  insertColumns(desk.person, id(desk), { before: 5, count: 1 })
  page(desk).forEach((cells, row) => {
    if (isFinding(cells)) typeInto(desk.person, { sheetId: id(desk), row, column: 5 }, `to ${cells[4]}`)
  })
  const headers = page(desk).findIndex((cells) => cells[0] === 'How serious')
  typeInto(desk.person, { sheetId: id(desk), row: headers, column: 5 }, 'Who takes it')
  return saveDesk(desk)
})()

function isFinding(cells: readonly string[]): boolean {
  return ['Problem', 'Worth a talk', 'Idea'].includes(cells[0] ?? '')
}

/** What stands in the team's own column, by the rule and row beside which it stands. */
function remarks(desk: Desk): Record<string, string> {
  return Object.fromEntries(page(desk).flatMap((cells) => (cells[5] ? [[cells[4] ?? '', cells[5]]] : [])))
}

function lineOf(desk: Desk, rule: string): string[] {
  return page(desk).find((cells) => cells[4] === rule) ?? []
}

/** All that the team wrote stands beside what it was written to, and every finding has one line. */
function expectAligned(desk: Desk, findings: readonly Told[]) {
  const own = Object.entries(remarks(desk))
  expect(own).toHaveLength(Object.keys(remarks(deskFrom(written))).length)
  for (const [rule, remark] of own) if (remark !== 'Who takes it') expect(remark).toBe(`to ${rule}`)
  expect(remarks(desk).Rule).toBe('Who takes it')
  expect(page(desk).filter(isFinding)).toHaveLength(findings.length)
}

const noParent = (goalId: string) => `No higher goal · ${goalId}`

describe('a team’s own column beside the Alignment report', () => {
  it('costs nothing where nothing has changed', () => {
    const desk = deskFrom(written)
    const without = deskFrom(written)
    clearCells(without.person, id(without), { row: 0, column: 5, rows: page(without).length, columns: 1 })
    check(desk)
    check(without)
    const [costs, usual] = [desk, without].map((one) => succeed(one.host.run('checkAlignment')).callCount)
    expect(costs).toBe(usual)
  })

  it('stays beside its findings where others come and go above, with a call for each place', () => {
    const desk = deskFrom(written)
    const bare = deskFrom(written)
    clearCells(bare.person, id(bare), { row: 0, column: 5, rows: page(bare).length, columns: 1 })
    for (const one of [desk, bare]) goal(one, 5, { ...team, Goal: 'Spelling', Due: 'soon' })
    const usual = succeed(bare.host.run('checkAlignment'))
    const run = succeed(desk.host.run('checkAlignment'))
    const { findings } = run.result as { readonly findings: readonly Told[] }
    const places = run.calls['SpreadsheetApp.Sheet.insertRowsAfter'] ?? 0
    const codes = new Set(findings.filter(({ subject }) => subject === 'G-005').map(({ code }) => code))
    expect(places).toBeLessThanOrEqual(codes.size)
    // The tab is read again before rows are put in.
    expect(run.callCount).toBeLessThanOrEqual(usual.callCount + places + 1)
    expectAligned(desk, findings)
    expect(lineOf(desk, noParent('G-005'))[5] ?? '').toBe('')
    expect(findings.some(({ subject }) => subject === 'G-005')).toBe(true)
  })

  it('stays beside a finding that is settled, which says so until the remark is taken away', () => {
    const desk = deskFrom(written)
    goal(desk, 2, { Supports: 'G-001' })
    expectAligned(desk, check(desk).findings)
    const settled = lineOf(desk, noParent('G-002'))
    expect(settled).toEqual([
      'Settled',
      expect.stringContaining('Fluency'),
      expect.stringMatching(/^Not found any more since Fri, Nov 27, 2026/),
      '',
      noParent('G-002'),
      `to ${noParent('G-002')}`,
    ])
    desk.host.advance('2026-12-04T15:00:00Z')
    check(desk)
    expect(lineOf(desk, noParent('G-002'))).toEqual(settled)
    const row = page(desk).findIndex((cells) => cells[0] === 'Settled')
    clearCells(desk.person, id(desk), { row, column: 5, rows: 1, columns: 1 })
    check(desk)
    expect(lineOf(desk, noParent('G-002'))).toEqual([])
    expect(page(desk).filter((cells) => cells.every((text) => text === ''))).toHaveLength(
      page(deskFrom(written)).filter((cells) => cells.every((text) => text === '')).length,
    )
  })

  it('stands beside the finding again when that comes back', () => {
    const desk = deskFrom(written)
    goal(desk, 2, { Supports: 'G-001' })
    check(desk)
    clearCells(desk.person, goals(desk), {
      row: 2,
      column: columnNamed(desk, 'Goals', 'Supports'),
      rows: 1,
      columns: 1,
    })
    expectAligned(desk, check(desk).findings)
    expect(lineOf(desk, noParent('G-002'))[0]).toBe('Worth a talk')
  })

  it('goes along where a goal is reworded, rows are put in, and the goals are sorted', () => {
    const desk = deskFrom(written)
    goal(desk, 3, { Goal: 'Fractions, grade 4' })
    insertRows(desk.person, goals(desk), { before: 1, count: 3 })
    sortArea(desk.person, goals(desk), {
      area: { row: 1, column: 0, rows: 7, columns: tabOn(desk, 'Goals').columnCount },
      keys: [{ column: 0, ascending: false }],
    })
    expectAligned(desk, check(desk).findings)
    expect(lineOf(desk, noParent('G-003'))[1]).toContain('Fractions, grade 4')
  })

  it('goes along where a finding is set aside, and where that is taken back', () => {
    const desk = deskFrom(written)
    const told = check(desk).findings.find((one) => one.code === 'chain/no-parent' && one.subject === 'G-003')
    const { key, code, subject } = told as Told
    succeed(desk.host.run('dismissFinding', [{ key, code, count: 0, subject, reason: 'We know' }]))
    expectAligned(desk, [...check(desk).findings, told as Told])
    expect(lineOf(desk, noParent('G-003'))[2]).toMatch(/^We know/)
    succeed(desk.host.run('restoreFinding', [{ key, formerKey: null, code, count: 1 }]))
    expectAligned(desk, check(desk).findings)
  })

  it('finds its way back where somebody has sorted the lines of the report', () => {
    const desk = deskFrom(written)
    const first = page(desk).findIndex((cells) => cells[0] === 'How serious') + 1
    const rows = page(desk).length - 1 - first
    sortArea(desk.person, id(desk), {
      area: { row: first, column: 0, rows, columns: 6 },
      keys: [{ column: 1, ascending: false }],
    })
    expectAligned(desk, check(desk).findings)
  })

  it('loses nothing where all goals are deleted', () => {
    const desk = deskFrom(written)
    deleteRows(desk.person, goals(desk), { from: 1, count: 4 })
    expectAligned(desk, check(desk).findings)
  })

  it('is no reason to keep a line where its box is not ticked', () => {
    const desk = deskFrom(written)
    const row = page(desk).findIndex((cells) => cells[4] === noParent('G-002'))
    clearFormats(desk.person, id(desk), { row, column: 5, rows: 1, columns: 1 })
    typeInto(desk.person, { sheetId: id(desk), row, column: 5 }, 'FALSE')
    goal(desk, 2, { Supports: 'G-001' })
    check(desk)
    expect(lineOf(desk, noParent('G-002'))).toEqual([])
  })

  it('keeps its filter and what it hides, from the headers on, also where it finds more than before', () => {
    const desk = deskFrom(written)
    const headersOf = () => page(desk).findIndex((cells) => cells[0] === 'How serious')
    const headers = headersOf()
    const area = { row: headers, column: 0, rows: page(desk).length - headers, columns: 6 }
    filterArea(desk.person, id(desk), area)
    filterColumn(desk.person, id(desk), { area, column: 0, hiddenValues: ['Idea'] })
    const before = check(desk).findings.length
    goal(desk, 5, { ...team, Goal: 'Spelling', Supports: 'G-077' })
    const { findings } = check(desk)
    expect(findings.length).toBeGreaterThan(before)
    expectAligned(desk, findings)
    expect(tabOn(desk, 'Alignment').filter).toEqual({
      area: { ...area, row: headersOf(), rows: expect.any(Number) },
      criteria: { 0: { hiddenValues: ['Idea'] } },
    })
    expect(tabOn(desk, 'Alignment').filter?.area.rows).toBeGreaterThanOrEqual(area.rows)
  })

  it('is passed over by the column Rule, on a tab that an earlier version made without one', () => {
    const desk = setUpDesk()
    deleteColumns(desk.person, id(desk), { from: 4, count: 1 })
    goal(desk, 1, { ...team, Goal: 'Fluency' })
    check(desk)
    const row = page(desk).findIndex(isFinding)
    const rule = page(desk)[row]?.[4] ?? ''
    clearCells(desk.person, id(desk), { row: 0, column: 4, rows: page(desk).length, columns: 1 })
    typeInto(desk.person, { sheetId: id(desk), row, column: 4 }, 'ours')
    check(desk)
    expect(page(desk)[row]?.slice(4)).toEqual(['ours', rule])
  })

  it('stays beside its findings where a check dies while rows are put in, moved and taken away, and the next one goes on', () => {
    const changed = (desk: Desk) => {
      goal(desk, 2, { Supports: 'G-001' })
      goal(desk, 5, { ...team, Goal: 'Spelling', Due: 'soon' })
      const told = check(deskFrom(written)).findings.find(
        ({ code, subject }) => code === 'chain/no-parent' && subject === 'G-003',
      )
      const { key, code, subject } = told as Told
      succeed(desk.host.run('dismissFinding', [{ key, code, count: 0, subject, reason: 'We know' }]))
      return desk
    }
    const whole = changed(deskFrom(written))
    const { callCount } = succeed(whole.host.run('checkAlignment'))
    const undisturbed = page(whole).map((cells) => cells.slice(4))
    const before = saveDesk(changed(deskFrom(written)))
    const stride = process.env.THROUGHLINE_SOAK ? 1 : 4
    for (let dieAfter = callCount - 18; dieAfter < callCount; dieAfter += stride) {
      const desk = deskFrom(before)
      desk.host.run('checkAlignment', [], { dieAfter })
      const again = deskFrom(saveDesk(desk))
      check(again)
      expect({ dieAfter, lines: page(again).map((cells) => cells.slice(4)) }).toEqual({
        dieAfter,
        lines: undisturbed,
      })
    }
  })
})
