import * as fc from 'fast-check'
import { type Content, goal } from './workbook-of'

/** How many rows of a community's tables; IDs name the community: 'A-2' is the student goal of the second. */
interface Sizes {
  readonly practice: number
  readonly strategies: number
  readonly meetings: number
}

const topics = ['fluent phrasing', 'fraction sense', 'lab reports', 'source criticism', 'choral singing']

/** One to four communities in the tenth week of a cycle, with all that its time asks for; sizes vary, rows stand in the order of the tables. */
export const healthyCommunities: fc.Arbitrary<Content> = fc
  .array(
    fc.record({
      practice: fc.integer({ min: 1, max: 5 }),
      strategies: fc.integer({ min: 1, max: 3 }),
      meetings: fc.integer({ min: 0, max: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((sizes) => sizes.map((size, index) => communityOf(index + 1, size)).reduce(joined, shared))

const shared: Content = {
  goals: [goal('G-1', 'system', { owner: 'C-1', goal: 'All our schools teach reading together' })],
  initiatives: [
    { id: 'I-1', initiative: 'Reading for all', goals: ['G-1'], support: 'A coach a day a week' },
  ],
}

/** A single one of them. */
export const healthyCommunity: Content = joined(
  shared,
  communityOf(1, { practice: 2, strategies: 1, meetings: 0 }),
)

function joined(left: Content, right: Content): Content {
  const tables = [...new Set([...Object.keys(left), ...Object.keys(right)])] as (keyof Content)[]
  return Object.fromEntries(tables.map((table) => [table, [...(left[table] ?? []), ...(right[table] ?? [])]]))
}

function communityOf(n: number, { practice, strategies, meetings }: Sizes): Content {
  const cycle = `Y-${n}`
  const topic = topics[n - 1] ?? ''
  const members = [1, 2, 3].map((index) => `M-${n}${index}`)
  const times = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index + 1))
  return {
    communities: [
      {
        id: `C-${n}`,
        name: `Team ${n}`,
        level: 'team',
        school: `School ${n}`,
        vision: 'Every child explains what they think',
        meets: 'weekly',
      },
    ],
    members: members.map((id) => ({
      id,
      name: id,
      email: `${id.toLowerCase()}@example.org`,
      role: 'teacher',
      communities: [`C-${n}`],
    })),
    norms: [{ id: `NO-${n}`, community: `C-${n}`, norm: 'We begin with what students did' }],
    goals: [
      goal(`H-${n}`, 'school', {
        owner: `C-${n}`,
        supports: ['G-1'],
        goal: `Our school works on ${topic} ${n}`,
      }),
      goal(`A-${n}`, 'team', {
        owner: `C-${n}`,
        supports: [`H-${n}`],
        goal: `Children show ${topic} in daily work`,
        measure: `Check of ${topic}`,
      }),
      goal(`B-${n}`, 'team', {
        owner: `C-${n}`,
        supports: [`H-${n}`],
        learner: 'educators',
        goal: `We plan ${topic} from samples`,
        measure: `Plans for ${topic}`,
      }),
    ],
    cycles: [
      {
        id: cycle,
        community: `C-${n}`,
        template: 'sevenPart',
        focusGoals: [`A-${n}`, `B-${n}`],
        start: '2026-09-14',
        end: '2026-12-04',
        status: 'active',
      },
    ],
    needs: [
      { id: `N-${n}1`, learner: 'students', source: 'Check', shows: 'x', goal: `A-${n}`, cycle },
      { id: `N-${n}2`, learner: 'educators', source: 'Survey', shows: 'x', goal: `B-${n}`, cycle },
    ],
    learning: [{ id: `L-${n}`, topic, kind: 'content', date: '2026-10-01', goals: [`A-${n}`], cycle }],
    strategies: times(strategies, (index) => ({
      id: `S-${n}${index}`,
      strategy: `Strategy ${index}`,
      basis: 'strong' as const,
      goals: [`A-${n}`],
      expect: 'Half of them say why',
      cycle,
    })),
    practice: times(practice, (index) => ({
      id: `P-${n}${index}`,
      what: 'Try it',
      who: [members[index % 3] ?? ''],
      due: '2026-10-20',
      doneOn: '2026-10-20',
      status: 'done' as const,
      strategy: `S-${n}1`,
      cycle,
    })),
    visits: [{ id: `V-${n}`, visitor: `M-${n}1`, host: `M-${n}2`, date: '2026-10-12', cycle }],
    evidence: [
      { id: `E-${n}1`, goal: `A-${n}`, date: '2026-09-20', value: 40, count: 30, cycle },
      { id: `E-${n}2`, goal: `A-${n}`, date: '2026-11-18', value: 50, count: 30, decision: 'keep', cycle },
    ],
    meetings: [
      ...times(meetings, (index) => ({ id: `T-${n}0${index}`, date: `2026-10-0${index}` })),
      { id: `T-${n}1`, date: '2026-10-28' },
      { id: `T-${n}2`, date: '2026-11-18' },
      { id: `T-${n}3`, date: '2026-11-25' },
    ].map((row) => ({ ...row, community: `C-${n}`, inWorkday: 'yes' as const })),
  }
}
