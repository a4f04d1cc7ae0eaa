import type { CheckedView, FindingView } from '../../src/app/sidebar/contract'
import { cellAt } from '../../workbench/sheets/store/cells'
import { hideLines, pasteBlock } from '../../workbench/sheets/user-actions'
import {
  checkedDemo,
  columnNamed,
  type Desk,
  deskFrom,
  plainMenu,
  records,
  type SavedDesk,
  saveDesk,
  shown,
  succeed,
  tabOn,
  told,
  typeRow,
} from '../support/bundle-host'

let saved: SavedDesk

beforeAll(async () => {
  saved = saveDesk(await checkedDemo())
})

const check = (desk: Desk) => succeed(desk.host.run('runCheck')).result as CheckedView
const findingsOf = ({ groups }: CheckedView) => groups.flatMap(({ findings }) => findings)
/** What the lead of the demo sees in a cell's row, by its header. */
const goal = (desk: Desk, id: string) => records(desk, 'Goals').find(({ ID }) => ID === id)

describe('Show me', () => {
  const show = (desk: Desk, { cell }: FindingView) => succeed(desk.host.run('showCell', [cell])).result

  it('leads to each finding of the demo', () => {
    const desk = deskFrom(saved)
    const findings = findingsOf(check(desk))
    expect(findings.length).toBeGreaterThan(5)
    const answers = findings.map((finding) => [finding.sentence, show(desk, finding)])
    expect(answers).toEqual(findings.map(({ sentence }) => [sentence, { done: true, words: '' }]))
  })

  it('says that the row is hidden on its tab', () => {
    const desk = deskFrom(saved)
    const [finding] = findingsOf(check(desk)) as [FindingView]
    const { sheetId, rowNumber } = finding.cell
    hideLines(desk.person, sheetId, { lines: 'rows', from: rowNumber - 1, count: 1, hidden: true })
    expect(show(desk, finding)).toEqual({
      done: true,
      words: expect.stringMatching(/^The row is hidden on its tab/),
    })
  })
})

describe('Put right', () => {
  const sentence = 'smart/text'
  const fixOf = (desk: Desk) => {
    const { fix } = findingsOf(check(desk)).find(({ code }) => code === sentence) as FindingView
    return fix?.request
  }
  const put = (desk: Desk, request: unknown, user = saved.book.owner) =>
    succeed(desk.host.run('applyFix', [request], { user })).result as { done: boolean; words: string }
  /** The cell into which the last of the columns of G-010 is written. */
  const lastCell = (desk: Desk) => {
    const row = shown(desk, 'Goals').findIndex((cells) => cells.includes('G-010'))
    return { row, column: columnNamed(desk, 'Goals', 'Target') }
  }

  it('writes nothing where Google refuses one of its cells, and says which and why', () => {
    const desk = deskFrom(saved)
    const request = fixOf(desk)
    const { row, column } = lastCell(desk)
    const cells = tabOn(desk, 'Goals').rows[row] ?? []
    cells[column] = { validation: { criteria: 'TEXT_CONTAINS', values: ['%'], allowInvalid: false } }
    const before = saveDesk(desk).book
    const { done, words } = put(desk, request)
    expect(done).toBe(false)
    expect(words).toMatch(
      /^Google did not let Goals F11.+violates the data validation.+hold what they held before/,
    )
    expect(saveDesk(desk).book).toEqual(before)
  })

  it('writes nothing where one of its cells is protected, and names that cell', () => {
    const desk = deskFrom(saved)
    const request = fixOf(desk)
    const area = { ...lastCell(desk), rows: 1, columns: 1 }
    const protection = { id: 999, description: '', warningOnly: false, unprotected: [], editors: [] }
    tabOn(desk, 'Goals').protections.push({ ...protection, type: 'RANGE', area })
    const editor = 'ana@example.org'
    desk.book.editors.push(editor)
    const before = saveDesk(desk).book
    expect(put(desk, request, editor)).toMatchObject({
      done: false,
      words: expect.stringMatching(/^The cell Goals [A-Z]11 is protected/),
    })
    expect(saveDesk(desk).book).toEqual(before)
    expect(put(desk, request).done).toBe(true)
  })

  it('keeps a formula that shows nothing', () => {
    const desk = deskFrom(saved)
    const request = fixOf(desk)
    const { row, column } = lastCell(desk)
    const cells = tabOn(desk, 'Goals').rows[row] ?? []
    cells[column] = { value: '', formula: '=IF(A11="","","")' }
    expect(put(desk, request).words).toMatch(/^A formula stands in Goals [A-Z]11/)
    expect(cellAt(tabOn(desk, 'Goals'), row, column)?.formula).toContain('IF(A11')
  })
})

describe('what the pane does not list', () => {
  it('is counted, and the way to it is told', () => {
    const desk = deskFrom(saved)
    const { id, rows } = tabOn(desk, 'Goals')
    const goals = Array.from({ length: 45 }, (_, index) => [`Children ask why, group ${index + 1}`, 'Team'])
    pasteBlock(desk.person, { sheetId: id, row: rows.length, column: 0 }, goals)
    const group = check(desk).groups.find(({ code }) => code === 'chain/no-parent')
    expect(group?.findings).toHaveLength(40)
    expect(group?.more).toBe(6)
    expect(group?.moreWords).toMatch(/^and 6 more on the Alignment tab\..+Without dialogs/)
  })

  it('is counted among what was set aside, too', () => {
    const desk = deskFrom(saved)
    const { id, rows } = tabOn(desk, 'Goals')
    const goals = Array.from({ length: 62 }, (_, index) => [`Children ask why, group ${index + 1}`, 'Team'])
    pasteBlock(desk.person, { sheetId: id, row: rows.length, column: 0 }, goals)
    const { findings } = succeed(desk.host.run('checkAlignment')).result as { findings: FindingView[] }
    const aside = { code: 'chain/no-parent', subject: '', reason: 'We know', by: '', on: '2026-11-27' }
    for (const { key, code } of findings)
      if (code === aside.code) desk.host.state.properties.document[`dismissed.${key}`] = JSON.stringify(aside)
    const { dismissed, moreDismissed, moreDismissedWords } = check(desk)
    expect([dismissed.length, moreDismissed]).toEqual([60, 3])
    expect(moreDismissedWords).toMatch(/^and 3 more on the Alignment tab\..+Without dialogs/)
  })
})

type Answer = string | readonly ['ok', string]
const typed = (text: string): Answer => ['ok', text]

describe('without dialogs', () => {
  const click = (desk: Desk, caption: string, ...answers: readonly Answer[]) =>
    told(succeed(desk.host.clickMenu(plainMenu(caption), { answers: [...answers] as never })))
  const rowOf = (desk: Desk, text: string) =>
    shown(desk, 'Alignment').findIndex((cells) => cells[1]?.startsWith(text)) + 1
  const select = (desk: Desk, row: number) => {
    const tab = tabOn(desk, 'Alignment')
    desk.book.activeSheetId = tab.id
    tab.selection.current = { row: row - 1, column: 1 }
  }
  const noParent = 'G-012 “Students choose and finish more books of their own” does not say'
  const unknownParent = 'G-011 '

  it('the selected line of the Alignment tab is set aside with a reason, and taken back', () => {
    const desk = deskFrom(saved)
    select(desk, rowOf(desk, noParent))
    const words = click(desk, 'Set a finding aside…', typed('Agreed in October'), 'ok')
    expect(words).toContain(noParent)
    expect(words).toContain('Why is this fine as it is?')
    expect(words).toContain('The Alignment tab and Start show it after the next check.')
    expect(click(desk, 'Set a finding aside…', 'ok')).toMatch(
      /set aside already \(.+\), for this reason: Agreed in October/,
    )
    const { dismissed, groups } = check(desk)
    expect(dismissed).toMatchObject([{ reason: 'Agreed in October', finding: { code: 'chain/no-parent' } }])
    expect(groups.map(({ code }) => code)).not.toContain('chain/no-parent')
    select(desk, rowOf(desk, noParent))
    expect(click(desk, 'Take a finding back…', 'yes', 'ok')).toContain('for this reason: Agreed in October')
    expect(check(desk).dismissed).toEqual([])
    select(desk, rowOf(desk, noParent))
    expect(click(desk, 'Take a finding back…', 'ok')).toContain('Nobody has set this aside')
  })

  it('the row of the line is asked for where none is selected', () => {
    const desk = deskFrom(saved)
    select(desk, 4)
    const row = rowOf(desk, noParent)
    const words = click(desk, 'Set a finding aside…', typed(String(row)), typed('We know'), 'ok')
    expect(words).toContain(`\n${row}: ${noParent}`)
    expect(words.match(/^\d+: /gm)).toHaveLength(9)
    expect(check(desk).dismissed).toHaveLength(1)
  })

  it.each([
    ['a row without a finding', [typed('4'), 'ok'], 'No finding stands in row “4”'],
    ['what is no number', [typed('the first'), 'ok'], 'No finding stands in row “the first”'],
    ['no reason', [typed('15'), typed(' '), 'ok'], 'Say in a few words why'],
    ['a cancelled question', ['cancel'], 'In which row'],
    ['a cancelled reason', [typed('15'), 'cancel'], 'Why is this fine'],
  ] as const)('nothing is changed by %s', (_what, answers, words) => {
    const desk = deskFrom(saved)
    expect(click(desk, 'Set a finding aside…', ...answers)).toContain(words)
    expect(saveDesk(desk).state.properties).toEqual(saved.state.properties)
  })

  it('a finding is put right as shown before, and undone where that was not meant', () => {
    const desk = deskFrom(saved)
    const before = goal(desk, 'G-011')
    select(desk, rowOf(desk, unknownParent))
    const words = click(desk, 'Put a finding right…', 'yes', 'yes', 'ok')
    expect(words).toContain('This will be written into the row Goals 12:\n• Supports: ')
    expect(words).toContain('Everything stands as it did before.')
    expect(goal(desk, 'G-011')).toEqual(before)
    expect(click(desk, 'Put a finding right…', 'no')).not.toContain('Undo')
    expect(goal(desk, 'G-011')).toEqual(before)
    click(desk, 'Put a finding right…', 'yes', 'no')
    expect(goal(desk, 'G-011')).not.toEqual(before)
    expect(click(desk, 'Put a finding right…', 'ok')).toContain('This is not found any more')
  })

  it('only what is meant is listed, or that there is nothing', () => {
    const desk = deskFrom(saved)
    expect(click(desk, 'Take a finding back…', 'ok')).toContain('Nothing on the Alignment tab is set aside')
    expect(click(desk, 'Put a finding right…', 'cancel').match(/^\d+: \S+/gm)).toEqual([
      '15: G-011',
      '31: G-010',
    ])
  })

  it('the next ID is given, however many findings were looked at before', () => {
    const desk = deskFrom(saved)
    const next = shown(desk, 'Goals').length
    for (const [index, id] of ['G-050', 'G-050', 'G-060', 'G-060'].entries())
      typeRow(desk, 'Goals', next + index, { Goal: `Aim ${index}`, Level: 'Team', ID: id })
    check(desk)
    const row = String(rowOf(desk, '2 rows have the ID G-060'))
    expect(click(desk, 'Put a finding right…', typed(row), 'no')).toContain('• ID: G-060 → G-061')
  })

  it('what no click can put right is told with what to do', () => {
    const desk = deskFrom(saved)
    select(desk, rowOf(desk, noParent))
    expect(click(desk, 'Put a finding right…', 'ok')).toMatch(
      /Talk about which goal.+\n\n.+somebody has to decide/,
    )
  })

  it('what I said I would do is marked as done by its number, and undone', () => {
    const desk = deskFrom(saved, { user: 'ines.halvorsen@example.org' })
    const statuses = () => records(desk, 'Practice').map(({ Status }) => Status)
    const before = statuses()
    const words = click(desk, 'Mark done…', typed('1'), 'yes', 'ok')
    expect(words).toMatch(/What is done\? Type its number\.\n\n1\. /)
    expect(words).toContain('Taken back: ')
    expect(statuses()).toEqual(before)
    click(desk, 'Mark done…', typed('1'), 'no')
    expect(statuses().filter((status, index) => status !== before[index])).toEqual(['Done'])
    expect(click(desk, 'Mark done…', typed('99'), 'ok')).toContain(
      '“99” is no number of the list. Nothing was changed. Choose Mark done… again.',
    )
  })

  it('what there is to do first is said', async () => {
    const desk = deskFrom(saved)
    const { id } = tabOn(desk, 'Alignment')
    desk.book.sheets = desk.book.sheets.filter((tab) => tab.id !== id)
    expect(click(desk, 'Set a finding aside…', 'ok')).toContain('Choose Check alignment first')
  })
})
