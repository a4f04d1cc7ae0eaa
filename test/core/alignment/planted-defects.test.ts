import * as fc from 'fast-check'
import { checkAlignment } from '../../../src/core/alignment/check-alignment'
import { ruleCodes } from '../../../src/core/alignment/rule-book'
import { type Content, cycle, goal, healthy, today, workbookOf } from './workbook-of'

type GoalRow = ReturnType<typeof goal>

const numRuns = process.env.THROUGHLINE_SOAK ? 5000 : 60

/** Goals on four levels, each supporting one on the next, every upper one supported; the cycle is too young to ask for more. */
const healthyGoals: fc.Arbitrary<GoalRow[]> = fc
  .record({
    systems: fc.integer({ min: 1, max: 3 }),
    schools: fc.integer({ min: 0, max: 4 }),
    teams: fc.integer({ min: 0, max: 6 }),
    persons: fc.integer({ min: 0, max: 8 }),
    order: fc.infiniteStream(fc.nat()),
    planned: fc.boolean(),
  })
  .map(({ systems, schools, teams, persons, order, planned }) => {
    const sizes = {
      system: systems,
      school: systems + schools,
      team: systems + schools + teams,
      individual: persons,
    }
    const rows = Object.entries(sizes).flatMap(([level, size]) => {
      const upper = { system: '', school: 'system', team: 'school', individual: 'team' }[level] ?? ''
      const uppers = sizes[upper as keyof typeof sizes] ?? 0
      return Array.from({ length: size }, (_, index) =>
        goal(`${level}-${index}`, level as GoalRow['level'], {
          owner: level === 'individual' ? 'M-001' : `C-00${1 + (index % 3)}`,
          supports: uppers > 0 ? [`${upper}-${index % uppers}`] : [],
          status: planned ? 'planned' : 'active',
        }),
      )
    })
    // The order of the rows in the sheet means nothing.
    return rows
      .map((row) => ({ row, key: order.next().value }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row)
  })

const contentWith = (goals: readonly GoalRow[]): Content => ({
  communities: ['C-001', 'C-002', 'C-003'].map((id) => ({
    ...healthy.communities?.[0],
    id,
    name: `Team ${id}`,
  })),
  members: [{ id: 'M-001', name: 'Ada', communities: ['C-001'] }],
  cycles: [{ ...cycle, focusGoals: [], start: '2026-11-20', end: '2027-01-29' }],
  goals,
})

const check = (goals: readonly GoalRow[]) =>
  checkAlignment(workbookOf(contentWith(goals)), today).findings.map(
    ({ code, subject, values }) => `${code} ${subject}${values.below ? ` ${values.below}` : ''}`,
  )

const below = (goals: readonly GoalRow[], id: string | undefined): GoalRow[] => {
  const direct = goals.filter((one) => one.supports?.includes(id ?? '?'))
  return [...direct, ...direct.flatMap((one) => below(goals, one.id))]
}

interface Planted {
  readonly goals: readonly GoalRow[]
  readonly findings: readonly string[]
}

/** Changes one row of a healthy workbook, and says what the check must then find: that, and nothing else. */
const defects: Readonly<Record<string, (goals: readonly GoalRow[], at: GoalRow) => Planted>> = {
  'supports nothing': (goals, at) => {
    const lost = at.level === 'system' ? 0 : below(goals, at.id).length
    return planted(goals, at, { supports: [] }, [
      ...(at.level === 'system' ? [] : [`chain/no-parent ${at.id}`]),
      ...(lost > 0 ? [`chain/broken-above ${at.id} ${lost}`] : []),
    ])
  },
  'supports what is nowhere': (goals, at) => {
    const lost = at.level === 'system' ? 0 : below(goals, at.id).length
    return planted(goals, at, { supports: ['nowhere-9'] }, [
      `chain/unknown-parent ${at.id}`,
      ...(lost > 0 ? [`chain/broken-above ${at.id} ${lost}`] : []),
    ])
  },
  'supports itself': (goals, at) =>
    planted(goals, at, { supports: [...(at.supports ?? []), at.id ?? ''] }, [`chain/loop ${at.id}`]),
  'is met while others build on it': (goals, at) =>
    planted(
      goals,
      at,
      { status: 'met' },
      goals
        .filter((one) => one.supports?.includes(at.id ?? ''))
        .map((one) => `chain/closed-parent ${one.id}`),
    ),
  'is due too late': (goals, at) =>
    planted(goals, at, { due: '2027-06-30' }, at.level === 'system' ? [] : [`chain/dates ${at.id}`]),
  'has the target on the wrong side': (goals, at) =>
    planted(goals, at, { target: 20 }, [`smart/direction ${at.id}`]),
  'says in its sentence that it wants less, and has a higher target': (goals, at) =>
    planted(
      goals,
      at,
      {
        goal: 'Reduce office referrals',
        measure: 'Referrals a month',
        better: null,
        baseline: 12,
        target: 15,
      },
      [`smart/direction ${at.id}`],
    ),
  'has no measure': (goals, at) => planted(goals, at, { measure: '' }, [`smart/measure ${at.id}`]),
  'has “n/a” as its measure': (goals, at) =>
    planted(goals, at, { measure: 'n/a' }, [`smart/measure ${at.id}`]),
  'has no day': (goals, at) => planted(goals, at, { due: null }, [`smart/due ${at.id}`]),
  'has no baseline': (goals, at) => planted(goals, at, { baseline: null }, [`smart/baseline ${at.id}`]),
  'has no target': (goals, at) => planted(goals, at, { target: null }, [`smart/target ${at.id}`]),
  'has no owner': (goals, at) => planted(goals, at, { owner: '' }, [`smart/owner ${at.id}`]),
  'has several targets in one sentence': (goals, at) =>
    planted(goals, at, { goal: 'Reading will rise to 70%, writing to 60% and speaking to 50%' }, [
      `smart/several ${at.id}`,
    ]),
  'says in its sentence what its columns lack': (goals, at) =>
    planted(
      goals,
      at,
      {
        goal: 'Readers on level will rise from 50% to 70% in the spring screener',
        baseline: null,
        target: null,
      },
      [`smart/text ${at.id}`],
    ),
  'supports one of its own level': (goals, at) => {
    const twin = { ...at, id: 'twin' }
    return planted([...goals, twin], at, { supports: [...(at.supports ?? []), 'twin'] }, [
      `chain/wrong-way ${at.id}`,
    ])
  },
  'stands on the level of those that support it': tooLow,
  'is not written yet': (goals, at) =>
    planted(goals, at, { goal: 'Working on it!', measure: '', target: null, baseline: null }, [
      `smart/blank ${at.id}`,
    ]),
  'shares its ID': (goals, at) => ({ goals: [...goals, at], findings: [`chain/duplicate-id ${at.id}`] }),
}

/**
 * One level lower than it is. What supports it is told together, at its level, or where it is one goal alone, there; and it now skips the
 * level that it was on, where that has goals in its place still.
 */
function tooLow(goals: readonly GoalRow[], at: GoalRow): Planted {
  if (at.level !== 'school' && at.level !== 'team') return { goals, findings: [] }
  const lower = at.level === 'school' ? 'team' : 'individual'
  const children = goals.filter((one) => one.supports?.includes(at.id ?? ''))
  const [only, ...others] = children
  const skips = goals.some(
    (one) => one !== at && one.level === at.level && (at.level === 'school' || one.owner === at.owner),
  )
  return planted(goals, at, { level: lower }, [
    ...(only === undefined
      ? []
      : [`chain/wrong-way ${others.length > 0 ? `${at.id} ${children.length}` : only.id}`]),
    ...(skips ? [`chain/skips-level ${at.id}`] : []),
  ])
}

function planted(
  goals: readonly GoalRow[],
  at: GoalRow,
  values: Partial<GoalRow>,
  findings: string[],
): Planted {
  return { goals: goals.map((one) => (one === at ? { ...one, ...values } : one)), findings }
}

it('every rule about goals has a defect here that it finds', () => {
  // In planted-work.test.ts, as they need a frame of ten weeks.
  const elsewhere = ['chain/skips-level', 'chain/unsupported']
  const wanted = ruleCodes.filter((code) => /^(?:chain|smart)\//.test(code) && !elsewhere.includes(code))
  const goals = [
    goal('system-0', 'system'),
    goal('school-0', 'school', { supports: ['system-0'] }),
    goal('team-0', 'team', { supports: ['school-0'] }),
  ]
  const found = Object.values(defects).flatMap((plant) =>
    goals.flatMap((at) => plant(goals, at).findings.map((finding) => finding.split(' ')[0])),
  )
  expect(wanted.filter((code) => !found.includes(code))).toEqual([])
})

describe('any healthy workbook', () => {
  it('has nothing to find', () => {
    fc.assert(
      fc.property(healthyGoals, (goals) => {
        expect(check(goals)).toEqual([])
      }),
      { numRuns },
    )
  })

  it.each(Object.entries(defects))('in which one goal %s has that to find and nothing else', (_, plant) => {
    fc.assert(
      fc.property(healthyGoals, fc.nat(), (goals, pick) => {
        const at = goals[pick % goals.length]
        if (!at) return
        const { goals: changed, findings } = plant(goals, at)
        expect(check(changed).sort()).toEqual([...findings].sort())
      }),
      { numRuns },
    )
  })
})

describe('any links between goals', () => {
  it('are checked without a finding being lost or told twice', () => {
    const links = fc.array(fc.array(fc.nat({ max: 12 }), { maxLength: 3 }), { maxLength: 12 })
    fc.assert(
      fc.property(
        links,
        fc.array(fc.constantFrom('system', 'school', 'team', 'individual', null), {
          minLength: 12,
          maxLength: 12,
        }),
        (rows, levels) => {
          const goals = rows.map((supports, index) =>
            goal(`G-${index}`, levels[index] ?? null, { supports: supports.map((one) => `G-${one}`) }),
          )
          const { findings, measures } = checkAlignment(workbookOf({ goals }), today)
          const told = findings.map(
            ({ code, subject, values }) => `${code} ${subject} ${values.parent ?? values.unknown ?? ''}`,
          )
          expect(new Set(told).size).toBe(told.length)
          for (const { numerator, denominator } of measures)
            expect(numerator).toBeLessThanOrEqual(denominator)
          expect(isCircular(rows)).toBe(findings.some(({ code }) => code === 'chain/loop'))
        },
      ),
      { numRuns: numRuns * 3 },
    )
  })
})

/** By taking away goals that support nothing (else) until none is left to take. */
function isCircular(rows: readonly (readonly number[])[]): boolean {
  let left = new Set(rows.keys())
  for (let before = -1; before !== left.size; ) {
    before = left.size
    left = new Set([...left].filter((index) => rows[index]?.some((parent) => left.has(parent))))
  }
  return left.size > 0
}
