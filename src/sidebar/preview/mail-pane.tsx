import { useEffect, useState } from 'preact/hooks'
import type { ReadyPreview } from '../../app/weekly/contract'
import { Notice, Waiting } from '../design/parts'
import { call } from '../server/call'
import { troubleWords } from '../server/trouble'
import { t } from '../texts'

type Mail = ReadyPreview['mails'][number]

/**
 * One mail as it will look. It stands in a frame that may do nothing at all: no script of a cell runs in it, no form is sent, no link
 * takes the page away.
 */
export function MailPane({ mail }: { readonly mail: Mail }) {
  const { html, trouble } = useMail(mail)
  const name = mail.name || mail.to
  return (
    <section class="mail" aria-label={t('page.preview.mailTo', { name })}>
      <div class="mail-head">
        <h2>{mail.subject}</h2>
        <p class="soft small">{t('page.preview.to', { name, to: mail.to })}</p>
      </div>
      {html === null && trouble === '' && <Waiting words={t('page.preview.mailLoading')} />}
      <Notice tone="problem" words={trouble} />
      {html !== null && <iframe sandbox="" title={t('page.preview.mailTo', { name })} srcDoc={html} />}
    </section>
  )
}

/** The mail that came with the list, or the one that is asked for. */
function useMail(mail: Mail): { readonly html: string | null; readonly trouble: string } {
  const [asked, setAsked] = useState<{ html: string | null; trouble: string }>({ html: null, trouble: '' })
  useEffect(() => {
    if (mail.html === null) void askMail(mail.to).then(setAsked)
  }, [mail])
  return mail.html === null ? asked : { html: mail.html, trouble: '' }
}

async function askMail(to: string): Promise<{ html: string | null; trouble: string }> {
  const settled = await call('viewMail', { to })
  if (!settled.ok) return { html: null, trouble: troubleWords(settled.trouble, t) }
  return settled.value.kind === 'mail'
    ? { html: settled.value.html, trouble: '' }
    : { html: null, trouble: settled.value.words }
}
