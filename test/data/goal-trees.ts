import type { RowValues } from '../../src/core/tables/write-row'
import { sharedText } from './shared-folder'

/** A quarter of a company's goals as nested lists under headings. */
export interface Quarter {
  readonly file: string
  /** Headings are goals of the tree, or only name the department whose list follows. */
  readonly headings: 'goals' | 'departments'
}

export const quarters: readonly Quarter[] = [
  { file: 'srcd_2018-Q1.md', headings: 'departments' },
  { file: 'srcd_2018-Q2.md', headings: 'goals' },
  { file: 'srcd_2018-Q3.md', headings: 'goals' },
  { file: 'srcd_2018-Q4.md', headings: 'goals' },
  { file: 'srcd_2019-Q1.md', headings: 'goals' },
]

export interface TreeGoal {
  readonly text: string
  /** 0 at the top of its quarter. */
  readonly depth: number
  readonly parent: TreeGoal | null
  readonly status: 'active' | 'met' | 'stopped'
}

/** Below the vision and the goals of the whole company, a department's own goals stand a level lower and support nothing. */
const topDepartments = /^(?:Vision|Company Wide)/
const title = /^(?:OKRs|Objectives|Q[1-4]\b)/
const toOwnPage = /\]\(#/
const listItem = /^(?<indent>[ \t]*)[*-]\s+(?<text>.+)$/
const heading = /^(?<marks>#{1,6})\s+(?<text>.+)$/
const shiftOfDepartments = 1

interface Open {
  readonly goal: TreeGoal
  /** Headings count their marks, list items stand below all of them, by their indent. */
  readonly rank: number
}

const listRank = 100

/** The goals of a quarter in the order of the file. Paragraphs and the table of contents are none. */
export function goalsOf({ file, headings }: Quarter): TreeGoal[] {
  const goals: TreeGoal[] = []
  let open: Open[] = []
  let shift = 0
  const add = (text: string, rank: number) => {
    open = open.filter((one) => one.rank < rank)
    const parent = open.at(-1)?.goal ?? null
    const goal: TreeGoal = {
      text: plain(text),
      depth: parent ? parent.depth + 1 : shift,
      parent,
      status: statusOf(text),
    }
    goals.push(goal)
    open.push({ goal, rank })
  }
  for (const line of sharedText(`goal-trees/${file}`).split('\n')) {
    const { marks = '', indent = '', text = '' } = (heading.exec(line) ?? listItem.exec(line))?.groups ?? {}
    if (text === '' || toOwnPage.test(text) || (marks !== '' && title.test(text))) continue
    if (marks === '') add(text, listRank + width(indent))
    else if (headings === 'goals') add(text, marks.length)
    else {
      open = []
      shift = topDepartments.test(text) ? 0 : shiftOfDepartments
    }
  }
  return goals
}

function width(indent: string): number {
  return indent.replaceAll('\t', '  ').length
}

function statusOf(text: string): TreeGoal['status'] {
  if (/^\[x\]/i.test(text)) return 'met'
  return text.includes('~~') ? 'stopped' : 'active'
}

/** Without boxes to tick, strokes and links; tags such as [P0] stay, as people would leave them. */
function plain(text: string): string {
  return text
    .replace(/^\[[ x]\]\s*/i, '')
    .replace(/\s*\(\[[^\]]*\]\([^)]*\)\)/g, '')
    .replace(/~~/g, '')
    .trim()
}

/**
 * Rows for the Goals tab: a level of the tree for each of ours. What stands deeper is a personal goal as well and supports the goal of a
 * team that it stands below: there is no level left for the goals in between.
 */
export function goalRows(goals: readonly TreeGoal[]): RowValues[] {
  return rowsOf(goals, (goal) => (goal.depth > personDepth ? teamAbove(goal) : goal.parent))
}

/** As somebody would type it who has not heard that there are four levels: each goal supports the one it stands below. */
export function goalRowsAsTheyStand(goals: readonly TreeGoal[]): RowValues[] {
  return rowsOf(goals, (goal) => goal.parent)
}

const levels = ['system', 'school', 'team', 'individual'] as const
const personDepth = levels.length - 1

function teamAbove(goal: TreeGoal): TreeGoal | null {
  return goal.parent && goal.parent.depth >= personDepth ? teamAbove(goal.parent) : goal.parent
}

function rowsOf(goals: readonly TreeGoal[], supportedBy: (goal: TreeGoal) => TreeGoal | null): RowValues[] {
  const ids = new Map(goals.map((goal, index) => [goal, `G-${String(index + 1).padStart(3, '0')}`]))
  return goals.map((goal) => {
    const parent = supportedBy(goal)
    return {
      id: ids.get(goal),
      goal: goal.text,
      level: levels[Math.min(goal.depth, personDepth)],
      supports: parent ? [ids.get(parent)] : [],
      status: goal.status,
    }
  })
}
