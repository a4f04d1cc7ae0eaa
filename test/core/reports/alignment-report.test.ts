import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { alignmentReport, alignmentWidths } from '../../../src/core/reports/alignment-report'
import { isReport } from '../../../src/core/tables/recognise-tab'
import { translator } from '../../../src/messages'
import { type Content, chain, chainWith, goal, sheetIdOf, today, workbookOf } from '../alignment/workbook-of'

const t = translator('en')

function report(content: Content, checkedAt?: number) {
  const check = checkAlignment(workbookOf(content), today)
  return alignmentReport(check.findings, check, { t, today, ...(checkedAt !== undefined && { checkedAt }) })
}

const broken: Content = {
  goals: chainWith(
    goal('G-004', 'team'),
    goal('G-005', 'team', { supports: ['G-002'], due: null, status: 'planned' }),
    goal('G-006', 'team', { supports: ['G-77'] }),
    goal('G-007', 'team'),
  ),
}

describe('the Alignment tab', () => {
  it('is known as a report, so that it is never read back', () => {
    const values = report({}).map((row) => [...row.cells])
    expect(isReport({ sheetId: 1, name: 'Alignment', values })).toBe(true)
  })

  it.each([
    [undefined, 'As of Mon, Nov 23, 2026.'],
    [795, 'As of Mon, Nov 23, 2026, 1:15 PM.'],
  ])('says as of when it is: %s', (checkedAt, text) => {
    expect(report({}, checkedAt)[1]?.cells[0]).toContain(text)
  })

  it('shows each measure with its definition beside it', () => {
    const connected = report({ goals: chain }).find((row) => row.cells[0] === 'Connected')
    expect(connected?.cells[1]).toBe('2 of 2 (100%)')
    expect(connected?.cells[2]).toMatch(/^Goals below the top level/)
  })

  it('does not round up to everything', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      goal(`G-${100 + index}`, 'team', { supports: ['G-002'] }),
    )
    const rows = report({ goals: [...chainWith(goal('G-004', 'team')), ...many] })
    expect(rows.find((row) => row.cells[0] === 'Connected')?.cells[1]).toBe('302 of 303 (99%)')
  })

  it('says so where there is nothing to measure or to find', () => {
    const rows = report({})
    expect(rows.filter((row) => row.cells[1] === 'Nothing to measure yet')).toHaveLength(5)
    expect(rows[rows.length - 1]?.cells[0]).toMatch(/^Nothing found/)
  })

  it('leads with what matters most, one group for each rule', () => {
    const rows = report(broken)
    const groups = rows.filter((row) => row.style === 'group').map((row) => row.cells[1])
    expect(groups).toEqual([
      'One goal supports something that is not there',
      '2 goals do not say which higher goal they help',
      'One goal has no day by which it should be reached',
    ])
    expect(rows.map((row) => row.tone).filter(Boolean)).toEqual(['problem', 'warning', 'warning', 'idea'])
    expect(rows.some((row) => row.cells[0] === '1 problem, 2 things to talk over, 1 idea')).toBe(true)
  })

  it('links each finding to its cell', () => {
    const row = report(broken).find((one) => one.tone === 'problem')
    expect(row?.cells[3]).toBe('goals C7')
    expect(row?.link).toEqual({ cell: 3, sheetId: sheetIdOf('goals'), address: 'C7' })
  })

  it('has no row wider than its columns', () => {
    const widest = Math.max(...report(broken).map((row) => row.cells.length))
    expect(widest).toBe(alignmentWidths.length)
  })
})
