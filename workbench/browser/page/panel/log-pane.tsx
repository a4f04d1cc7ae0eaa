import { usePage } from '../use-page'
import { Scrolled } from './scrolled'

/** Lines of Logger and console, newest last. */
export function LogPane() {
  const log = usePage(({ status }) => status.log)
  if (log.length === 0) return <p class="panel-empty">The script has logged nothing yet.</p>
  return <Scrolled class="log" label="Lines of the log" text={log.join('\n')} />
}
