import { parseCsv } from 'hucre/csv'
import type { RowValues } from '../../src/core/tables/write-row'
import { sharedText } from './shared-folder'

/** A strategic plan of a state's department of education, as it was exported from Google Sheets. */
export interface Plan {
  /** 8 pillars, 26 focus areas, 109 actions, in this order. */
  readonly goals: readonly RowValues[]
  /** A row for each status of an action and for each actual value of a measure. */
  readonly evidence: readonly RowValues[]
  /** Columns of their own that would come along when people paste: formulas left as text, one header twice. */
  readonly ownHeaders: readonly string[]
  /** One row for each goal. */
  readonly ownCells: readonly (readonly string[])[]
}

export function ncPlan(): Plan {
  return {
    goals: [...pillars(), ...focusAreas(), ...actions()],
    evidence: [...statuses(), ...actuals()],
    ownHeaders: ['PillarDesc', 'PillarDesc', 'PillarDescWrapped', 'FocusAreaNum', 'ActionLaunchText'],
    ownCells: [
      ...cellRows('DIM_Pillars.csv').map((row) => [...row.slice(6, 9), '', '']),
      ...table('DIM_FocusAreas.csv').map((row) => ['', '', '', cell(row, 'FocusAreaNum'), '']),
      ...table('DIM_Actions.csv').map((row) => ['', '', '', '', cell(row, 'ActionLaunchText')]),
    ],
  }
}

export const planFiles = [
  'DIM_Actions.csv',
  'DIM_FocusAreas.csv',
  'DIM_Measures.csv',
  'DIM_Pillars.csv',
  'LandingPage_MeasureResults.csv',
  'action-statuses.csv',
] as const

export interface PlanMeasure {
  readonly id: string
  readonly pillar: string
  readonly name: string
  readonly goal: string
}

export function planMeasures(): PlanMeasure[] {
  return table('DIM_Measures.csv').map((row) => ({
    id: cell(row, 'MeasureID'),
    pillar: cell(row, 'PillarID'),
    name: cell(row, 'MeasureName').trim(),
    goal: cell(row, 'MeasureGoal').trim(),
  }))
}

/** The sentence is the name and the page of text below it; the measures stand one to a line, as people write lists into a cell. */
function pillars(): RowValues[] {
  const measures = planMeasures()
  return table('DIM_Pillars.csv').map((row) => {
    const id = cell(row, 'PillarID')
    const own = measures.filter((measure) => measure.pillar === id)
    return {
      id,
      goal: `${cell(row, 'PillarName')}\n${cell(row, 'PillarDesc')}`,
      level: 'system',
      measure: own.map(({ name, goal }) => `${name}: ${goal}`).join('\n'),
    }
  })
}

function focusAreas(): RowValues[] {
  return table('DIM_FocusAreas.csv').map((row) => ({
    id: cell(row, 'FocusAreaID'),
    goal: cell(row, 'FocusAreaName'),
    level: 'school',
    supports: [cell(row, 'PillarID')],
  }))
}

const goalStatus: Readonly<Record<string, string>> = {
  'In Progress': 'active',
  Complete: 'met',
  'Not Started': 'planned',
}

/** FocusAreaID is a formula left as text here (`=A2 & "." & B2`); what it would give is put together again. */
function actions(): RowValues[] {
  const status = new Map(
    table('action-statuses.csv').map((row) => [cell(row, 'ActionID'), cell(row, 'Status')]),
  )
  return table('DIM_Actions.csv').map((row) => {
    const id = cell(row, 'ActionID')
    return {
      id,
      goal: `${cell(row, 'ActionName')}: ${cell(row, 'ActionDesc')}`,
      level: 'team',
      supports: [`${cell(row, 'PillarID')}.${cell(row, 'focus_id')}`],
      status: goalStatus[status.get(id) ?? ''],
    }
  })
}

function statuses(): RowValues[] {
  return table('action-statuses.csv').map((row) => ({
    goal: cell(row, 'ActionID'),
    date: cell(row, 'PulledDate'),
    tells: cell(row, 'Status'),
  }))
}

/** The plan counts in school years, which end in June. */
function actuals(): RowValues[] {
  return table('LandingPage_MeasureResults.csv')
    .filter((row) => cell(row, 'ActualValue') !== '')
    .map((row) => ({
      goal: cell(row, 'PillarID'),
      date: `${cell(row, 'Year')}-06-30`,
      value: Number(cell(row, 'ActualValue')),
      tells: `${cell(row, 'MeasureLbl')} ${cell(row, 'Year')}`,
    }))
}

type CsvRow = Readonly<Record<string, string>>

function cell(row: CsvRow, column: string): string {
  return row[column] ?? ''
}

/** Rows with anything in them, by header; where a header stands twice, the first column has it. */
function table(file: string): CsvRow[] {
  const [headers = []] = csvRows(file)
  return cellRows(file).map((row) => {
    const cells = headers.map((header, index): [string, string] => [header, row[index] ?? ''])
    return Object.fromEntries(cells.reverse())
  })
}

function cellRows(file: string): string[][] {
  const [, ...rows] = csvRows(file)
  return rows.filter((row) => row.some((text) => text.trim() !== ''))
}

/** Every row of a file as it is, the empty ones too. */
export function csvRows(file: string): string[][] {
  return parseCsv(sharedText(`nc-strategic-plan/${file}`)).map((row) => row.map((text) => String(text ?? '')))
}
