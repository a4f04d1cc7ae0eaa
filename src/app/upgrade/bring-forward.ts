import type { MessageKey } from '../../messages'
import type { OpenWorkbook } from '../open-workbook'
import type { Services } from '../services'
import { currentFormat, recordText, type WorkbookRecord } from '../workbook-record'
import { type UpgradeStep, upgradesFrom } from './upgrades'

/** What is to be done to bring a workbook from its format to this version's. No call. */
export function stepsForward(open: OpenWorkbook, record: WorkbookRecord | null): UpgradeStep[] {
  return upgradesFrom(record?.format ?? currentFormat).filter((step) => step.isWanted(open))
}

export interface Forward<R> {
  /** As it is from now on. */
  readonly record: R
  /** What was done, a sentence each. */
  readonly done: readonly MessageKey[]
}

/**
 * Brings an older workbook forward; its new number is written last, so that a run that dies is gone on with. No
 * call for one that has this version's format.
 */
export function bringForward<R extends WorkbookRecord | null>(
  services: Services,
  open: OpenWorkbook,
  record: R,
): Forward<R> {
  if (record === null || record.format >= currentFormat) return { record, done: [] }
  const steps = stepsForward(open, record)
  for (const step of steps) step.carryOut(services, open)
  const next = { ...record, format: currentFormat }
  services.book.setRecord(recordText(next))
  return { record: next, done: steps.map(({ words }) => words) }
}
