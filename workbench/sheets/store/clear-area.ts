import type { Area } from '../snapshot'
import type { Tab } from './book'
import { clearContent, eachStoredCell } from './cells'

export type ClearWhat = 'content' | 'format' | 'note' | 'validation'

/** Takes away what is named and leaves the rest; conditional rules stay (*guess*). */
export function clearArea(tab: Tab, area: Area, parts: readonly ClearWhat[]): void {
  eachStoredCell(tab, area, (cell) => {
    if (parts.includes('content')) clearContent(cell)
    if (parts.includes('format')) delete cell.style
    if (parts.includes('note')) delete cell.note
    if (parts.includes('validation')) delete cell.validation
  })
}
