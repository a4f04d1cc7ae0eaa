/** What a person reads in a sentence: amounts with their unit, a day, a direction, the words that name the measure. */
export interface OwnLabel {
  readonly baseline?: string
  readonly target?: string
  readonly gain?: string
  readonly due?: string
  readonly better?: 'higher' | 'lower'
  readonly measure?: string
  /** Whose learning or work it is about, by what tells them apart: without articles, numbers, and what they do. */
  readonly group?: string
}

/**
 * Sixty sentences of our own in the ways in which educators write goals, each with what a person reads in it: written down before the
 * reader was run on any of them, and not changed after.
 */
export const ownSentences: readonly (readonly [string, OwnLabel])[] = [
  [
    'Increase the percent of grade 2 students reading on level from 50% to 70% by Spring 2028 as measured by the spring screener.',
    {
      group: 'grade 2 students',
      baseline: '50%',
      target: '70%',
      due: '2028-05-31',
      better: 'higher',
      measure: 'spring screener',
    },
  ],
  [
    'By June 2027, 80% of our third graders will meet the benchmark on the winter reading passage.',
    { group: 'third graders', target: '80%', due: '2027-06-30', measure: 'winter reading passage' },
  ],
  [
    'Reduce chronic absence from 17.5% to 12% by the end of the 2027-28 school year.',
    { baseline: '17.5%', target: '12%', due: '2028-06-30', better: 'lower' },
  ],
  [
    'Students with two or more office referrals will decrease from 35 to 31% by May 2027.',
    { group: 'Students', baseline: '35%', target: '31%', due: '2027-05-31', better: 'lower' },
  ],
  [
    'Move the median from the 47th percentile to the 57th percentile on the fall assessment.',
    { baseline: '47 percentile', target: '57 percentile', better: 'higher', measure: 'fall assessment' },
  ],
  [
    'Raise the graduation rate by at least 5% each year.',
    { gain: '5%', better: 'higher', measure: 'graduation rate' },
  ],
  [
    'Three of four students will explain their reasoning in writing by spring 2027.',
    { group: 'students', target: '75%', due: '2027-05-31' },
  ],
  [
    'Teachers will visit each other at least 3 times before winter break.',
    { group: 'Teachers', target: '3' },
  ],
  [
    'Our families feel welcome: 85% agree on the spring survey by April 30, 2027.',
    { group: 'families', target: '85%', due: '2027-04-30', measure: 'spring survey' },
  ],
  [
    'The share of students who miss ten or more days will fall to 8% by June 4, 2027.',
    {
      group: 'students',
      target: '8%',
      due: '2027-06-04',
      better: 'lower',
      measure: 'share of students who miss ten or more days',
    },
  ],
  [
    'Grow our number sense: from 2.1 to 3.0 on the four-point rubric by the end of May 2027.',
    { baseline: '2.1', target: '3', due: '2027-05-31', better: 'higher', measure: 'four-point rubric' },
  ],
  [
    'In the first year of the new assessment, 60% of sixth graders will be proficient.',
    { group: 'sixth graders', target: '60%' },
  ],
  ['Establish a baseline for student belonging and increase it each year.', { better: 'higher' }],
  [
    'Eight in ten students will pass the unit check by December 2026.',
    { group: 'students', target: '80%', due: '2026-12-31' },
  ],
  ['We plan every lesson together and learn from each other.', {}],
  ['Increase attendance.', { better: 'higher' }],
  [
    'Decrease late arrivals from 42 a week to 20 a week by January 15, 2027.',
    { baseline: '42', target: '20', due: '2027-01-15', better: 'lower' },
  ],
  [
    'The average score on the writing rubric will increase from 2.4 to 3.2 by 2027.',
    {
      baseline: '2.4',
      target: '3.2',
      due: '2027-12-31',
      better: 'higher',
      measure: 'average score on the writing rubric',
    },
  ],
  ['By the end of the semester, all students read aloud to a partner.', { group: 'students' }],
  ['Cut suspensions by 50% by June 30, 2028.', { gain: '50%', due: '2028-06-30', better: 'lower' }],
  [
    'Expand tutoring to 120 students by fall 2027.',
    { group: 'students', target: '120', due: '2027-11-30', better: 'higher' },
  ],
  ['Every teacher models one lesson a month for a colleague.', { group: 'teacher' }],
  [
    'Improve from 62 percent in fall to 80 percent in spring 2027.',
    { baseline: '62%', target: '80%', better: 'higher' },
  ],
  [
    'At least 90% of students in grades 3-5 will show growth, as shown by the progress probe.',
    { group: 'students in grades 3-5', target: '90%', measure: 'progress probe' },
  ],
  [
    'Reach 75% on the district math benchmark no later than May 2027.',
    { target: '75%', due: '2027-05-31', measure: 'district math benchmark' },
  ],
  [
    'Lower the gap between groups from 22 points to 15 points by 2029.',
    { baseline: '22 points', target: '15 points', due: '2029-12-31', better: 'lower' },
  ],
  ['Enroll $2,000 more in scholarships for graduates of 2027.', { group: 'graduates' }],
  [
    'English learners grow from 41% to 52% on the language test by 5/28/2027.',
    {
      group: 'English learners',
      baseline: '41%',
      target: '52%',
      due: '2027-05-28',
      better: 'higher',
      measure: 'language test',
    },
  ],
  [
    'Reduce the number of course failures in grade 9 from 118 to 60 by the end of first semester 2027.',
    {
      group: 'grade 9',
      baseline: '118',
      target: '60',
      better: 'lower',
      measure: 'number of course failures in grade 9',
    },
  ],
  ['We will learn how to give feedback within ten seconds.', {}],
  ['Our team meets every Wednesday from 1:10 to 1:55.', {}],
  ['Use the protocol in 4 of 5 meetings by March 2027.', { due: '2027-03-31' }],
  [
    'Kindergartners who know all letter sounds: 38% → 75% by spring of 2027.',
    { group: 'Kindergartners', baseline: '38%', target: '75%', due: '2027-05-31', better: 'higher' },
  ],
  [
    'According to the climate survey, 70% of students will name an adult they trust by May 1, 2027.',
    { group: 'students', target: '70%', due: '2027-05-01', measure: 'climate survey' },
  ],
  [
    'Fewer students repeat algebra: down from 14% to 9% by August 2027.',
    { group: 'students', baseline: '14%', target: '9%', due: '2027-08-31', better: 'lower' },
  ],
  [
    'Raise the mean from 212 to 225 by spring 2027 based on state test data.',
    { baseline: '212', target: '225', due: '2027-05-31', better: 'higher', measure: 'state test data' },
  ],
  [
    'Use of the discussion routine increases to 4 lessons a week by November 2026.',
    { target: '4', due: '2026-11-30', better: 'higher' },
  ],
  [
    'Increase enrollment in advanced courses by 10 percentage points by 2028.',
    {
      gain: '10 percentage points',
      due: '2028-12-31',
      better: 'higher',
      measure: 'enrollment in advanced courses',
    },
  ],
  [
    'Families who attend conferences: from 210 to 300 families by October 2027.',
    { group: 'Families', baseline: '210', target: '300', due: '2027-10-31', better: 'higher' },
  ],
  ['Two thirds of our lessons begin with student questions.', {}],
  [
    'Proficiency in science will rise from 33% in 2025 to 45% in 2028.',
    { baseline: '33%', target: '45%', better: 'higher' },
  ],
  ['Keep the dropout rate below 3% through June 2028.', { due: '2028-06-30', measure: 'dropout rate' }],
  ['By winter 2027, teams will bring student work to every meeting.', { group: 'teams', due: '2027-02-28' }],
  [
    'The percentage of students scoring at level 3 or above will increase from 48% to 60% by May 2027, as measured by the state reading test.',
    {
      group: 'students',
      baseline: '48%',
      target: '60%',
      due: '2027-05-31',
      better: 'higher',
      measure: 'state reading test',
    },
  ],
  [
    'Grade 4 and grade 5 students write for at least 20 minutes a day.',
    { group: 'Grade 4 and grade 5 students', target: '20' },
  ],
  ['All 24 teachers try one new strategy by 2 December 2026.', { group: 'teachers', due: '2026-12-02' }],
  [
    'Improve reading from the 30th to the 45th percentile by June 2027.',
    { baseline: '30 percentile', target: '45 percentile', due: '2027-06-30', better: 'higher' },
  ],
  ['Increase on-time graduation to 92% by 2030.', { target: '92%', due: '2030-12-31', better: 'higher' }],
  ['One hundred students read to a dog.', { group: 'students' }],
  ['Our kitchen garden feeds grades K to 2.', { group: 'grades K to 2' }],
  [
    'Decrease behavior incidents by 15% each quarter until June 2027.',
    { gain: '15%', due: '2027-06-30', better: 'lower' },
  ],
  [
    'Student surveys show belonging rising from 3.4 to 4.0 by March 31, 2027.',
    { baseline: '3.4', target: '4', due: '2027-03-31', better: 'higher' },
  ],
  [
    'Get homework completion from about 60% to at least 85% before May 15, 2027.',
    { baseline: '60%', target: '85%', due: '2027-05-15', better: 'higher' },
  ],
  [
    'The rate of office referrals drops from 9 to 5 per 100 students by spring 2027.',
    { baseline: '9', target: '5', due: '2027-05-31', better: 'lower', measure: 'rate of office referrals' },
  ],
  [
    'Nine of ten lessons name their purpose as seen on the walkthrough checklist by February 2027.',
    { target: '90%', due: '2027-02-28', measure: 'walkthrough checklist' },
  ],
  [
    'Attendance improves from 91.2% to 94% by the end of the 2026–2027 school year.',
    { baseline: '91.2%', target: '94%', due: '2027-06-30', better: 'higher' },
  ],
  ['Win back 30 students who left before the end of the year.', { group: 'students' }],
  ['Double the number of books students finish by May 2027.', { group: 'students', due: '2027-05-31' }],
  [
    'Reading comprehension of students with disabilities will grow from 18% to 30% by 2027-05-28 using the comprehension probe.',
    {
      group: 'students with disabilities',
      baseline: '18%',
      target: '30%',
      due: '2027-05-28',
      better: 'higher',
      measure: 'comprehension probe',
    },
  ],
  [
    'Every child writes to an author and gets an answer by the end of June 2027.',
    { group: 'child', due: '2027-06-30' },
  ],
]
