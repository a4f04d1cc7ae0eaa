import { joinBlocks } from '../join-blocks'
import { type OpenWorkbook, ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { startBlocks } from '../start-page'
import { nextRunOf } from './next-run'
import { nextWords } from './report'
import type { WeeklyState } from './weekly-state'

interface Shown {
  readonly state: WeeklyState
  /** What *Start* says is to be looked at; '' for nothing new. */
  readonly trouble: string
  /** *Start* said that the mails are late: that is over. */
  readonly wasLate?: boolean
}

/** Writes on *Start* when the next summary goes out and from whose account. Two calls, or none where no line of it is left. */
export function showNext(services: Services, open: OpenWorkbook, { state, trouble, wasLate }: Shown): void {
  const { t } = open
  const texts = {
    schedule: nextWords({ next: nextRunOf(services, state), zone: services.clock.zone() }, t),
    ...(state.enabled && { sender: state.owner }),
    ...((wasLate || trouble !== '') && { trouble }),
  }
  services.book.write(joinBlocks(startBlocks(ownGrid(open, 'start'), texts)))
}
