import type { Place } from '../core/tables/records'
import { title } from './wording'
import type { Writing } from './writing'

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

/** What the report or the log is called there. */
export function nameOnSheet(holds: 'alignment' | 'log', { names }: Pick<Writing, 'names'>): string {
  return title(names.tab(holds)) || names.t(`tab.${holds}`)
}
