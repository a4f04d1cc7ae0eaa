import type { ConditionalRule as FileRule } from 'hucre/xlsx'

type Scale = NonNullable<FileRule['colorScale']>

/** The keys of SpreadsheetApp.BooleanCriteria that compare, with .xlsx's word for each. */
export const numberOperators: Record<string, NonNullable<FileRule['operator']>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  DATE_EQUAL_TO: 'equal',
  DATE_AFTER: 'greaterThan',
  DATE_BEFORE: 'lessThan',
}

export const textConditions: Record<
  string,
  { type: FileRule['type']; formula: (cell: string, text: string) => string }
> = {
  TEXT_CONTAINS: { type: 'containsText', formula: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))` },
  TEXT_DOES_NOT_CONTAIN: {
    type: 'notContainsText',
    formula: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  TEXT_STARTS_WITH: { type: 'beginsWith', formula: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}` },
  TEXT_ENDS_WITH: { type: 'endsWith', formula: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}` },
}

/** The keys of SpreadsheetApp.InterpolationType. */
export const scaleTypes: Record<string, Scale['cfvo'][number]['type']> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
}
