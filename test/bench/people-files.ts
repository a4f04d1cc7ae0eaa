import type { DemoTab } from '../../workbench/demo/read-demo-folder'
import { communityName, goalTabNames, type Size } from './sizes'
import { groups, measures, personName, pick, subjects } from './words'

/** A row as a person fills it: text by header. Every row of a file has the same headers. */
export type TypedRow = Readonly<Record<string, string>>

export function fileOf(name: string, rows: readonly TypedRow[]): DemoTab {
  const headers = Object.keys(rows[0] ?? {})
  return {
    name,
    fileName: `${name}.csv`,
    headers,
    rows: rows.map((row) => headers.map((header) => row[header] ?? '')),
  }
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

export const schoolYear = '2026-2027'

/** What a workbook is begun with: who is there, what they want to reach, and a cycle for each community. Nothing has an ID yet. */
export function firstFiles(size: Size): DemoTab[] {
  const members = times(size.members, (index) => memberRow(index, size))
  const tabs = goalTabNames(size)
  return [
    fileOf('Communities', times(size.communities, communityRow)),
    fileOf('Members', members),
    ...tabs.map((name, tab) => fileOf(name, goalsOfTab(size, tab).map(goalRow))),
    fileOf('Cycles', times(size.communities, cycleRow)),
  ]
}

/** The lead of a community is one of its own. */
function communityRow(index: number): TypedRow {
  return {
    Name: communityName(index),
    Level: index % 10 === 9 ? 'School' : 'Team',
    School: `Larkmere ${pick(['North', 'South', 'East', 'West'], index)} School`,
    Lead: personName(index),
    Vision: 'Every student explains what they think, and none of us plans alone.',
    Meets: pick(['Weekly', 'Every two weeks'], index),
    'What we share': 'Students, Subject',
    Status: 'Active',
  }
}

function memberRow(index: number, { communities }: Size): TypedRow {
  const second = communities > 1 && index % 9 === 0 ? `, ${communityName((index + 1) % communities)}` : ''
  return {
    Name: personName(index),
    Email: emailOf(index),
    Role: pick(
      ['Teacher', 'Teacher', 'Teacher', 'Support staff', 'Teacher', 'Family', 'School leader'],
      index,
    ),
    Communities: `${communityName(index % communities)}${second}`,
    Expertise: `${pick(groups, index)}; ${pick(subjects, index)}`,
    'Inside/Outside': 'Inside',
    'Weekly email': index % 31 === 30 ? 'No' : '',
    'Left on': index % 47 === 46 ? '2026-10-02' : '',
  }
}

export function emailOf(index: number): string {
  return `${personName(index).toLowerCase().replace(' ', '.')}@example.org`
}

function cycleRow(index: number): TypedRow {
  return {
    Community: communityName(index),
    Template: pick(['Seven-part cycle', 'Team learning cycle', 'Plan-do-study-act (PDSA)'], index),
    Start: '2026-09-08',
    End: '2027-01-29',
    Status: 'Active',
  }
}

/** A goal as it will be told apart: its number over all goals tabs in their order, its level, and whose it is. */
export interface BenchGoal {
  readonly number: number
  readonly level: 'System' | 'School' | 'Team' | 'Individual'
  readonly community: number
}

/** One goal in ten is one of the school or the system; of the others one in twelve is one person's. */
export function goalsOf(size: Size): BenchGoal[] {
  const high = Math.ceil(size.goals / 10)
  const system = Math.ceil(high / 5)
  return times(size.goals, (number) => {
    if (number < high) return { number, level: number < system ? 'System' : 'School', community: 0 }
    const community = Math.floor(((number - high) * size.communities) / (size.goals - high))
    return { number, level: number % 12 === 11 ? 'Individual' : 'Team', community }
  })
}

export function goalsOfTab(size: Size, tab: number): BenchGoal[] {
  const isHigh = ({ level }: BenchGoal) => level === 'System' || level === 'School'
  if (size.communities === 1) return goalsOf(size)
  return goalsOf(size).filter((goal) =>
    tab === 0 ? isHigh(goal) : !isHigh(goal) && goal.community === tab - 1,
  )
}

/** Most goals are whole; now and then one lacks a part, as in every workbook that people fill. */
function goalRow({ number, level, community }: BenchGoal): TypedRow {
  const forStudents = number % 3 !== 2
  const lacksMeasure = number % 9 === 8
  const before = 40 + (number % 20)
  return {
    Goal: goalText(number, forStudents),
    Level: level,
    'Community or owner': level === 'Individual' ? personName(number % 10) : communityName(community),
    'Whose learning': forStudents ? 'Students' : 'Educators',
    Measure: lacksMeasure ? pick(['', 'TBD'], number) : pick(measures, number),
    Unit: lacksMeasure ? '' : '%',
    'Better when': 'Higher',
    Baseline: lacksMeasure ? '' : String(before),
    Target: lacksMeasure ? '' : String(number % 41 === 40 ? before - 10 : before + 15),
    Current: lacksMeasure ? '' : String(before + (number % 15)),
    Due: number % 11 === 10 ? '' : pick(['2027-01-22', '5/28/2027', 'Jun 4, 2027'], number),
    Status: pick(['Active', 'Active', 'Active', 'Planned', 'Active', 'Met'], number),
  }
}

function goalText(number: number, forStudents: boolean): string {
  const subject = pick(subjects, number)
  const group = pick(groups, number)
  return forStudents
    ? `More students in ${group} show ${subject} at the level we agreed on (${number + 1})`
    : `Each of us plans ${subject} in ${group} from what students did the week before (${number + 1})`
}
