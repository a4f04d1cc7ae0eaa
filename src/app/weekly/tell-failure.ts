import { formatDay, formatTime } from '../../core/dates'
import { bookTexts } from '../book-language'
import { joinBlocks } from '../join-blocks'
import { missingPermissions } from '../missing-permissions'
import { ownGrid } from '../open-workbook'
import type { Services } from '../services'
import { startBlocks } from '../start-page'
import { registryFrom } from '../tab-registry'
import { keepFailure } from './failure-memory'
import type { MailDesk } from './open-for-mail'

/**
 * Writes on *Start* that a run of the trigger came to nothing, as Google tells nobody of an add-on's
 * (https://developers.google.com/workspace/add-ons/concepts/editor-triggers). The next run that comes through takes it away. Where this fails
 * too, what failed first is the thing to tell.
 */
export function tellFailure(services: Services, failure: unknown): void {
  const { book, memory, clock } = services
  try {
    const properties = memory.all()
    const why = failure instanceof Error ? failure.message : String(failure)
    const start = registryFrom(properties).find(({ holds }) => holds === 'start')
    const grid = start && book.readTab(start.sheetId)
    const t = bookTexts(properties)
    const { day, minutes } = clock.local(clock.now())
    const when = `${formatDay(day, t)}, ${formatTime(minutes, t)}`
    const permissions = missingPermissions(why, t)
    const trouble =
      permissions === '' ? t('weekly.broke', { when, why }) : t('weekly.notAllowed', { when, permissions })
    if (grid) book.write(joinBlocks(startBlocks(grid, { trouble })))
    // Last: where the properties take no more, *Start* has said it.
    keepFailure(services, properties, why)
  } catch {
    // The run ends with what it failed of.
  }
}

/**
 * Writes there that a newer version has arranged the workbook, the one thing that this one changes in it: nobody else would tell. In words that stay
 * the same from hour to hour, so that they are written once.
 */
export function tellNewer({ book }: Services, { open, state }: MailDesk): void {
  const trouble = open.t('weekly.newer', { owner: state.owner })
  try {
    book.write(joinBlocks(startBlocks(ownGrid(open, 'start'), { trouble })))
  } catch {
    // Start is protected or gone: the sidebar and the schedule dialog say it too.
  }
}
