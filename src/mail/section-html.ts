import { anchor, frame } from './frame-html'
import { type Html, html } from './html'
import type { Line, Section } from './letter'
import { colors, itemText, look } from './look'

/** A heading with its lines and the note below them, as a row of the letter's table. */
export function sectionHtml({ heading, lines, note }: Section, align: string): Html {
  return html`<tr><td align="${align}" style="${look.section}"><h2 class="accent" style="${look.heading}">${heading}</h2>${lines.map(lineHtml)}${note === '' ? null : detailHtml(note)}</td></tr>`
}

function lineHtml({ text, href, details, tone, bar }: Line): Html {
  const style = itemText(tone)
  const words = href === '' ? text : anchor({ href, text }, style)
  return html`<div style="${look.item}"><p class="${tone === 'plain' ? 'ink' : tone}" style="${style}">${words}</p>${bar && barHtml(bar)}${details.map(detailHtml)}</div>`
}

function detailHtml(detail: string): Html {
  return html`<p class="soft" style="${look.detail}">${detail}</p>`
}

/** Two cells side by side; the words below say the same to those who do not see them. */
function barHtml({ share, words }: NonNullable<Line['bar']>): Html {
  const percent = Math.round(share * 100)
  const done = percent > 0 ? barCell(percent, 'done') : null
  const rest = percent < 100 ? barCell(100 - percent, 'rest') : null
  const track = frame({ width: '320', name: '', style: look.track }, html`<tr>${done}${rest}</tr>`)
  return html`${track}${detailHtml(words)}`
}

function barCell(percent: number, part: 'done' | 'rest'): Html {
  const color = part === 'done' ? colors.accent : colors.track
  const style = `background-color:${color};height:8px;line-height:8px;font-size:1px;`
  return html`<td class="${part}" width="${`${percent}%`}" height="8" style="${style}">\u00a0</td>`
}
