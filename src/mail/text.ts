import type { FooterLine, Letter, Line, Section } from './letter'

const barLength = 20

/** The letter as plain text: the same words, bars made of characters, addresses written out. */
export function letterText(letter: Letter): string {
  const head = [letter.notice, letter.title, letter.greeting].filter((part) => part !== '')
  const footer = letter.footer.lines.map(footerText)
  const open = letter.footer.open ? [`${letter.footer.open.text}: ${letter.footer.open.href}`] : []
  return [...head, ...letter.sections.map(sectionText), [...open, '--', ...footer].join('\n')].join('\n\n')
}

function sectionText({ heading, lines, note }: Section): string {
  const body = [...lines.map(lineText), ...(note === '' ? [] : [note])]
  return [heading.toUpperCase(), ...body].join('\n')
}

function lineText({ text, href, details, bar }: Line): string {
  const rest = [
    ...(bar ? [`${textBar(bar.share)} ${bar.words}`] : []),
    ...details,
    ...(href === '' ? [] : [href]),
  ]
  return [`* ${text}`, ...rest.map((part) => `  ${part}`)].join('\n')
}

function footerText({ text, link }: FooterLine): string {
  return link ? `${text} ${link.text}, ${link.href}` : text
}

/** '[########············]' */
function textBar(share: number): string {
  const full = Math.round(share * barLength)
  return `[${'#'.repeat(full)}${'.'.repeat(barLength - full)}]`
}
