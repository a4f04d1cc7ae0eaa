/** Takes of a list in turn, as a deterministic stand-in for the variety of what people type. */
export function pick<T>(list: readonly [T, ...T[]], number: number): T {
  return list[number % list.length] ?? list[0]
}

export const subjects = [
  'reading fluency',
  'writing from sources',
  'number sense',
  'fractions',
  'explaining in science',
  'class discussion',
  'vocabulary',
  'belonging',
  'proportional reasoning',
  'reading a graph',
  'argument writing',
] as const

export const groups = [
  'grade 1',
  'grade 2',
  'grade 3',
  'grade 4',
  'grade 5',
  'grade 6',
  'grade 7',
  'grade 8',
  'students new to English',
] as const

export const measures = [
  'Spring screener, students on track',
  'Common task, scored together, at 3 or above',
  'Walkthroughs in which all agreed moves are seen',
  'Weekly exit question, right and explained',
] as const

export const sources = [
  'Fall screener, September 14-18',
  'Student work, scored together on October 7',
  'Ten short visits to each other, September',
  'Questions we asked our students, October',
] as const

export const sights = [
  '22 of 48 students are on track. Most of the others know the steps and lose the thread half-way.',
  'In 2 of 10 lessons all four moves were seen. Feedback during the work was missing most often.',
  'Most of us group by last spring’s level, few by what students wrote or read this month.',
  'Students talk more in pairs than in the whole class, and explain more than we thought.',
] as const

export const tasks = [
  'Teach the four moves to my class and start working in pairs',
  'Bring three samples of student work, one of them puzzling',
  'Try the question routine in two lessons and write down what students said',
  'Visit room 12 with the look-for card',
  'Score the common task together with my neighbor',
] as const

export const supports = [
  'Coach modeled the first lesson',
  'Planned together on Wednesday',
  'Substitute for an hour',
] as const

const firstNames = [
  'Ines',
  'Temi',
  'Bram',
  'Noor',
  'Odalys',
  'Gus',
  'Piet',
  'Callum',
  'Rosalind',
  'Harriet',
  'Yusra',
  'Tomas',
  'Wren',
  'Ilse',
  'Marek',
  'Oona',
  'Dafydd',
  'Sunniva',
  'Cato',
  'Perpetua',
  'Anselm',
  'Brielle',
  'Caspian',
  'Delphine',
  'Emrys',
  'Fenella',
  'Garth',
  'Hollis',
  'Ione',
  'Jorah',
  'Kestrel',
  'Linnea',
  'Merritt',
  'Nerys',
  'Orla',
  'Phineas',
  'Quill',
  'Rowan',
  'Saoirse',
  'Thaddeus',
  'Ursel',
  'Vesna',
  'Winslow',
  'Xanthe',
  'Yorick',
  'Zinnia',
  'Alder',
  'Birgit',
  'Corin',
  'Dorrit',
] as const
const lastNames = [
  'Halvorsen',
  'Akande',
  'Castellane',
  'Villaverde',
  'Renfro',
  'Petrakovic',
  'Lindqvist',
  'Beaudry',
  'Tchen',
  'Oyelaran',
  'Quillfeather',
  'Marchbanks',
  'Thistlewood',
  'Okonjo-Vale',
  'Ravensworth',
  'Sandovar',
  'Umberfield',
  'Vantongeren',
  'Wexcombe',
  'Yarrowby',
  'Zellweg',
  'Ashgrove',
  'Brackenridge',
  'Corvane',
  'Dunmoor',
  'Everslade',
  'Farrowdale',
  'Grimshaw-Ito',
  'Hartwell-Osei',
  'Ivarsdottir',
  'Jessamyn',
] as const

/** An invented person; the names of 1,550 are all different, as 50 and 31 have no common divisor. */
export function personName(index: number): string {
  return `${pick(firstNames, index)} ${pick(lastNames, index)}`
}
