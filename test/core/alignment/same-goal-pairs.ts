interface LabelledPair {
  readonly first: string
  readonly second: string
  /** Whether two teams with these goals should be brought together. */
  readonly same: boolean
}

/** Pairs of goals of two communities, labelled by what a coordinator would say who knows both teams. */
export const labelledPairs: readonly LabelledPair[] = [
  {
    same: true,
    first: 'Students read connected text fluently',
    second: 'Our students read connected texts with fluency',
  },
  { same: true, first: 'Reduce chronic absence', second: 'Fewer chronic absences' },
  {
    same: true,
    first: 'Third graders explain their reasoning in mathematics',
    second: 'Grade 3 students explain mathematical reasoning',
  },
  {
    same: true,
    first: 'Increase the percentage of students reading on level by spring 2027',
    second: 'More students reading on level',
  },
  {
    same: true,
    first: 'Write lab reports that argue from evidence',
    second: 'Lab reports argue from evidence',
  },
  {
    same: true,
    first: 'We give feedback that students use while they are writing',
    second: 'Teachers give writing feedback that students use',
  },
  { same: true, first: 'Late arrivals on Mondays go down', second: 'Reduce late arrivals on Mondays' },
  { same: true, first: 'Families attend conferences', second: 'More families attend our conferences' },
  {
    same: true,
    first: 'Students solve word problems with fractions',
    second: 'Solving fraction word problems',
  },
  { same: true, first: 'Partner reading in every classroom', second: 'Every classroom does partner reading' },
  {
    same: true,
    first: 'English learners take part in class discussions',
    second: 'Class discussions in which English learners take part',
  },
  {
    same: true,
    first: 'Fewer office referrals for disruption',
    second: 'Reduce disruption and office referrals',
  },
  {
    same: false,
    first: 'Grade 2 students read fluently aloud',
    second: 'Grade 5 students read fluently aloud',
  },
  {
    same: false,
    first: 'Students read connected text fluently',
    second: 'Students write connected arguments',
  },
  { same: false, first: 'Reduce chronic absence', second: 'Reduce chronic lateness of buses' },
  {
    same: false,
    first: 'Students explain their reasoning in mathematics',
    second: 'Students explain experiments in science',
  },
  { same: false, first: 'Increase the graduation rate', second: 'Increase the attendance rate' },
  { same: false, first: 'More students pass algebra', second: 'More students take part in choir' },
  { same: false, first: 'Teachers visit each other', second: 'Teachers plan lessons together' },
  { same: false, first: 'Families attend conferences', second: 'Families read at home' },
  {
    same: false,
    first: 'Write lab reports that argue from evidence',
    second: 'Read charts in social studies',
  },
  {
    same: false,
    first: 'Fewer office referrals for disruption',
    second: 'Fewer course failures in ninth grade',
  },
  {
    same: false,
    first: 'Students solve word problems with fractions',
    second: 'Students know multiplication facts',
  },
  {
    same: false,
    first: 'Students choose books of their own',
    second: 'Students choose their own research question',
  },
  {
    same: false,
    first: 'English learners take part in class discussions',
    second: 'English learners grow on the language test',
  },
  {
    same: false,
    first: 'Use the visit protocol in every meeting',
    second: 'Begin every meeting with student work',
  },
  { same: false, first: 'Vocabulary in science grows', second: 'Vocabulary in Spanish grows' },
  { same: false, first: 'Improve behavior at recess', second: 'Improve behavior on buses' },
  { same: false, first: 'We learn to lead partner reading', second: 'We learn to lead number talks' },
  {
    same: false,
    first: 'Kindergartners know letter sounds',
    second: 'First grade students know letter sounds',
  },
]
