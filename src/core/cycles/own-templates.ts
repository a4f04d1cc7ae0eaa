import type { Workbook } from '../tables/records'
import { choiceOf } from '../tables/vocabulary'
import { foldLabel } from '../text'
import { asksOfPart, type OwnTemplates, type Stage } from './templates'

/** Days of a stage that says none. */
const usualDays = 5

/**
 * The templates that stand on the *Templates* tab, a row a stage, in the order of the rows. What counts as done is what the row says, else what
 * its parts ask. One that is called like a built-in one is none: a cycle that names it follows the built-in one.
 */
export function ownTemplates({ rows }: Pick<Workbook, 'rows'>): OwnTemplates {
  const templates = new Map<string, Stage[]>()
  for (const { template, stage, parts, prompt, days, doneWhen } of rows.templates) {
    const name = foldLabel(template)
    const stages = templates.get(name) ?? []
    const key = foldLabel(stage)
    if (!isOwnName(template) || key === '' || stages.some((one) => one.key === key)) continue
    const asks = doneWhen.length > 0 ? doneWhen : parts.flatMap((part) => asksOfPart[part])
    const own = { name: stage, prompt }
    templates.set(name, [...stages, { key, own, parts, workingDays: days ?? usualDays, asks }])
  }
  return templates
}

/** Their names as they first stand on the tab. */
export function ownTemplateNames({ rows }: Pick<Workbook, 'rows'>): string[] {
  const names = new Map<string, string>()
  for (const { template } of rows.templates) {
    const key = foldLabel(template)
    if (isOwnName(template) && !names.has(key)) names.set(key, template)
  }
  return [...names.values()]
}

function isOwnName(name: string): boolean {
  return foldLabel(name) !== '' && choiceOf('template', name) === undefined
}
