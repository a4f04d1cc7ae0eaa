import { useEffect, useState } from 'preact/hooks'
import type { MailView } from '../../../server/protocol'
import { placeInLink } from '../sheet-links'
import { usePage, useWorkbench } from '../use-page'

export type MailLook = 'wide' | 'phone' | 'dark' | 'plain'

const wideWidth = 600
const narrowWidth = 360
/** Below it the panel would leave too little of the grid, and a wide mail is shown smaller instead. */
const roomyWindow = 1200

/**
 * The mail's HTML in a sandbox without scripts. Dark mode is the crude one of mail programs that know no better: every colour turned
 * round, pictures turned back.
 */
export function MailFrame({ mail, look }: { mail: MailView; look: MailLook }) {
  const { door } = useWorkbench()
  const bookId = usePage(({ book }) => book.id)
  const me = usePage((state) => state.me.email)
  /** Links into the spreadsheet lead to this one, in a window of its own. */
  const addressOf = (href: string): string | null => {
    const place = placeInLink(href, bookId)
    return place && door.pageAs(me) + place
  }
  const [html, setHtml] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    fetch(door.address(`/mail/${mail.number}.html`))
      .then((response) => response.text())
      .then((text) => wanted && setHtml(text))
      .catch(() => wanted && setHtml('<p>The mail could not be fetched.</p>'))
    return () => {
      wanted = false
    }
  }, [door, mail.number])
  const width = look === 'wide' ? wideWidth : narrowWidth
  const room = look === 'wide' && window.innerWidth >= roomyWindow ? wideWidth : narrowWidth
  const scale = room / width
  return (
    <div class={room === wideWidth ? 'mail-frame-place roomy' : 'mail-frame-place'}>
      {html !== null && (
        <iframe
          class="mail-frame"
          key={look}
          title={`Mail: ${mail.subject}`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcdoc={dressed(withLinks(html, addressOf), look)}
          style={{ width: `${width}px`, height: `${100 / scale}%`, transform: `scale(${scale})` }}
        />
      )}
    </div>
  )
}

function dressed(html: string, look: MailLook): string {
  const base = '<!doctype html><base target="_blank">'
  if (look === 'plain') return base + withoutStyles(html)
  if (look !== 'dark') return base + html
  return `${base}<style>html{background:#111;filter:invert(1) hue-rotate(180deg)}img{filter:invert(1) hue-rotate(180deg)}</style>${html}`
}

function withLinks(html: string, addressOf: (href: string) => string | null): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const link of page.querySelectorAll('a[href]')) {
    const address = addressOf(link.getAttribute('href') ?? '')
    if (address) link.setAttribute('href', address)
  }
  return page.documentElement.outerHTML
}

/** What a program shows that drops styles altogether. */
function withoutStyles(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const style of page.querySelectorAll('style, link')) style.remove()
  for (const element of page.querySelectorAll('*')) {
    for (const name of ['style', 'class', 'bgcolor', 'color', 'width', 'align', 'valign']) {
      element.removeAttribute(name)
    }
  }
  return page.documentElement.outerHTML
}
