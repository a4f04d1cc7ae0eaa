import { useEffect, useState } from 'preact/hooks'
import type { MailView } from '../../../server/protocol'
import { Icon } from '../icons'
import { usePage, useWorkbench } from '../use-page'
import { MailFrame, type MailLook } from './mail-frame'
import { Scrolled } from './scrolled'
import { longTime } from './times'

type Part = 'html' | 'text' | 'headers'

/** One mail: as it looks, as text, and what stands in its head. */
export function MailReader({ mail, back }: { mail: MailView; back(): void }) {
  const [part, setPart] = useState<Part>(mail.hasHtml ? 'html' : 'text')
  const zone = usePage(({ status }) => status.timeZone)
  return (
    <div class="mail-reader">
      <div class="mail-head">
        <button type="button" class="icon-button" aria-label="Back to the list" onClick={back}>
          <Icon name="back" />
        </button>
        <div class="mail-head-lines">
          <h3 class="mail-title">{mail.subject}</h3>
          <p class="mail-meta">To {mail.to}</p>
          <p class="mail-meta">{longTime(mail.sentAt, zone)}</p>
        </div>
      </div>
      <fieldset class="segments" aria-label="Part of the mail">
        {mail.hasHtml && <Segment label="Mail" on={part === 'html'} choose={() => setPart('html')} />}
        <Segment label="Text" on={part === 'text'} choose={() => setPart('text')} />
        <Segment label="Headers" on={part === 'headers'} choose={() => setPart('headers')} />
      </fieldset>
      {part === 'html' && <HtmlPart mail={mail} />}
      {part === 'text' && <TextPart mail={mail} />}
      {part === 'headers' && <HeaderPart mail={mail} />}
      <Attachments mail={mail} />
    </div>
  )
}

export function Segment({ label, on, choose }: { label: string; on: boolean; choose(): void }) {
  return (
    <button type="button" class="segment" aria-pressed={on} onClick={choose}>
      {label}
    </button>
  )
}

const looks: { look: MailLook; label: string }[] = [
  { look: 'wide', label: '600 px' },
  { look: 'phone', label: '360 px' },
  { look: 'dark', label: 'Dark' },
  { look: 'plain', label: 'No styles' },
]

function HtmlPart({ mail }: { mail: MailView }) {
  const [look, setLook] = useState<MailLook>('phone')
  return (
    <>
      <fieldset class="segments small" aria-label="How the mail is shown">
        {looks.map((one) => (
          <Segment key={one.look} label={one.label} on={look === one.look} choose={() => setLook(one.look)} />
        ))}
      </fieldset>
      <MailFrame mail={mail} look={look} />
    </>
  )
}

function TextPart({ mail }: { mail: MailView }) {
  const { door } = useWorkbench()
  const [text, setText] = useState('')
  useEffect(() => {
    let wanted = true
    fetch(door.address(`/mail/${mail.number}.txt`))
      .then((response) => response.text())
      .then((words) => wanted && setText(words))
      .catch(() => wanted && setText('The text could not be fetched.'))
    return () => {
      wanted = false
    }
  }, [door, mail.number])
  return <Scrolled class="mail-text" label="Text of the mail" text={text} />
}

function HeaderPart({ mail }: { mail: MailView }) {
  const lines: [string, string][] = [
    ['From', mail.name ? `${mail.name} <${mail.from}>` : mail.from],
    ['To', mail.to],
    ['Cc', mail.cc],
    ['Bcc', mail.bcc],
    ['Reply-To', mail.replyTo],
    ['Subject', mail.subject],
    ['Sent', mail.sentAt],
    ['File', mail.fileName],
  ]
  return (
    <dl class="facts">
      {lines
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div class="fact" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Attachments({ mail }: { mail: MailView }) {
  const { door } = useWorkbench()
  return (
    <ul class="attachments">
      {mail.attachments.map(({ name, bytes }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an attachment is known by its place, two may bear one name
        <li key={index}>
          <a class="attachment" href={door.address(`/mail/${mail.number}/${index}`)} download={name}>
            <Icon name="attachment" size={16} />
            {name} <span class="quiet">{Math.max(1, Math.round(bytes / 1024))} KB</span>
          </a>
        </li>
      ))}
      <li>
        <a class="attachment" href={door.address(`/mail/${mail.number}.eml`)} download={mail.fileName}>
          <Icon name="mail" size={16} />
          The whole mail (.eml)
        </a>
      </li>
    </ul>
  )
}
