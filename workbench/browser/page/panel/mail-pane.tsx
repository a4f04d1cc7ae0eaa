import { useState } from 'preact/hooks'
import type { MailView } from '../../../server/protocol'
import { usePage } from '../use-page'
import { MailReader } from './mail-reader'
import { shortTime } from './times'

/** The mails that the script sent, newest first; one opens over the list. */
export function MailPane() {
  const mails = usePage((state) => state.mails)
  const zone = usePage(({ status }) => status.timeZone)
  const [open, setOpen] = useState<number | null>(null)
  const mail = mails.find(({ number }) => number === open)
  if (mail) return <MailReader key={mail.number} mail={mail} back={() => setOpen(null)} />
  if (mails.length === 0) {
    return (
      <p class="panel-empty">
        No mail yet. Mails that the script sends are kept here and as .eml files; nothing leaves this machine.
      </p>
    )
  }
  return (
    <ul class="mail-list">
      {[...mails].reverse().map((one) => (
        <MailLine key={one.number} mail={one} zone={zone} open={() => setOpen(one.number)} />
      ))}
    </ul>
  )
}

function MailLine({ mail, zone, open }: { mail: MailView; zone: string; open(): void }) {
  return (
    <li>
      <button type="button" class="mail-line" onClick={open}>
        <span class="mail-to">{mail.to}</span>
        <span class="mail-time">{shortTime(mail.sentAt, zone)}</span>
        <span class="mail-subject">{mail.subject}</span>
        {mail.delivery && (
          <span class={mail.delivery.ok ? 'mail-delivery' : 'mail-delivery problem'}>
            {mail.delivery.words}
          </span>
        )}
      </button>
    </li>
  )
}
