import type { StoredValue, ValidationRule } from '../snapshot'
import type { Cell } from './book'

/** What a ticked cell holds: TRUE, or the rule's own value. */
export function checkedValueOf(rule: ValidationRule): StoredValue {
  const [checked] = rule.values
  return isPlain(checked) ? checked : true
}

/** What an unticked cell holds: FALSE, the rule's own value, or nothing where the rule names only the ticked one. */
export function uncheckedValueOf(rule: ValidationRule): StoredValue | undefined {
  const [checked, unchecked] = rule.values
  if (isPlain(unchecked)) return unchecked
  return checked === undefined ? false : undefined
}

/** null for a cell that is no checkbox, or holds neither value. */
export function isChecked(cell: Cell | undefined): boolean | null {
  const rule = cell?.validation
  if (rule?.criteria !== 'CHECKBOX') return null
  if (cell?.value === checkedValueOf(rule)) return true
  return cell?.value === uncheckedValueOf(rule) || cell?.value === undefined ? false : null
}

function isPlain(value: unknown): value is StoredValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
