import type { ScheduleView } from '../../app/weekly/contract'
import { t } from '../texts'
import { savingOf } from './first-mail'

type Accounts = Pick<ScheduleView, 'enabled' | 'owner' | 'email'>

/** From whose account the mails go, or would go once it is saved. */
export function senderText(view: Accounts): string {
  const { owner, email } = view
  if (email === '') return t('page.schedule.noAddress')
  const saving = savingOf(view)
  if (saving === 'takeOver') return t('page.schedule.takeOver', { owner, email })
  return t(saving === 'new' ? 'page.schedule.mineOnce' : 'page.schedule.mine', { email })
}
