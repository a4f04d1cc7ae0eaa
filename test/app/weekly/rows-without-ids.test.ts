import { previewWeek } from '../../../src/app/weekly/preview-week'
import { runWeek } from '../../../src/app/weekly/run-week'
import { sendTest } from '../../../src/app/weekly/send-test'
import type { Grid } from '../../../src/core/tables/records'
import { fakeServices, newWorld, type World } from '../../support/fake-services'
import { on, tabOf } from '../../support/grids'
import { mondayAtEight } from '../../support/school'

/** Everything typed by hand, nothing checked yet. */
function typed(): Grid[] {
  return [
    tabOf('communities', 1, [{ name: 'Grade 5 team', lead: 'Nell New', level: 'Team' }]),
    tabOf('members', 2, [
      { name: 'Nell New', email: 'lead@example.org', role: 'Teacher', communities: 'Grade 5 team' },
      { name: 'Tom Teacher', email: 'tom@example.org', role: 'Teacher', communities: 'Grade 5 team' },
      { name: 'Fay Family', email: 'fay@example.org', role: 'Family', communities: 'Grade 5 team' },
    ]),
    tabOf('goals', 3, [
      {
        goal: 'I stop shouting',
        level: 'Individual',
        owner: 'Tom Teacher',
        due: 'soonish',
        status: 'Active',
      },
    ]),
    tabOf('practice', 5, [{ what: 'Nell promised this', who: 'Nell New', due: on('2026-11-24') }]),
    tabOf('evidence', 6, [{ goal: 'I stop shouting', date: on('2026-11-20'), value: 12, tells: 'Better.' }]),
    tabOf('meetings', 7, [{ community: 'Grade 5 team', date: on('2026-11-25') }]),
    tabOf('resources', 9, [{ title: 'A book', sharedBy: 'Gus', added: on('2026-11-20') }]),
  ]
}

const mailTo = (world: World, name: string) =>
  world.delivered
    .filter(({ to }) => to === `${name}@example.org`)
    .map(({ text }) => text)
    .join('\n')

const idsOn = (world: World, sheetId: number) =>
  world.grids.find((grid) => grid.sheetId === sheetId)?.values.map((row) => row[row.length - 1])

it('mails people what they promised and what they lead, before any check', () => {
  const world = newWorld(typed(), mondayAtEight)
  expect(runWeek(fakeServices(world), { reason: 'now' })).toMatchObject({
    kind: 'ran',
    counts: { sent: 3, skipped: 0 },
  })
  expect(mailTo(world, 'lead')).toContain('Nell promised this')
  expect(mailTo(world, 'lead')).toContain('Gus')
})

it('tells nobody but its owner of an individual goal, before any check', () => {
  const world = newWorld(typed(), mondayAtEight)
  runWeek(fakeServices(world), { reason: 'now' })
  sendTest(fakeServices(world))
  expect(mailTo(world, 'tom')).toContain('I stop shouting')
  expect(`${mailTo(world, 'lead')}${mailTo(world, 'fay')}`).not.toContain('I stop shouting')
})

it('writes the IDs by which it has told people and goals apart, and how far the numbers have come', () => {
  const world = newWorld(typed(), mondayAtEight)
  world.record = JSON.stringify({ format: 1, fileId: 'file-1', lastNumbers: { goals: 6 } })
  runWeek(fakeServices(world), { reason: 'now' })
  expect(idsOn(world, 2)).toEqual(['ID', 'M-001', 'M-002', 'M-003'])
  expect(idsOn(world, 3)).toEqual(['ID', 'G-007'])
  expect(JSON.parse(world.record ?? '')).toMatchObject({ lastNumbers: { goals: 7, members: 3 } })
})

it('writes none for a preview or a test', () => {
  const world = newWorld(typed(), mondayAtEight)
  const { grids, record } = world
  expect(previewWeek(fakeServices(world)).mails).toHaveLength(3)
  sendTest(fakeServices(world))
  expect(world).toMatchObject({ grids, record })
})

it('leaves a workbook alone that a newer version has arranged', () => {
  const world = newWorld(typed(), mondayAtEight)
  world.record = JSON.stringify({ format: 99, fileId: 'file-1', lastNumbers: {} })
  expect(runWeek(fakeServices(world), { reason: 'now' })).toEqual({ kind: 'newer' })
  expect(world.delivered).toEqual([])
})
