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
  // Forty more, labelled after the method stood and before it was run on any of them.
  {
    same: true,
    first: 'More of our second graders read the winter passage smoothly',
    second: 'Second graders read winter passages smoothly',
  },
  {
    same: true,
    first: 'Students name the evidence for their claims in science',
    second: 'In science, students give evidence for claims',
  },
  { same: true, first: 'Raise attendance in ninth grade', second: 'Ninth grade attendance goes up' },
  {
    same: true,
    first: 'Every lesson begins with retrieval practice',
    second: 'Retrieval practice at the beginning of all lessons',
  },
  {
    same: true,
    first: 'Multilingual learners present their projects in two languages',
    second: 'Our multilingual learners present projects in both languages',
  },
  {
    same: true,
    first: 'We observe each other’s small-group lessons',
    second: 'Teachers observe small-group lessons of colleagues',
  },
  {
    same: true,
    first: 'Fewer students fail algebra',
    second: 'Reduce the number of students failing algebra',
  },
  {
    same: true,
    first: 'Kindergartners know all letter sounds',
    second: 'All letter sounds are known by our kindergartners',
  },
  { same: true, first: 'Increase on-time graduation to 92%', second: 'On-time graduation rises' },
  {
    same: true,
    first: 'Students revise their essays after peer feedback',
    second: 'Peer feedback leads students to revise essays',
  },
  {
    same: true,
    first: 'Number talks in every mathematics lesson',
    second: 'Each mathematics lesson has a number talk',
  },
  { same: true, first: 'Cut suspensions in half', second: 'Fewer suspensions' },
  { same: true, first: 'Families come to the science night', second: 'More families at science night' },
  {
    same: true,
    first: 'Students use graphic organizers to plan their writing',
    second: 'Planning writing with graphic organizers',
  },
  { same: true, first: 'Reduce bullying on the playground', second: 'Less bullying on our playgrounds' },
  {
    same: true,
    first: 'Seniors finish their college applications by January',
    second: 'All seniors complete college applications',
  },
  {
    same: true,
    first: 'Students ask questions about primary sources',
    second: 'Asking questions of primary sources',
  },
  {
    same: true,
    first: 'Choir students read rhythm notation at sight',
    second: 'Reading rhythm notation at sight in choir',
  },
  { same: true, first: 'Homework completion grows from 60% to 85%', second: 'More homework is completed' },
  {
    same: true,
    first: 'Teachers use exit tickets to plan the next lesson',
    second: 'The next lesson is planned from exit tickets',
  },
  {
    same: false,
    first: 'Students read the winter passage smoothly',
    second: 'Students hike the winter trail safely',
  },
  {
    same: false,
    first: 'Students name the evidence for their claims in science',
    second: 'Students name the capitals of all states',
  },
  {
    same: false,
    first: 'Raise attendance in ninth grade',
    second: 'Raise attendance of families at conferences',
  },
  {
    same: false,
    first: 'Every lesson begins with retrieval practice',
    second: 'Every week begins with a community circle',
  },
  { same: false, first: 'Ninth graders pass algebra', second: 'Eighth graders pass algebra' },
  {
    same: false,
    first: 'We observe each other’s small-group lessons',
    second: 'We plan small-group lessons from student work',
  },
  { same: false, first: 'Fewer students fail algebra', second: 'More students take algebra early' },
  {
    same: false,
    first: 'Students solve word problems with fractions',
    second: 'Students write stories about fractions of a second',
  },
  { same: false, first: 'Increase on-time graduation', second: 'Increase on-time arrival of buses' },
  {
    same: false,
    first: 'Students revise their essays after peer feedback',
    second: 'Students revise for the spring exam in pairs',
  },
  {
    same: false,
    first: 'Number talks in every mathematics lesson',
    second: 'A book talk in every library lesson',
  },
  { same: false, first: 'Cut suspensions in half', second: 'Cut printing costs in half' },
  {
    same: false,
    first: 'Families come to the science night',
    second: 'Students present at the science fair',
  },
  {
    same: false,
    first: 'Students use graphic organizers to plan their writing',
    second: 'Students use calculators to check their work',
  },
  { same: false, first: 'Reduce bullying on the playground', second: 'New equipment for the playground' },
  {
    same: false,
    first: 'Seniors finish their college applications',
    second: 'Seniors mentor incoming freshmen',
  },
  {
    same: false,
    first: 'Teachers use exit tickets to plan the next lesson',
    second: 'Students fill in exit tickets every day',
  },
  {
    same: false,
    first: 'Choir students read rhythm notation at sight',
    second: 'Choir students perform in the spring concert',
  },
  { same: false, first: 'Homework completion grows', second: 'Less homework on weekends' },
  {
    same: false,
    first: 'Coaches visit every classroom once a month',
    second: 'Principals visit every home before school begins',
  },
]

/** Two goals in Spanish, and whether they are the same. */
export const spanishPairs: readonly (readonly [string, string, boolean])[] = [
  [
    'Más estudiantes de segundo grado que leen con fluidez',
    'Más estudiantes de cuarto grado que leen con fluidez',
    false,
  ],
  [
    'Más estudiantes de 2.º grado que leen con fluidez',
    'Más estudiantes de grado 4 que leen con fluidez',
    false,
  ],
  [
    'Los estudiantes de tercer grado mejorarán la lectura',
    'Los estudiantes de tercer grado mejorarán las matemáticas',
    false,
  ],
  [
    'Aumentar el porcentaje de alumnos que leen cada año',
    'Aumentar el porcentaje de alumnos que escriben cada año',
    false,
  ],
  [
    'Los alumnos de kínder reconocen los sonidos de las letras',
    'Los alumnos de primer grado reconocen los sonidos de las letras',
    false,
  ],
  [
    'Los estudiantes de segundo grado leen con fluidez',
    'Nuestros alumnos de 2.º grado leen con fluidez',
    true,
  ],
  [
    'Resuelven problemas con fracciones',
    'Más estudiantes resuelven problemas con fracciones en grado 5',
    false,
  ],
  [
    'Los estudiantes de los grados 3 a 5 resuelven problemas con fracciones',
    'Problemas con fracciones que resuelven los alumnos de los grados 3 a 5',
    true,
  ],
  ['Reducir las ausencias crónicas', 'Disminuirán las ausencias cronicas', true],
]
