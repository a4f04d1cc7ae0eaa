import { runWeek } from '../../src/app/weekly/run-week'
import type { Cell, Grid } from '../../src/core/tables/records'
import { fakeServices, newWorld, type World } from './fake-services'
import { at, on, tabOf } from './grids'
import { mondayAtEight } from './school'

type Row = Readonly<Record<string, Cell>>

const weekMs = 7 * 86_400_000

/** Longer than anything that a mail repeats, mostly of letters that take three bytes, with some that HTML writes with more of them. */
const long = (start: string) => `${start} ${'学习共同体一起阅读、写作、思考。“目标” & <b>🎒</b> '.repeat(40)}`
const many = (count: number, row: (n: number) => Row): Row[] =>
  Array.from({ length: count }, (_, n) => row(n))
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}-${n + 100}`)

const communityIds = ids('C', 12)
const everywhere = communityIds.join(', ')

/** Who reads what, each in both languages. */
export const fullestReaders = [
  ['member', 'Teacher'],
  ['lead', 'Teacher'],
  ['family', 'Family'],
  ['council', 'Policy maker'],
].flatMap(([audience = '', role = '']) =>
  ['en', 'es'].map((language) => ({
    audience,
    role,
    language,
    address: `${audience}-${language}@example.org`,
  })),
)

const readerIds = ids('M', fullestReaders.length)
const idsOf = (audience: string) => readerIds.filter((_, n) => fullestReaders[n]?.audience === audience)
const team = [...idsOf('member'), ...idsOf('lead')].join(', ')

const readers: Row[] = fullestReaders.map(({ role, language, address }, index) => ({
  id: readerIds[index] ?? '',
  name: long(`Reader ${index}`).slice(0, 200),
  email: address,
  role,
  language,
  communities: everywhere,
}))
/** Eight whom the last week's mail did not reach, and as many whose address cannot be read. */
const others = many(16, (n) => ({
  id: `M-${n + 200}`,
  name: long(`Person ${n}`).slice(0, 200),
  email: n < 8 ? `refused${n}@example.org` : `two@example.org, addresses${n}@example.org`,
  role: 'Teacher',
  communities: everywhere,
}))
const helped = others.map(({ id }) => id).join(', ')

/** Two lead them in turn, as a community has one lead. */
const communities = communityIds.map((id, n) => ({
  ...{ id, name: long(`Community ${n}`).slice(0, 300), level: 'Team', meets: 'Weekly' },
  lead: idsOf('lead')[n % 2] ?? '',
}))

function membersAnd(...more: Grid[]): Grid[] {
  return [tabOf('communities', 1, communities), tabOf('members', 2, [...readers, ...others]), ...more]
}

/** Every list of a mail has more in it than it shows, and each text is longer than what is shown of it. */
function fullest(): Grid[] {
  const goal = (n: number) => ({
    ...{ id: `G-${n + 100}`, goal: long(`Goal ${n}`), level: 'Team', owner: communityIds[n % 12] ?? '' },
    ...{ unit: long('unit'), better: 'Lower', baseline: 1_000_000.25, target: 0.125, current: 999_999.75 },
    ...{ due: on('2028-12-20'), status: 'Active' },
  })
  return membersAnd(
    tabOf('goals', 3, many(40, goal)),
    tabOf('templates', 4, [
      { id: 'TE-100', template: 'Ours', stage: long('Stage'), prompt: long('Prompt'), days: 200 },
    ]),
    tabOf(
      'cycles',
      5,
      many(12, (n) => ({
        ...{ id: `Y-${n + 100}`, community: communityIds[n] ?? '', template: 'Ours', status: 'Active' },
        ...{ focusGoals: `G-${n + 100}`, start: on('2026-11-02'), end: on('2027-06-11') },
      })),
    ),
    tabOf('practice', 6, [
      ...many(20, (n) => ({
        ...{ id: `P-${n + 100}`, what: long(`Work ${n}`), who: helped, supportedBy: team },
        ...{ due: on('2026-11-19'), status: 'Doing', cycle: `Y-${(n % 12) + 100}` },
      })),
      // Cells that cannot be read.
      ...many(6, (n) => ({
        id: `P-${n + 300}`,
        what: long('Some day'),
        who: helped,
        due: 'soon',
        cycle: 'Y-100',
      })),
      ...many(2, (n) => ({
        ...{ id: `P-${n + 200}`, what: long(`Done ${n}`), who: helped, due: on('2026-11-19') },
        ...{ status: 'Done', doneOn: on('2026-11-20'), cycle: 'Y-100' },
      })),
    ]),
    tabOf(
      'results',
      7,
      many(20, (n) => ({
        ...{ id: `R-${n + 100}`, goal: `G-${n + 100}`, result: long('Result'), met: 'Partly' },
        cycle: `Y-${(n % 12) + 100}`,
      })),
    ),
    tabOf(
      'evidence',
      8,
      many(20, (n) => ({
        ...{
          id: `E-${n + 100}`,
          goal: `G-${n + 100}`,
          date: on('2026-11-20'),
          value: 1_000_000.25,
          count: 40,
        },
        ...{ tells: long(`Tells ${n}`), by: 'M-200', cycle: `Y-${(n % 12) + 100}` },
      })),
    ),
    tabOf(
      'meetings',
      9,
      many(12, (n) => ({
        ...{
          id: `T-${n + 100}`,
          community: communityIds[n] ?? '',
          date: on('2026-11-25'),
          start: at(15, 15),
        },
        ...{ minutes: 1_439, how: 'In person', where: long('Room'), agenda: long('Agenda') },
      })),
    ),
    tabOf(
      'visits',
      10,
      readerIds.flatMap((visitor, at) =>
        many(6, (n) => ({
          ...{ id: `V-${at * 6 + n + 100}`, visitor, host: `M-${n + 200}`, date: on('2026-11-27') },
          lookingFor: long('Looking for'),
        })),
      ),
    ),
    tabOf(
      'resources',
      11,
      many(20, (n) => ({
        ...{ id: `B-${n + 100}`, title: long(`Resource ${n}`), sharedBy: 'M-200', added: on('2026-11-20') },
      })),
    ),
  )
}

/** A week before which eight people could not be mailed, in a workbook in which nothing else could be more. */
export function fullestWeek(): World {
  const world = newWorld(
    membersAnd(tabOf('resources', 11, [{ id: 'B-001', title: 'A list', added: on('2026-11-13') }])),
    mondayAtEight - weekMs,
  )
  for (let n = 0; n < 8; n += 1)
    world.trouble.set(`refused${n}@example.org`, { outcome: 'refused', why: long('Invalid email') })
  runWeek(fakeServices(world), { reason: 'now' })
  world.grids = [...fullest(), ...world.grids.filter(({ sheetId }) => sheetId > 11)]
  world.now = mondayAtEight
  return world
}
