import { CustomCommandExecutionError, type ICommandService, type IExecutionOptions } from '@univerjs/core'

/** What Univer may change by itself: it belongs to this window alone. */
const ownChanges = new Set([
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.data-validation-formula-mark-dirty',
  'sheet.mutation.toggle-note-popup',
  'sheet.mutation.update-note-position',
  'sheet.mutation.mark-dirty-filter-change',
  'sheet.mutation.empty',
])

/** Stops every change of the model that was not drawn: commands that the store does not know do nothing. */
export function guardModel(commands: ICommandService): void {
  commands.beforeCommandExecuted(({ id }, options?: IExecutionOptions) => {
    if (!/^(sheets?|data-validation)\.mutation\./.test(id) || ownChanges.has(id)) return
    if (options?.fromCollab || options?.fromFormula || options?.onlyLocal) return
    throw new CustomCommandExecutionError(`${id} is the store's to do`)
  })
}
