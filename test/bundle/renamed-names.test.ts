import type { toldInFull } from '../../src/app/check/told-in-full'
import type { RepairAnswer, RepairView } from '../../src/app/repair/contract'
import { copyBook } from '../../workbench/sheets/store/snapshot-book'
import { pasteBlock, renameTab, typeInto } from '../../workbench/sheets/user-actions'
import {
  answers,
  columnNamed,
  type Desk,
  deskFrom,
  deskOver,
  emptyDesk,
  plainMenu,
  records,
  saveDesk,
  succeed,
  tabOn,
  told,
  trimRows,
} from '../support/bundle-host'
import { readRecords } from '../support/read-records'

const members = [
  { name: 'Ana Ruiz', email: 'ana@example.org', role: 'teacher', communities: ['Grade 4 team', 'Math team'] },
  { name: 'Bo Lin', email: 'bo@example.org', role: 'teacher', communities: ['Grade 4 team'] },
  { name: 'Cy Abt', email: 'cy@example.org', role: 'teacher', communities: ['Math team'] },
]
const school = answers({
  kind: 'school',
  community: 'Alder Creek',
  communities: ['Grade 4 team', 'Math team'],
  members,
})

function newSchool(): Desk {
  const desk = emptyDesk()
  succeed(desk.host.run('setUpCommunity', [school]))
  return desk
}

/** A school with two communities, a goal and a commitment of each, checked. */
function schoolDesk(): Desk {
  const desk = newSchool()
  pasteBlock(desk.person, { sheetId: tabOn(desk, 'Goals of Math team').id, row: 1, column: 0 }, [
    ['We count'],
  ])
  pasteBlock(desk.person, { sheetId: tabOn(desk, 'Practice').id, row: 1, column: 0 }, [
    ['Ask, wait, ask again', 'Bo Lin, Ana Ruiz', '2026-12-04'],
  ])
  succeed(desk.host.run('checkAlignment'))
  return trimRows(desk, 20)
}

const base = saveDesk(schoolDesk())

function rename(desk: Desk, tab: string, row: number, name: string): void {
  typeInto(desk.person, { sheetId: tabOn(desk, tab).id, row, column: columnNamed(desk, tab, 'Name') }, name)
}

/** Row of the grid (0-based) in which a name stands. */
const rowOf = (desk: Desk, tab: string, name: string) =>
  records(desk, tab).findIndex((row) => row.Name === name) + 1

/** Communities has the school in its first row. */
function renameCommunity(desk: Desk, from = 'Grade 4 team', to = 'Readers, grade 4'): Desk {
  rename(desk, 'Communities', rowOf(desk, 'Communities', from), to)
  return desk
}

function check(desk: Desk): string[] {
  const { findings } = succeed(desk.host.run('checkAlignment')).result as ReturnType<typeof toldInFull>
  return findings
    .filter(({ code }) => code.startsWith('data/'))
    .map(({ code, sentence }) => `${code} ${sentence}`)
}

const view = (desk: Desk) =>
  succeed(desk.host.clientCall('viewRepair')).result as Extract<RepairView, { kind: 'plan' }>
const offered = (desk: Desk) => view(desk).steps.map(({ words }) => words)

function repairAll(desk: Desk): RepairAnswer {
  const steps = view(desk).steps.map(({ key }) => key)
  return succeed(desk.host.clientCall('runRepair', [{ steps, keep: {} }])).result as RepairAnswer
}

const cells = (desk: Desk) => records(desk, 'Members').map(({ Communities }) => Communities)
const tabNames = (desk: Desk) => desk.book.sheets.map(({ name }) => name)
const ownersOf = (desk: Desk) => readRecords(desk, 'goals').map(({ owner }) => owner)
const step =
  '“Grade 4 team” is now called “Readers, grade 4”: write the new name in 2 cells of Members, one cell of Cycles, the name of the tab Goals of Grade 4 team.'

describe('a community that was renamed', () => {
  it('is told once, as read as meant, by this check and later ones', () => {
    const desk = renameCommunity(deskFrom(base))
    const before = readRecords(deskFrom(base), 'members').map(({ communities }) => communities)
    for (let checks = 0; checks < 3; checks++) {
      expect(check(desk)).toEqual([
        'data/renamed “Grade 4 team” is now called “Readers, grade 4”, but its old name still stands elsewhere. It is read as meant.',
      ])
      expect(readRecords(desk, 'members').map(({ communities }) => communities)).toEqual(before)
    }
  })

  it.each([
    ['at once', 0],
    ['after two more checks', 2],
  ])('is carried through by Repair %s: previewed, done, reported, and then healthy', (_when, checks) => {
    const desk = renameCommunity(deskFrom(base))
    for (let done = 0; done < checks; done++) check(desk)
    expect(offered(desk)).toEqual([step])
    expect(repairAll(desk).lines).toEqual([step])
    expect(cells(desk)).toEqual([
      'Alder Creek',
      'Readers, grade 4, Math team',
      'Readers, grade 4',
      'Math team',
    ])
    expect(records(desk, 'Cycles').map(({ Community }) => Community)).toEqual([
      'Readers, grade 4',
      'Math team',
    ])
    expect(tabNames(desk)).toContain('Goals of Readers, grade 4')
    expect(offered(desk)).toEqual([])
    expect(check(desk)).toEqual([])
    expect(desk.host.state.properties.document.formerNames ?? '').toBe('')
  })

  it('gives its goals tab the new name, so that a copy of the file knows whose goals stand there', () => {
    const desk = renameCommunity(deskFrom(base), 'Math team', 'Counting')
    const owners = ownersOf(desk)
    repairAll(desk)
    delete desk.host.state.properties.document.tabs
    expect(ownersOf(desk)).toEqual(owners)
  })

  it.each<readonly [string, (desk: Desk) => void, string]>([
    [
      'a tab that people have called something else keeps its name',
      (desk) => renameTab(desk.person, tabOn(desk, 'Goals of Grade 4 team').id, 'Our goals'),
      step.replace(', the name of the tab Goals of Grade 4 team', ''),
    ],
    [
      'a tab keeps its name where another has the new one',
      (desk) => renameTab(desk.person, tabOn(desk, 'Pulse').id, 'Goals of Readers, grade 4'),
      step.replace(', the name of the tab Goals of Grade 4 team', ''),
    ],
    [
      'a cell with a formula keeps it',
      (desk) => {
        const column = columnNamed(desk, 'Members', 'Communities')
        typeInto(desk.person, { sheetId: tabOn(desk, 'Members').id, row: 3, column }, '="Grade 4 "&"team"')
      },
      step.replace('2 cells of Members', 'one cell of Members'),
    ],
  ])('%s', (_name, disturb, words) => {
    const desk = deskFrom(base)
    disturb(desk)
    renameCommunity(desk)
    expect(offered(desk)).toEqual([words])
    repairAll(desk)
    expect(offered(desk)).toEqual([])
  })

  it('and another one, in one cell, are each carried through or left as ticked', () => {
    const desk = renameCommunity(renameCommunity(deskFrom(base)), 'Math team', 'Counting')
    const [first] = view(desk).steps
    succeed(desk.host.clientCall('runRepair', [{ steps: [first?.key], keep: {} }]))
    expect(cells(desk)[1]).toBe('Readers, grade 4, Math team')
    repairAll(desk)
    expect(cells(desk)[1]).toBe('Readers, grade 4, Counting')
    const both = renameCommunity(renameCommunity(deskFrom(base)), 'Math team', 'Counting')
    repairAll(both)
    expect(cells(both)[1]).toBe('Readers, grade 4, Counting')
  })

  it('has its goals tab read in a copy of the file also where people have called that something else', () => {
    const desk = newSchool()
    const sheetId = tabOn(desk, 'Goals of Math team').id
    pasteBlock(desk.person, { sheetId, row: 1, column: 0 }, [['We count']])
    renameTab(desk.person, sheetId, 'What we want')
    const copy = deskOver(copyBook(desk.book, 'file-2', desk.person.email), { now: desk.host.state.clock })
    for (const file of [desk, copy]) {
      check(file)
      expect(readRecords(file, 'goals')).toMatchObject([{ level: 'team', owner: 'C-003' }])
    }
  })

  it('is not offered again where its tick was taken off, and carried through when it is ticked later', () => {
    const desk = renameCommunity(deskFrom(base))
    const declined = view(desk).steps.map(({ key }) => key)
    succeed(desk.host.clientCall('runRepair', [{ steps: [], keep: {}, declined }]))
    check(desk)
    expect(view(desk)).toMatchObject({ steps: [], declined: [{ words: step }] })
    const steps = view(desk).declined.map(({ key }) => key)
    expect(succeed(desk.host.clientCall('runRepair', [{ steps, keep: {} }])).result).toMatchObject({
      lines: [step],
    })
    expect(view(desk)).toMatchObject({ steps: [], declined: [] })
  })

  it('twice, with a check in between, comes to its last name everywhere', () => {
    const desk = renameCommunity(deskFrom(base))
    check(desk)
    const cell = {
      sheetId: tabOn(desk, 'Members').id,
      row: 3,
      column: columnNamed(desk, 'Members', 'Communities'),
    }
    typeInto(desk.person, cell, 'Readers, grade 4')
    renameCommunity(desk, 'Readers, grade 4', 'Book club')
    repairAll(desk)
    expect(cells(desk)).toEqual(['Alder Creek', 'Book club, Math team', 'Book club', 'Math team'])
  })

  it('is carried through also where it was renamed before the first check', () => {
    const desk = renameCommunity(newSchool())
    expect(offered(desk)).toEqual([step])
  })

  it('is carried through by the menu, too', () => {
    const desk = renameCommunity(deskFrom(base))
    const report = desk.host.clickMenu(plainMenu('Repair…'), { answers: ['yes', 'ok'] })
    expect(told(report)).toContain(step)
    expect(cells(desk)[1]).toBe('Readers, grade 4, Math team')
  })

  it('stays as it is on a tab that is protected against whoever repairs, which is said', () => {
    const desk = deskFrom(base, { user: 'bo@example.org' })
    desk.book.editors.push('bo@example.org')
    renameCommunity(desk)
    const { protections } = tabOn(desk, 'Members')
    protections.push({
      id: 999,
      type: 'SHEET',
      unprotected: [],
      description: '',
      warningOnly: false,
      editors: [],
    })
    const answer = repairAll(desk)
    expect(answer.words).toContain('The tab Members is protected')
    expect(answer.lines).toEqual([step.replace('2 cells of Members, ', '')])
    expect(cells(desk)[1]).toBe('Grade 4 team, Math team')
  })
})

describe('a member who was renamed', () => {
  const renamed = () => {
    const desk = deskFrom(base)
    rename(desk, 'Members', rowOf(desk, 'Members', 'Bo Lin'), 'Bo Lindqvist')
    return desk
  }

  it('is told, and nobody is taken for the other before somebody has said so', () => {
    const desk = renamed()
    expect(check(desk)).toEqual([
      'data/renamed “Bo Lin” is now called “Bo Lindqvist”, but its old name still stands elsewhere. It is read as nobody’s.',
    ])
    expect(readRecords(desk, 'practice').map(({ who }) => who)).toEqual([['Bo Lin', 'M-002']])
  })

  it('is carried through by Repair', () => {
    const desk = renamed()
    check(desk)
    expect(offered(desk)).toEqual([
      '“Bo Lin” is now called “Bo Lindqvist”: write the new name in one cell of Practice. Not if the row is somebody else’s now.',
    ])
    repairAll(desk)
    expect(records(desk, 'Practice').map(({ Who }) => Who)).toEqual(['Bo Lindqvist, Ana Ruiz'])
    expect(check(desk)).toEqual([])
  })
})
