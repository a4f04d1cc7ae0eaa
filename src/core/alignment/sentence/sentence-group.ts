import { oneLine } from '../../text'

const ordinal =
  '(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)'
const gradeName = `(?:${ordinal}[\\s-]grade|grades?\\s(?:\\d{1,2}|pre-?k|k)(?:\\s?(?:-|–|to)\\s?\\d{1,2})?)`
const grades = `(?:(?:${ordinal}(?:,\\s|\\sand\\s|,\\sand\\s))*${gradeName}(?:(?:,\\s|\\sand\\s)${gradeName})*)`
/** What tells people apart before their name. Other words ("struggling", "trained") say how they are. */
const kinds = [
  grades,
  '(?:elementary|middle|high|primary|secondary)\\sschool',
  'kindergarten|pre-?k|preschool|school-aged|school|district|central\\soffice|special\\seducation|general\\seducation',
  'gifted|male|female|multilingual|bilingual|low-income|economically\\sdisadvantaged|at-risk|intensive|strategic|fall|winter|spring',
  'new|beginning|novice|early-career|first-year|veteran|substitute|classroom|lead|mentor|teacher|English|language',
  'math(?:ematics)?|science|reading|writing|history|music|art|algebra|resource|support|public\\sinformation|instructional',
]
const kind = `(?:${kinds.join('|')})`
/** Two or more of them, so that the word stands for people and not before another ("student survey"). */
const people =
  '(?:students|pupils|learners|children|graduates|(?:kindergart(?:n|en)ers)|freshmen|sophomores|teachers|educators|principals|administrators|leaders|coaches|counselors|candidates|officers|aides|paraprofessionals|families|parents|caregivers|teams)'
const staff =
  '(?:staff|personnel)(?!\\s(?:pay|salar\\w+|turnover|meetings?|surveys?|development|retention|handbook|room)\\b)'
const after = `(?:\\swith\\s(?:disabilities|IEPs)\\b|\\sin\\s${gradeName})?`
const named = new RegExp(
  `(?<!\\bper\\s(?:\\d+\\s)?)\\b(?<group>(?:${kind}[\\s-])*(?:${people}|${staff}|${ordinal}\\sgraders)\\b${after})`,
  'i',
)
/** One of them, as "every teacher" or "each child" means all. */
const each = new RegExp(
  `\\b(?:every|each)\\s(?<group>(?:${kind}\\s)*(?:student|pupil|learner|child|teacher|educator|principal|coach|family|team))\\b`,
  'i',
)
const gradeAlone = new RegExp(`\\b${gradeName}`, 'gi')

/** Whose learning or work a sentence is about ("grade 2 students", "students with disabilities", "every teacher"); null where it names nobody. */
export function readGroup(sentence: string): string | null {
  const line = oneLine(sentence)
  const found = [named.exec(line), each.exec(line)]
    .filter((match) => match !== null)
    .sort((one, other) => one.index - other.index)
  const [first] = found
  if (first?.groups?.group) return `${officeBefore(line, first)}${first.groups.group}`
  const [grade, ...others] = new Set(line.match(gradeAlone) ?? [])
  return grade !== undefined && others.length === 0 ? grade : null
}

/** "DPI " of "the DPI staff". */
function officeBefore(line: string, { index, 0: all, groups }: RegExpExecArray): string {
  const start = index + all.length - (groups?.group?.length ?? 0)
  return /\b[A-Z]{2,} $/.exec(line.slice(0, start))?.[0] ?? ''
}
