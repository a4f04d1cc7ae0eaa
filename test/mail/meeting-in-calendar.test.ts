import { previewWeek } from '../../src/app/weekly/preview-week'
import type { Cell } from '../../src/core/tables/records'
import { fakeServices, newWorld } from '../support/fake-services'
import { at, on, tabOf } from '../support/grids'
import { mondayAtEight } from '../support/school'

type Row = Readonly<Record<string, Cell>>
const meeting = { id: 'T-001', community: 'Team', date: on('2026-11-24'), start: at(15, 15) }

function mailWith(meetings: readonly Row[], withoutIds = false) {
  const made = tabOf('meetings', 3, meetings)
  const idColumn = made.values[0]?.indexOf('ID') ?? -1
  const values = made.values.map((row) => row.filter((_, index) => !withoutIds || index !== idColumn))
  const grids = [
    tabOf('communities', 1, [
      { id: 'C-001', name: 'Team' },
      { id: 'C-002', name: 'Council' },
    ]),
    tabOf('members', 2, [
      { id: 'M-001', name: 'Ana', email: 'ana@example.org', role: 'Teacher', communities: 'Team, Council' },
    ]),
    { ...made, values },
  ]
  const [mail] = previewWeek(fakeServices(newWorld(grids, mondayAtEight))).mails
  return { text: mail?.text ?? '', file: mail?.attachments?.[0]?.content ?? '' }
}

const uidsOf = (file: string) => [...file.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid)

it.each<[Cell, string, boolean]>([
  [45, '20261124T220000Z', true],
  [1_440, '20261125T211500Z', true],
  [44.6, '20261124T220000Z', true],
  [0, '20261124T221500Z', false],
  [-30, '20261124T221500Z', false],
  [0.2, '20261124T221500Z', false],
  [1e300, '20261124T221500Z', false],
  ['an hour or so', '20261124T221500Z', false],
  ['', '20261124T221500Z', false],
])(
  'a meeting of “%s” minutes ends after it begins, and only a real length is told',
  (minutes, end, isTold) => {
    const { text, file } = mailWith([{ ...meeting, minutes }])
    expect(file).toContain(`DTSTART:20261124T211500Z\r\nDTEND:${end}\r\n`)
    expect(/\bminutes?\b/.test(text)).toBe(isTold)
  },
)

it('a meeting without an ID column is the same one when rows come before it', () => {
  const earlier = { ...meeting, date: on('2026-11-17') }
  const [uid] = uidsOf(mailWith([meeting], true).file)
  expect(uid).toMatch(/@throughline\.invalid$/)
  expect(uidsOf(mailWith([earlier, earlier, meeting], true).file)).toEqual([uid])
})

it('two meetings that share a copied ID are two entries of the calendar', () => {
  const { file } = mailWith([meeting, { ...meeting, community: 'Council' }])
  expect(new Set(uidsOf(file)).size).toBe(2)
})
