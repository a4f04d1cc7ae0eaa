import type { Place } from '../core/tables/records'
import type { Translate } from '../messages'
import { title, type Writing } from './wording'

/** What stands on the tabs themselves: readers look for it there, in whatever language their mail is. */
export interface SheetNames {
  /** The texts of the workbook's language. */
  readonly t: Translate
  /** The header of a column as it stands on its tab; '' where the tab has none. */
  header(sheetId: number, columnKey: string): string
  /** What the tab is called; '' where the workbook has none. */
  tab(holds: 'alignment' | 'log'): string
}

/** What to look for on *Members*: values for the texts that send somebody there. */
export function membersNames(place: Pick<Place, 'sheetId' | 'tabName'>, { names }: Pick<Writing, 'names'>) {
  const header = (column: 'email' | 'weeklyEmail' | 'leftOn') =>
    title(names.header(place.sheetId, column)) || names.t(`table.members.${column}`)
  return {
    members: title(place.tabName),
    email: header('email'),
    weeklyEmail: header('weeklyEmail'),
    leftOn: header('leftOn'),
    yes: names.t('choice.weeklyEmail.yes'),
    no: names.t('choice.weeklyEmail.no'),
  }
}

export function tabName(holds: 'alignment' | 'log', { names }: Pick<Writing, 'names'>): string {
  return title(names.tab(holds)) || names.t(`tab.${holds}`)
}
