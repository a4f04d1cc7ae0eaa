/**
 * The measure that a person reads in each of the real sentences (see sentence-labels.ts), in its own words without the article: written down by
 * hand before the reader was asked for measures there. It is an instrument where the sentence says that it is seen by one ("as measured by",
 * "based on … data"), else the quantity with what it is of: whatever can be counted or reckoned up, a rate, a number, pay, retention. Where nothing
 * can be before somebody has said how ("access", "satisfaction", "use of tools"), and where the goal is something done, no measure is named. What
 * stands behind a bar may be left out: it says more of the measure, or belongs to the change.
 */
export const measureNames: Readonly<Record<string, string>> = {
  'P1.M1': 'adjusted four-year cohort high school graduation rate',
  'P1.M2': 'average ACT composite score',
  'P1.M3': 'Advanced Placement (AP) participation rate| among 10th, 11th and 12th grade students',
  'P1.M4': 'percentage of 10th, 11th and 12th grade students who pass an AP exam with a score of 3, 4, or 5',
  'P1.M5': 'percentage of high school students enrolled in at least one AP course',
  'P1.M6': 'percentage of high school graduates that enroll in at least one dual enrollment course',
  'P1.M7': 'percentage of high school graduates who earn high school credit through dual enrollment courses',
  'P1.M8': 'percentage of all students participating in a CTE course',
  'P1.M9': 'number of CTE credentials earned by students yearly',
  'P1.M10':
    'percentage of students scoring levels 3, 4 or 5 on the End of Grade (EOG) and End of Course (EOC) tests',
  'P1.M11': 'average scale score on the 4th grade reading NAEP assessment',
  'P1.M12': 'average scale score on the 8th grade reading NAEP assessment',
  'P1.M13': 'average scale score on the 4th grade math NAEP assessment',
  'P1.M14': 'average scale score on the 8th grade math NAEP assessment',
  'P1.M15':
    'number of North Carolina public schools recognized as National Schools of Character| by Character.org (now CharacterPlus)',
  'P1.M16':
    'number of schools implementing high-quality character, service-learning and civic programs| that reinforce durable skills',
  'P1.M17a':
    'disproportionality in identification of students for Academically/Intellectually Gifted (AIG) programs',
  'P1.M17b': 'disproportionality in identification of students for Exceptional Children (EC) programs',
  'P2.M1':
    'proportion of students completing teaching recruitment programs including “Teaching as a Profession” CTE pathways and who pursue teacher preparation after graduation',
  'P2.M2a': 'number of teacher candidates enrolling in traditional educator-preparation programs| (EPPs)',
  'P2.M2b': 'number of teacher candidates completing traditional educator-preparation programs| (EPPs)',
  'P2.M3a': 'retention of beginning teachers|, especially in low-performing and high-poverty schools',
  'P2.M3b':
    'retention of early-career administrators|, especially in low-performing and high-poverty schools',
  'P2.M4a': 'number of PSUs implementing Advanced Teaching Roles| (ATR)',
  'P2.M4b':
    'number of teachers serving in advanced roles| (Advanced Teaching Roles) that support peer learning',
  'P2.M5': 'North Carolina’s starting teacher pay|, including local supplements',
  'P2.M6': 'North Carolina’s average teacher pay|, including local supplements',
  'P2.M7': 'North Carolina principal pay',
  'P2.M8': 'North Carolina school support staff pay',
  'P3.M1':
    'number of schools and districts that have developed and implemented comprehensive family engagement policies and activities',
  'P3.M3':
    'number of PSUs implementing integrated support models| that remove non-academic barriers and improve student well-being and perceptions of school',
  'P4.M1':
    'number of schools working with NCDPI to implement perimeter control, secured access points management and protected internal spaces| across PSUs',
  'P4.M2': 'number of trained school resource officers| (SROs)',
  'P4.M3': 'proportion of school personnel certified in Youth Mental Health First Aid',
  'P4.M4': 'chronic absenteeism rates| across PSUs',
  'P4.M5': 'Medicaid revenue for eligible school-based services| across PSUs',
  'P4.M6a': 'Youth Risk Behavior Survey (YRBS) data',
  'P4.M6b': 'Youth Risk Behavior Survey (YRBS) data',
  'P4.M6c': 'Youth Risk Behavior Survey (YRBS) data',
  'P4.M6d': 'Youth Risk Behavior Survey (YRBS) data',
  'P4.M7': 'percentage of schools reporting none to a limited number of incidents of violence annually',
  'P5.M1': 'DPI Customer Service Survey| (as defined below)',
  'P5.M3': 'number of PSUs that adopt modernized financial and human resources systems',
  'P5.M4': 'percentage of PSUs using data analytic tools| for student, finance and business data',
  'P5.M5': 'total statewide technology contract expenditures',
  'P6.M1a': 'number of identified low performing schools| annually',
  'P6.M1b': 'number of identified low performing school districts| annually',
  'P6.M3':
    'number of active NCDPI, PSU and partner networks| collaborating on the implementation of Strategic Plan',
  'P7.M1':
    'number of public information officers (PIOs) and other PSU communicators engaged in this initiative',
  'P7.M2':
    'number of professional development opportunities| provided for PIOs and NCDPI partners to use shared messaging and materials',
  'P7.M4':
    'number of NCDPI staff and education partners working in collaboration on celebrating public education',
  'P8.M1': 'per pupil funding',
  'P8.M2': 'percentage of school-aged children enrolled in public schools',
  'eastlake-plc-2010 district_goal': 'OAKS',
  'eastlake-plc-2010 school_goal': 'spring 2011 DIBELS Next benchmark assessment',
  'centennial-k-2008 2': 'kindergarten rubric',
  'atlanta-washington-2012 1':
    'percentage of students meeting and exceeding standards on the Math II End of Course Test',
  'atlanta-washington-2012 2': 'CCGPS Algebra End of Course Test',
  'atlanta-washington-2012 3':
    'percentage of students meeting and exceeding standards on the US History End of Course Test',
  'atlanta-washington-2012 4': 'Economics End of Course Test',
  'colorado-csap 1': 'CSAP',
  'colorado-csap 2': 'percentage of student scoring unsatisfactory in reading',
  'colorado-csap 3': 'percentage of male students scoring unsatisfactory in reading',
  'colorado-csap 4': 'median growth percentile in reading',
  'docsbay-ohio-2011 1': 'OAT/ OGT and local assessments',
  'docsbay-ohio-2011 2': 'Ohio Achievement Test, Ohio Graduation Test and local assessments',
}
