/** How much stands in a workbook; the rows of the other tables follow from these in proportion (see `year-files`). */
export interface Size {
  readonly name: string
  readonly communities: number
  readonly members: number
  readonly goals: number
  /** How much more is written about each goal than usual. */
  readonly work?: number
  /** The check alone is played: nobody mails a workbook of this size. */
  readonly checkOnly?: boolean
}

export const small: Size = { name: 'small', communities: 1, members: 10, goals: 30 }
const medium: Size = { name: 'medium', communities: 10, members: 100, goals: 300 }
const large: Size = { name: 'large', communities: 50, members: 1_000, goals: 3_000 }
/** As many people as one account of a school may mail in a day. */
const crowd: Size = { name: '1,500 members', communities: 50, members: 1_500, goals: 3_000 }
/** As many rows as a workbook may have before people split it: 50,000 of them, in the tabs of the large size. */
export const full: Size = { name: '50,000 rows', communities: 50, members: 1_000, goals: 7_150 }

/** More than a workbook should ever hold, and a tenth of it in as many tabs: the check of a whole district stays usable, and grows evenly. */
export const thousand: Size = {
  ...{ name: '1,000 goals', communities: 39, members: 100, goals: 1_000 },
  ...{ work: 1.85, checkOnly: true },
}
export const tenThousand: Size = { ...thousand, name: '10,000 goals', members: 1_000, goals: 10_000 }

export const sizes: readonly Size[] = [small, medium, large, crowd, full, thousand, tenThousand]

/** In a workbook of several communities each has a goals tab of its own, beside the one for the goals of school and system. */
export function goalTabNames({ communities }: Size): string[] {
  const own = Array.from({ length: communities }, (_, index) => `Goals ${communityName(index)}`)
  return communities === 1 ? ['Goals'] : ['Goals', ...own]
}

const teams = [
  'Literacy',
  'Mathematics',
  'Science',
  'Humanities',
  'Arts',
  'Early Years',
  'Counseling',
] as const

export function communityName(index: number): string {
  return `${teams[index % teams.length]} Team ${index + 1}`
}
