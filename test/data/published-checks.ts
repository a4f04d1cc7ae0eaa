import { checkAlignment } from '../../src/core/alignment/check-alignment'
import type { Finding } from '../../src/core/alignment/finding'
import type { RuleCode } from '../../src/core/alignment/rule-book'
import { readWorkbook } from '../../src/core/tables/read-workbook'
import type { RowValues } from '../../src/core/tables/write-row'
import { tabOf } from '../core/tables/tab-of'
import { goalRows, goalRowsAsTheyStand, goalsOf, quarters } from './goal-trees'
import { ncPlan } from './nc-plan'
import { goalsGrid, planGrids } from './paste'
import { communityGoals } from './plc-goals'

type Findings = readonly Finding<RuleCode>[]

const today = '2026-11-30'

/** Every published plan, checked as docs/real-data.md says. */
export function publishedChecks(): {
  readonly plan: Findings
  readonly trees: Findings
  /** Goals below the lowest level typed as what they are: goals of that level. */
  readonly treesAsTheyStand: Findings
  readonly minutes: Findings
} {
  return {
    plan: checkAlignment(readWorkbook(planGrids(ncPlan()), []), today).findings,
    trees: quarters.flatMap((quarter) => checkTree(goalRows(goalsOf(quarter)))),
    treesAsTheyStand: quarters.flatMap((quarter) => checkTree(goalRowsAsTheyStand(goalsOf(quarter)))),
    minutes: minuteSources().flatMap(checkMinutes),
  }
}

function checkTree(rows: readonly RowValues[]): Findings {
  return checkAlignment(readWorkbook(goalsGrid(rows), []), today).findings
}

function minuteSources(): string[] {
  return [...new Set(communityGoals().map(({ key }) => key.split(' ')[0] ?? ''))]
}

/** The goals of a source in a workbook of their own. */
function checkMinutes(source: string): Findings {
  const goals = communityGoals().filter(({ key }) => key.startsWith(`${source} `))
  const rows = goals.map(({ level, text, key }) => ({
    id: key,
    goal: text,
    level,
    supports: level === 'school' ? goals.flatMap((one) => (one.level === 'system' ? [one.key] : [])) : [],
    owner: 'C-001',
  }))
  const community = { id: 'C-001', name: 'Our team', level: 'team', vision: 'x' }
  const book = readWorkbook([tabOf('goals', rows, 1), tabOf('communities', [community], 2)], [])
  return checkAlignment(book, today).findings
}
