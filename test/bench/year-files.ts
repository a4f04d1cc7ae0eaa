import type { DemoTab } from '../../workbench/demo/read-demo-folder'
import { fileOf, goalsOf, goalsOfTab, type TypedRow, times } from './people-files'
import { communityName, goalTabNames, type Size } from './sizes'
import { personName, pick, sights, sources, subjects, supports, tasks } from './words'

/** What the drop-downs offer, each list in the order of its rows. */
export interface Labels {
  readonly goals: readonly string[]
  readonly cycles: readonly string[]
  readonly strategies: readonly string[]
}

/** Most people pick from the list; some type the ID alone. */
function reference(labels: readonly string[], number: number): string {
  const label = labels[number % Math.max(1, labels.length)] ?? ''
  return number % 7 === 6 ? (label.split(' · ')[0] ?? '') : label
}

interface Year {
  readonly size: Size
  readonly labels: Labels
}

/** What comes in during half a school year: about four rows for each goal, and meetings. */
export function yearFiles(size: Size, labels: Labels): DemoTab[] {
  const year: Year = { size, labels }
  const share = (part: number) => Math.ceil(size.goals * part * (size.work ?? 1))
  return [
    ...goalTabNames(size).map((name, tab) => fileOf(name, supportsOfTab(year, tab))),
    fileOf(
      'Cycles',
      times(size.communities, (index) => ({ 'Focus goals': focusOf(year, index) })),
    ),
    fileOf(
      'Needs',
      times(share(0.5), (number) => needRow(year, number)),
    ),
    fileOf(
      'Learning',
      times(share(0.5), (number) => learningRow(year, number)),
    ),
    fileOf(
      'Strategies',
      times(share(0.7), (number) => strategyRow(year, number)),
    ),
    fileOf(
      'Evidence',
      times(share(1), (number) => evidenceRow(year, number)),
    ),
    fileOf(
      'Results',
      times(share(0.1), (number) => resultRow(year, number)),
    ),
    fileOf(
      'Visits',
      times(share(0.2), (number) => visitRow(year, number)),
    ),
    fileOf(
      'Resources',
      times(share(0.2), (number) => resourceRow(year, number)),
    ),
    fileOf(
      'Meetings',
      times(size.communities * 14, (number) => meetingRow(year, number)),
    ),
    fileOf(
      'Norms',
      times(size.communities * 4, (number) => normRow(year, number)),
    ),
    fileOf(
      'Initiatives',
      times(Math.min(12, size.communities + 1), (number) => initiativeRow(year, number)),
    ),
    fileOf(
      'Pulse',
      times(size.communities * 4, (number) => pulseRow(year, number)),
    ),
  ]
}

/** What each member took on; it names strategies, which have their IDs by now. */
export function practiceFile(size: Size, labels: Labels): DemoTab {
  const rows = times(Math.ceil(size.goals * 1.5 * (size.work ?? 1)), (number) =>
    practiceRow({ size, labels }, number),
  )
  return fileOf('Practice', rows)
}

/** A goal supports one of the level above; one in thirteen supports nothing. */
function supportsOfTab({ size, labels }: Year, tab: number): TypedRow[] {
  const high = Math.ceil(size.goals / 10)
  const system = Math.ceil(high / 5)
  return goalsOfTab(size, tab).map(({ number, level }) => {
    const above = level === 'School' ? number % system : system + (number % Math.max(1, high - system))
    const isBare = level === 'System' || number % 13 === 12
    return { Supports: isBare ? '' : reference(labels.goals, above) }
  })
}

function focusOf({ size, labels }: Year, community: number): string {
  const own = goalsOf(size).filter((goal) => goal.level === 'Team' && goal.community === community)
  return own
    .slice(0, 3)
    .map(({ number }) => reference(labels.goals, number))
    .join(', ')
}

function dayOf(number: number): string {
  const day = 1 + (number % 28)
  return pick(
    [`2026-10-${String(day).padStart(2, '0')}`, `11/${day}/2026`, `2026-09-${String(day).padStart(2, '0')}`],
    number,
  )
}

const cycleOf = ({ labels }: Year, number: number) =>
  number % 2 === 0 ? '' : reference(labels.cycles, number)

function needRow(year: Year, number: number): TypedRow {
  return {
    'Whose learning': number % 3 === 2 ? 'Educators' : 'Students',
    'Source of data': pick(sources, number),
    'What the data show': pick(sights, number),
    Need: `More work on ${pick(subjects, number)}, with somebody who listens`,
    Goal: reference(year.labels.goals, number * 2),
    Cycle: cycleOf(year, number),
  }
}

function learningRow(year: Year, number: number): TypedRow {
  return {
    'What we learn': `How ${pick(subjects, number)} grows, and what to say while students work`,
    'Kind of knowledge': pick(
      ['The subject', 'Teaching the subject', 'How students learn', 'Managing the classroom'],
      number,
    ),
    Format: pick(['Article and discussion', 'Modeled lesson', 'Visit and talk'], number),
    Date: dayOf(number),
    'Led by': personName(number % year.size.members),
    'Inside/Outside': 'Inside',
    Hours: pick(['1', '1.5', '0.75'], number),
    Goals: [reference(year.labels.goals, number), reference(year.labels.goals, number + 1)].join(', '),
    Cycle: cycleOf(year, number),
  }
}

function strategyRow(year: Year, number: number): TypedRow {
  return {
    Strategy: `Ten minutes of ${pick(subjects, number)} in pairs, three times a week (${number + 1})`,
    For: number % 3 === 2 ? 'Educators' : 'Students',
    Goals: reference(year.labels.goals, number),
    Basis: pick(['Strong', 'Moderate', '', 'Our own evidence'], number),
    Source: 'Practice guide, chapter on talk',
    'What we expect to see': 'Half of those below the mark gain ten points by winter',
    Decision: pick(['Keep', 'Adapt', ''], number),
    Cycle: cycleOf(year, number),
  }
}

function evidenceRow(year: Year, number: number): TypedRow {
  return {
    Goal: reference(year.labels.goals, number),
    Date: dayOf(number),
    Value: String(45 + (number % 30)),
    'How many (n)': String(18 + (number % 40)),
    Link: `https://example.org/larkmere/evidence-${number}`,
    'What it tells us': pick(sights, number),
    Decision: pick(['Keep', '', 'Adapt'], number),
    By: personName(number % year.size.members),
    Cycle: cycleOf(year, number),
  }
}

function resultRow(year: Year, number: number): TypedRow {
  return {
    Goal: reference(year.labels.goals, number * 6 + 5),
    Result: '88 percent of students at the mark; the target was 85.',
    Met: pick(['Yes', 'Partly', 'No'], number),
    'Kind of evidence': 'Use, Student outcomes',
    'What worked': 'Sorting work together every other week',
    'What we would change': 'Look at the checks from the first month on',
    Next: pick(['Sustain', 'Extend', 'Change'], number),
    Cycle: '',
  }
}

function visitRow(year: Year, number: number): TypedRow {
  return {
    Visitor: personName(number % year.size.members),
    Host: personName((number + 1) % year.size.members),
    Date: number % 5 === 4 ? '2026-12-03' : dayOf(number),
    'Looking for': 'How pairs get started without you',
    Noticed: 'A card on each table; children read it to each other and began.',
    Wondered: 'What would happen without the card?',
    Next: 'Make cards for room 9',
    Cycle: '',
  }
}

function resourceRow(year: Year, number: number): TypedRow {
  return {
    Title: `Cards for ${pick(subjects, number)} ${number + 1}`,
    Link: `https://example.org/larkmere/resource-${number}`,
    Kind: pick(['Protocol', 'Text', 'Classroom material'], number),
    'Shared by': personName(number % year.size.members),
    For: 'Anyone who works in pairs',
    Added: number % 6 === 5 ? '2026-11-27' : dayOf(number),
  }
}

/** Weekly from September on, the last two still to come. */
function meetingRow(year: Year, number: number): TypedRow {
  const community = number % year.size.communities
  const round = Math.floor(number / year.size.communities)
  const day = new Date(Date.UTC(2026, 8, 9 + round * 7)).toISOString().slice(0, 10)
  const present = times(6, (index) =>
    personName((community + index * year.size.communities) % year.size.members),
  )
  return {
    Community: communityName(community),
    Date: day,
    Start: '1:10 PM',
    Minutes: '45',
    How: 'In person',
    Where: 'Library',
    'In the workday': 'Yes',
    Agenda: pick(
      ['Student work, scored together', 'What the data show', 'Rehearsal of the four moves'],
      round,
    ),
    Present: round < 12 ? [...new Set(present)].join(', ') : '',
    Decisions: round < 12 ? 'All rooms begin by Friday' : '',
  }
}

function normRow(year: Year, number: number): TypedRow {
  return {
    Community: communityName(number % year.size.communities),
    Norm: pick(
      [
        'We start on time',
        'We bring the lesson that did not work, too',
        'We say what we saw first',
        'We share airtime',
      ],
      Math.floor(number / year.size.communities),
    ),
    'Agreed on': '2026-09-09',
    'Review on': '2027-01-13',
  }
}

function initiativeRow(year: Year, number: number): TypedRow {
  return {
    Initiative: `The same routines for ${pick(subjects, number)} in every school`,
    Function: 'Curriculum and instruction',
    Goals: reference(year.labels.goals, number),
    'Support given': 'A coach one and a half days a week',
    Owner: 'School board',
  }
}

function pulseRow(year: Year, number: number): TypedRow {
  return {
    Date: '2026-11-18',
    Community: communityName(number % year.size.communities),
    Statement: pick(['We ask each other for help', 'Our meetings change what we do the next day'], number),
    Rating: String(2 + (number % 3)),
    Remark: '',
  }
}

function practiceRow(year: Year, number: number): TypedRow {
  const isDone = number % 3 !== 0
  return {
    What: pick(tasks, number),
    Who: personName(number % year.size.members),
    Due: isDone ? dayOf(number) : pick(['2026-11-20', '2026-12-04', '12/11/2026'], number),
    Strategy: reference(year.labels.strategies, number),
    'Support on site': pick(supports, number),
    'Supported by': personName((number + 7) % year.size.members),
    Status: isDone ? 'Done' : pick(['Planned', 'Doing'], number),
    'Level of use': isDone ? pick(['Routine', 'First tries', 'Refining'], number) : '',
    'Done on': isDone ? dayOf(number) : '',
    Cycle: cycleOf(year, number),
  }
}
