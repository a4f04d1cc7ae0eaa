import type { Injector } from '@univerjs/core'
import { IEditorService } from '@univerjs/docs-ui'
import { DeviceInputEventType } from '@univerjs/engine-render'
import { IShortcutService, KeyCode } from '@univerjs/ui'

/**
 * Univer looks for names of functions a third of a second after the last key, and Enter and Tab take the first of them. Whoever is quicker
 * would find a name where '=SUM(A1:A2' ended, from the time when only its 'A' was typed: past names that do not fit, the keys end the cell.
 */
export function endCellPastStaleNames(injector: Injector): void {
  for (const keycode of [KeyCode.ENTER, KeyCode.TAB]) {
    injector.get(IShortcutService).registerShortcut({
      id: 'sheet.operation.set-cell-edit-visible',
      binding: keycode,
      // One more than Univer's list has.
      priority: 1001,
      preconditions: () => areStale(offeredNames(), wordBeforeCaret(injector)),
      staticParameters: { visible: false, eventType: DeviceInputEventType.Keyboard, keycode },
    })
  }
}

function areStale(names: readonly string[], word: string): boolean {
  return names.some((name) => word === '' || !name.startsWith(word.toUpperCase()))
}

function offeredNames(): string[] {
  const items = document.querySelectorAll('ul[data-u-comp="sheets-formula-editor"] > li > span:first-child')
  return [...items].map(({ textContent }) => textContent ?? '')
}

function wordBeforeCaret(injector: Injector): string {
  const editor = injector.get(IEditorService).getFocusEditor()
  const caret = editor?.getSelectionRanges()[0]?.startOffset ?? 0
  const text = editor?.getDocumentData().body?.dataStream.slice(0, caret) ?? ''
  return /[\p{L}\d._]*$/u.exec(text)?.[0] ?? ''
}
