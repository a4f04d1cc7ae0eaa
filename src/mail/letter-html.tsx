import { renderToStaticMarkup } from 'preact-render-to-string'
import type { Footer, FooterLine, Letter, Line, Section } from './letter'
import { colors, darkStyles, itemText, look } from './look'

/** The letter as a whole HTML document of tables and inline styles, which is what mail programs agree on. */
export function letterHtml(letter: Letter): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(<Page letter={letter} />)}`
}

function Page({ letter }: { readonly letter: Letter }) {
  return (
    <html lang={letter.language} dir={turned(letter)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{letter.subject}</title>
        <style>{darkStyles}</style>
      </head>
      <body class="page" style={look.body}>
        <div style={look.preview}>{letter.preview}</div>
        <Frame width="100%" className="page" style={look.page}>
          <tr>
            {/* Gmail keeps neither html nor body. */}
            <td align="center" dir={turned(letter)} style={look.outer}>
              <Card letter={letter} />
            </td>
          </tr>
        </Frame>
      </body>
    </html>
  )
}

function Card({ letter }: { readonly letter: Letter }) {
  return (
    <Frame width="600" className="card" style={look.card}>
      <tr>
        <td align={startOf(letter)} style={look.head}>
          {letter.notice !== '' && (
            <p class="late" style={look.notice}>
              {letter.notice}
            </p>
          )}
          <h1 class="accent" style={look.title}>
            {letter.title}
          </h1>
          <p class="ink" style={look.text}>
            {letter.greeting}
          </p>
        </td>
      </tr>
      {letter.sections.map((section) => (
        <SectionRow key={section.heading} section={section} align={startOf(letter)} />
      ))}
      <FooterRow footer={letter.footer} align={startOf(letter)} />
    </Frame>
  )
}

/** Outlook for Windows aligns by the attribute. */
function startOf({ direction }: Letter): Side {
  return direction === 'rtl' ? 'right' : 'left'
}

/** Said only where it is not the usual one, as some mail programs take the attribute away. */
function turned({ direction }: Letter): 'rtl' | undefined {
  return direction === 'rtl' ? 'rtl' : undefined
}

type Side = 'left' | 'right'

function SectionRow({ section, align }: { readonly section: Section; readonly align: Side }) {
  return (
    <tr>
      <td align={align} style={look.section}>
        <h2 class="accent" style={look.heading}>
          {section.heading}
        </h2>
        {section.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once to a string, so no line ever changes its place
          <LineBlock key={index} line={line} />
        ))}
        {section.note !== '' && (
          <p class="soft" style={look.detail}>
            {section.note}
          </p>
        )}
      </td>
    </tr>
  )
}

function LineBlock({ line }: { readonly line: Line }) {
  const tone = line.tone === 'plain' ? 'ink' : line.tone
  return (
    <div style={look.item}>
      <p class={tone} style={itemText(line.tone)}>
        {line.href === '' ? (
          line.text
        ) : (
          <Anchor href={line.href} style={itemText(line.tone)} text={line.text} />
        )}
      </p>
      {line.bar && <Bar share={line.bar.share} words={line.bar.words} />}
      {line.details.map((detail) => (
        <p key={detail} class="soft" style={look.detail}>
          {detail}
        </p>
      ))}
    </div>
  )
}

/** Two cells side by side; the words below say the same to those who do not see them. */
function Bar({ share, words }: { readonly share: number; readonly words: string }) {
  const percent = Math.round(share * 100)
  return (
    <>
      <Frame width="320" className="" style={look.track}>
        <tr>
          {percent > 0 && <BarCell percent={percent} part="done" />}
          {percent < 100 && <BarCell percent={100 - percent} part="rest" />}
        </tr>
      </Frame>
      <p class="soft" style={look.detail}>
        {words}
      </p>
    </>
  )
}

function BarCell({ percent, part }: { readonly percent: number; readonly part: 'done' | 'rest' }) {
  const style = `background-color:${part === 'done' ? colors.accent : colors.track};height:8px;line-height:8px;font-size:1px;`
  return (
    <td class={part} width={`${percent}%`} height="8" style={style}>
      &nbsp;
    </td>
  )
}

function FooterRow({ footer, align }: { readonly footer: Footer; readonly align: Side }) {
  return (
    <tr>
      <td align={align} style={look.footer}>
        {footer.open && (
          <p class="accent" style={look.text}>
            <Anchor href={footer.open.href} style={look.link} text={footer.open.text} />
          </p>
        )}
        {footer.lines.map((line) => (
          <FooterText key={line.text} line={line} />
        ))}
      </td>
    </tr>
  )
}

function FooterText({ line }: { readonly line: FooterLine }) {
  return (
    <p class="soft" style={look.small}>
      {line.text} {line.link && <Anchor href={line.link.href} style={look.link} text={line.link.text} />}
    </p>
  )
}

function Anchor({
  href,
  style,
  text,
}: {
  readonly href: string
  readonly style: string
  readonly text: string
}) {
  return (
    <a href={href} style={style}>
      {text}
    </a>
  )
}

interface FrameProps {
  readonly width: string
  readonly className: string
  readonly style: string
  readonly children: preact.ComponentChildren
}

/** A table that is there for its places only. Outlook for Windows reads the attributes, the others the styles. */
function Frame({ width, className, style, children }: FrameProps) {
  return (
    <table
      role="presentation"
      width={width}
      cellpadding="0"
      cellspacing="0"
      class={className || undefined}
      style={style}
    >
      <tbody>{children}</tbody>
    </table>
  )
}
