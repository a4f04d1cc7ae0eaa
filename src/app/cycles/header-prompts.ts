import { ownTemplates } from '../../core/cycles/own-templates'
import { type Prompt, withPrompts } from '../../core/cycles/prompt-notes'
import { tablesOfStage } from '../../core/cycles/stage-tables'
import { stageName, stagePrompt, stagesOf } from '../../core/cycles/templates'
import { columnsOf, type TableKey } from '../../core/tables/declaration'
import type { Workbook } from '../../core/tables/records'
import type { Translate } from '../../messages'
import type { Services } from '../services'

/**
 * Puts the prompts of the open cycles' stages into the notes of the headers of the tabs that each stage is about: there they are read when
 * they are wanted, and take no row. Two calls a tab that gets other prompts, one a tab whose prompts stay.
 */
export function writeHeaderPrompts(
  { book }: Services,
  workbook: Workbook,
  { tables, t }: { readonly tables: ReadonlySet<TableKey>; readonly t: Translate },
): void {
  const prompts = promptsByTable(workbook, t)
  for (const { sheetId, table, columns } of workbook.tabs) {
    const column = columns[columnsOf(table)[0]?.key ?? '']
    if (!tables.has(table) || column === undefined) continue
    const note = book.headerNote(sheetId, column)
    const wanted = withPrompts(note, prompts.get(table) ?? [])
    if (wanted !== note) book.setHeaderNote(sheetId, column, wanted)
  }
}

/** The tabs that the stages of a template are about. */
export function tablesOfTemplate(template: string | null, workbook: Workbook): TableKey[] {
  return stagesOf(template, ownTemplates(workbook)).flatMap(tablesOfStage)
}

/** The stages of two communities with the same template are told once. */
function promptsByTable(workbook: Workbook, t: Translate): Map<TableKey, Prompt[]> {
  const templates = new Set(
    workbook.rows.cycles.filter(({ status }) => status !== 'closed').map(({ template }) => template),
  )
  const own = ownTemplates(workbook)
  const prompts = new Map<TableKey, Prompt[]>()
  for (const stage of [...templates].flatMap((template) => stagesOf(template, own))) {
    const prompt = { heading: stageName(stage, t), text: stagePrompt(stage, t) }
    for (const table of tablesOfStage(stage)) prompts.set(table, [...(prompts.get(table) ?? []), prompt])
  }
  return prompts
}
