import type { SheetSnapshot } from '../../sheets/snapshot'
import { sameValue } from '../sync/same-value'
import { toRange } from './areas'
import { toConditionalRule } from './conditional-rules'
import { type Mutation, onTab } from './mutation'
import { toValidationRules } from './validation-rules'

/** Validation, conditional formats and merged cells: what Univer keeps by tab and the store by tab or cell. */
export function drawRules(before: SheetSnapshot, after: SheetSnapshot): Mutation[] {
  return [...validation(before, after), ...conditions(before, after), ...merges(before, after)]
}

function validation(before: SheetSnapshot, after: SheetSnapshot): Mutation[] {
  if (before.cells === after.cells) return []
  const was = toValidationRules(before)
  const is = toValidationRules(after)
  const gone = [...was].filter(([key, rule]) => !sameValue(rule, is.get(key))).map(([, { uid }]) => uid)
  const come = [...is].filter(([key, rule]) => !sameValue(rule, was.get(key))).map(([, rule]) => rule)
  return [
    ...(gone.length > 0 ? [onTab(after.id, 'data-validation.mutation.removeRule', { ruleId: gone })] : []),
    ...(come.length > 0 ? [onTab(after.id, 'data-validation.mutation.addRule', { rule: come })] : []),
  ]
}

/** Univer puts a new rule before the others, so the last comes first. */
function conditions(before: SheetSnapshot, after: SheetSnapshot): Mutation[] {
  if (sameValue(before.conditionalRules, after.conditionalRules)) return []
  const shown = (sheet: SheetSnapshot) =>
    sheet.conditionalRules.flatMap((rule, index) => toConditionalRule(rule, index) ?? [])
  return [
    ...shown(before).map(({ cfId }) => onTab(after.id, 'sheet.mutation.delete-conditional-rule', { cfId })),
    ...shown(after)
      .reverse()
      .map((rule) => onTab(after.id, 'sheet.mutation.add-conditional-rule', { rule })),
  ]
}

function merges(before: SheetSnapshot, after: SheetSnapshot): Mutation[] {
  if (sameValue(before.merges, after.merges)) return []
  const change = (what: 'add' | 'remove', sheet: SheetSnapshot): Mutation[] =>
    sheet.merges.length === 0
      ? []
      : [onTab(after.id, `sheet.mutation.${what}-worksheet-merge`, { ranges: sheet.merges.map(toRange) })]
  return [...change('remove', before), ...change('add', after)]
}
