import { ScriptException } from '../../host/emulated'
import type { Tab } from '../store/book'
import type { SheetsContext } from './context'
import { Protection } from './protection'

/** The protections of a type on these tabs (sheets-behaviours 268, 274). */
export function protectionsOf(context: SheetsContext, tabs: readonly Tab[], type: unknown): Protection[] {
  const key = context.run.enumKey(type)
  if (key === undefined) throw new ScriptException('Please set protection type.')
  return tabs.flatMap((tab) =>
    tab.protections
      .filter((protection) => protection.type === key)
      .map((protection) => new Protection(context, tab, protection.id)),
  )
}
