import { fillWorkbook } from '../../../workbench/demo/fill-workbook'
import { type Desk, setUpDesk } from '../../support/bundle-host'

const schools = ['Alder Creek', 'Birch Hill', 'Cedar Grove', 'Dogwood', 'Elm Street']
const grades = ['Grade 2', 'Grade 3', 'Grade 4', 'Grade 5']
const subjects = [
  'reading fluency',
  'fractions',
  'lab reports',
  'source criticism',
  'attendance',
  'choral singing',
]
const teams = schools.flatMap((school) => grades.map((grade) => `${grade} team, ${school}`))

type Row = Readonly<Record<string, string>>

const headers = [
  'Goal',
  'Level',
  'Supports',
  'Community or owner',
  'Status',
  'Baseline',
  'Target',
  'Current',
  'ID',
]

/**
 * A school system with 300 goals: 6 of the system, 24 of five schools, 220 of twenty teams and 50 of persons. Of the last five, one supports
 * nothing, one what is not there, one a goal below it, one a goal that is met, and one supports four goals.
 */
export function districtOf300(): Desk {
  const desk = setUpDesk()
  const id = (number: number) => `G-${String(number).padStart(3, '0')}`
  const goal = (number: number, level: string, owner: string, supports: string): Row => ({
    ID: id(number),
    Goal: `More students show what they know in ${subjects[number % 6]}, in the work of every week (${number})`,
    Level: level,
    Supports: supports,
    'Community or owner': owner,
    Status: number % 17 === 0 ? 'Planned' : 'Active',
    Baseline: '40',
    Target: '80',
    Current: String(40 + (number % 41)),
  })
  // Team goals support those of their own school, by turns: of the 24 each school has four or five.
  const ofSchool = (number: number) => 10 + Math.floor((number % 20) / 4) + 5 * (number % 3)
  const goals = Array.from({ length: 300 }, (_, index) => {
    const number = index + 1
    if (number <= 6) return goal(number, 'System', 'School system', '')
    if (number <= 30) return goal(number, 'School', schools[number % 5] ?? '', id(1 + (number % 6)))
    if (number <= 250) return goal(number, 'Team', teams[number % 20] ?? '', id(ofSchool(number)))
    return goal(number, 'Individual', `Person ${number % 25}`, id(31 + ((number * 7) % 220)))
  })
  const special: Readonly<Record<number, Row>> = {
    12: { Status: 'Met' },
    246: { Supports: '' },
    247: { Supports: 'G-999' },
    248: { Supports: 'G-260' },
    249: { Supports: id(12) },
    250: { Supports: [id(8), id(14), id(21), id(27)].join(', ') },
  }
  const rows = goals.map((row, index) => ({ ...row, ...special[index + 1] }))
  const initiatives = [
    { Initiative: 'Reading by grade 3', Goals: 'G-001, G-002', 'Support given': 'A coach in every school' },
    { Initiative: 'Every day counts', Goals: 'G-004', 'Support given': '' },
  ]
  const file = (name: string, columns: readonly string[], lines: readonly Row[]) => ({
    name,
    fileName: `${name}.csv`,
    headers: [...columns],
    rows: lines.map((line) => columns.map((column) => line[column] ?? '')),
  })
  const communities = [
    ['School system', 'System'],
    ...schools.map((name) => [name, 'School']),
    ...teams.map((name) => [name, 'Team']),
  ].map(([Name = '', Level = '']) => ({ Name, Level }))
  fillWorkbook(desk.person, [
    file('Communities', ['Name', 'Level'], communities),
    file('Goals', headers, rows),
    file('Initiatives', ['Initiative', 'Goals', 'Support given'], initiatives),
  ])
  return desk
}
