import { insertColumns, typeInto } from '../../workbench/sheets/user-actions'
import {
  type Desk,
  deskFrom,
  saveDesk,
  setUpDesk,
  shown,
  succeed,
  tabOn,
  told,
  typeRow,
} from '../support/bundle-host'

interface Result {
  readonly findings: readonly { readonly code: string; readonly subject: string }[]
}

const check = (desk: Desk) => succeed(desk.host.run('checkAlignment')).result as Result
const codes = (desk: Desk) => check(desk).findings.map(({ code }) => code)

function set(desk: Desk, label: string, text: string): string {
  const rows = shown(desk, 'Start')
  const row = rows.findIndex((cells) => cells.some((cell) => cell.startsWith(label)))
  const column = (rows[row]?.findIndex((cell) => cell.startsWith(label)) ?? 0) + 1
  typeInto(desk.person, { sheetId: tabOn(desk, 'Start').id, row, column }, text)
  return `Start B${row + 1}`
}

/** What was learned five weeks ago was not tried; a team's goal is due in September. */
const done = (() => {
  const desk = setUpDesk({ with: { start: '2026-09-07' } })
  typeRow(desk, 'Goals', 1, {
    Goal: 'Fluency',
    Level: 'Team',
    'Community or owner': 'Grade 4 team',
    Due: '2027-09-01',
    Status: 'Active',
  })
  typeRow(desk, 'Learning', 1, { 'What we learn': 'Repeated reading', Date: '2026-10-23', Goals: 'G-001' })
  check(desk)
  return saveDesk(desk)
})()

const knowing = 'practice/knowing-not-doing'

describe('settings of the check on Start', () => {
  it('stand there blank, with the usual beside their names', () => {
    const rows = shown(deskFrom(done), 'Start')
    const from = rows.findIndex(([label]) => label === 'What the check goes by')
    expect(rows[from + 2]).toEqual(['Weeks from learning to practice (usually 4)', ''])
    expect(rows.slice(from + 1, from + 14).map(([, text]) => text)).toEqual(
      Array.from({ length: 13 }, () => ''),
    )
  })

  it('change what is found, from the next check on and without one more call', () => {
    const desk = deskFrom(done)
    expect(codes(desk)).toContain(knowing)
    const before = succeed(desk.host.run('checkAlignment')).callCount
    set(desk, 'Weeks from learning', '8')
    expect(codes(desk)).not.toContain(knowing)
    expect(succeed(desk.host.run('checkAlignment')).callCount).toBe(before)
  })

  it('hold goals of teams to the school year', () => {
    const desk = deskFrom(done)
    expect(codes(desk)).not.toContain('chain/dates')
    set(desk, 'School year', 'Aug 31, 2026 – June 11, 2027')
    expect(codes(desk)).toContain('chain/dates')
  })

  it('switch rules off, in the mails and the sidebar too', () => {
    const desk = deskFrom(done)
    set(desk, 'Rules that are switched off', knowing)
    expect(codes(desk)).not.toContain(knowing)
    expect(JSON.stringify(succeed(desk.host.run('runCheck')).result)).not.toContain(knowing)
  })

  describe('hold in the weekly mail and on the map', () => {
    const letter = (desk: Desk) => {
      desk.host.advance('2026-11-30T15:00:00Z')
      succeed(desk.host.run('sendSummaryNow', [{ to: null }]))
      return desk.host.mails.map(({ body }) => body).join('\n')
    }
    const troubles = (desk: Desk) => {
      const { items } = succeed(desk.host.run('viewMap')).result as {
        readonly items: readonly { readonly troubles: readonly string[] }[]
      }
      return items.flatMap((item) => item.troubles).join('\n')
    }

    it('a number of weeks', () => {
      expect(letter(deskFrom(done))).toContain('Repeated reading')
      const patient = deskFrom(done)
      set(patient, 'Weeks from learning', '8')
      expect(letter(patient)).not.toContain('Repeated reading')
    })

    it('a rule that is switched off, by its name', () => {
      const withSchool = () => {
        const desk = deskFrom(done)
        typeRow(desk, 'Goals', 2, { Goal: 'All read', Level: 'School', Status: 'Planned' })
        return desk
      }
      expect(troubles(withSchool())).toContain('does not say which higher goal it helps')
      const desk = withSchool()
      set(desk, 'Rules that are switched off', 'No higher goal, Nobody supports it, Learned but not tried')
      expect(troubles(desk)).toBe('')
      expect(letter(desk)).not.toMatch(/Repeated reading|higher goal/)
    })

    it('the smallest group of which a number is shown, on the map and on Start too', () => {
      const small = (setTo: string) => {
        const desk = deskFrom(done)
        typeRow(desk, 'Goals', 1, { Baseline: '40', Target: '60' })
        typeRow(desk, 'Evidence', 1, { Goal: 'G-001', Date: '2026-11-24', Value: '50', 'How many (n)': '14' })
        if (setTo !== '') set(desk, 'Smallest group of students', setTo)
        return desk
      }
      const told = (desk: Desk) => ({
        found: codes(desk).includes('evidence/small-group'),
        map: JSON.stringify(succeed(desk.host.run('viewMap')).result).includes('50%'),
        letter: letter(desk).includes('50%'),
      })
      expect(told(small(''))).toEqual({ found: false, map: true, letter: true })
      expect(told(small('15'))).toEqual({ found: true, map: false, letter: false })
    })

    it('a rule about what cannot be read: such cells are not counted either', () => {
      const slip = () => {
        const desk = deskFrom(done)
        typeRow(desk, 'Goals', 2, {
          Goal: 'Fractions',
          Level: 'Team',
          'Community or owner': 'Grade 4 team',
          Baseline: 'about half',
        })
        return desk
      }
      expect(letter(slip())).toContain('3 cells in the sheet')
      const desk = slip()
      set(desk, 'Rules that are switched off', 'Not readable')
      expect(letter(desk)).toContain('2 cells in the sheet')
    })
  })

  it('are found behind a column that somebody put in, and are left as they are', () => {
    const desk = deskFrom(done)
    set(desk, 'Weeks from learning', '8')
    insertColumns(desk.person, tabOn(desk, 'Start').id, { before: 0, count: 1 })
    expect(codes(desk)).not.toContain(knowing)
    expect(shown(desk, 'Start').find((cells) => cells[1]?.startsWith('Weeks from learning'))?.[2]).toBe('8')
  })

  it('are named with their cell where they cannot be read, in the answer, in the sidebar and on the tab', () => {
    const desk = deskFrom(done)
    const cell = set(desk, 'Weeks from learning', 'a while')
    const sentence = `${cell}: “a while” is no whole number from 1 to 52. The usual 4 is taken.`
    expect(codes(desk)).toContain(knowing)
    expect(told(desk.host.run('menuCheckAlignment'))).toContain(sentence)
    expect(succeed(desk.host.run('runCheck')).result).toMatchObject({ words: sentence })
    expect(shown(desk, 'Alignment')[2]?.[0]).toBe(sentence)
  })

  it('name days without school that are none, which count as school days, beside those that are read', () => {
    const desk = deskFrom(done)
    const cell = set(desk, 'Days without school', '2026-11-26; Winter break, Dec 21 – Jan 1')
    const words =
      'is no day, and no first and last day, such as 2026-12-21 – 2027-01-01. It counts as school days.'
    expect(told(desk.host.run('menuCheckAlignment'))).toContain(
      `${cell}: “Winter break; Dec 21 – Jan 1” ${words}`,
    )
  })
})
