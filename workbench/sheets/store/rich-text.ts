import type { CellSnapshot, TextRunStyle } from '../snapshot'

/** A text with styles and links over parts of it; ends are exclusive. */
export interface RichText {
  text: string
  runs: { start: number; end: number; style: TextRunStyle }[]
  links: { start: number; end: number; url: string }[]
}

/** A stretch of text in which style and link are the same. */
export interface TextStretch {
  start: number
  end: number
  style: TextRunStyle
  url: string | null
}

/** The whole text cut where a style or link begins or ends (sheets-behaviours 187). */
export function stretchesOf(rich: RichText): TextStretch[] {
  const { text, runs, links } = rich
  const cuts = new Set([0, text.length])
  for (const part of [...runs, ...links]) cuts.add(part.start).add(part.end)
  const ordered = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b)
  if (text.length === 0) return [{ start: 0, end: 0, style: {}, url: null }]
  const stretches = ordered.slice(0, -1).map((start, index) => {
    const url = links.find((link) => link.start <= start && start < link.end)?.url ?? null
    return { start, end: ordered[index + 1] ?? text.length, style: styleAt(rich, start), url }
  })
  return joined(stretches)
}

function styleAt(rich: RichText, index: number): TextRunStyle {
  const covering = rich.runs.filter((run) => run.start <= index && index < run.end)
  return Object.assign({}, ...covering.map((run) => run.style))
}

function joined(stretches: TextStretch[]): TextStretch[] {
  const result: TextStretch[] = []
  for (const stretch of stretches) {
    const last = result.at(-1)
    const same = last && last.url === stretch.url && sameStyle(last.style, stretch.style)
    if (last && same) last.end = stretch.end
    else result.push({ ...stretch })
  }
  return result
}

function sameStyle(a: TextRunStyle, b: TextRunStyle): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof TextRunStyle>
  return [...keys].every((key) => a[key] === b[key])
}

/** Puts a link over part of the text in place of those that were there; null takes links away. */
export function withLink(rich: RichText, part: { start: number; end: number; url: string | null }): RichText {
  const kept = rich.links.flatMap((link) => outside(link, part))
  const { start, end, url } = part
  const links = url === null ? kept : [...kept, { start, end, url }]
  return { ...rich, links: links.sort((a, b) => a.start - b.start) }
}

function outside<T extends { start: number; end: number }>(
  item: T,
  cut: { start: number; end: number },
): T[] {
  const before = { ...item, end: Math.min(item.end, cut.start) }
  const after = { ...item, start: Math.max(item.start, cut.end) }
  return [before, after].filter((piece) => piece.start < piece.end)
}

export function withRun(
  rich: RichText,
  run: { start: number; end: number; style: TextRunStyle | null },
): RichText {
  const { style } = run
  if (style === null) return { ...rich, runs: rich.runs.flatMap((other) => outside(other, run)) }
  return { ...rich, runs: [...rich.runs, { ...run, style }] }
}

/** What a cell keeps of it: runs without overlap. */
export function storedRichText(rich: RichText): Pick<CellSnapshot, 'value' | 'runs' | 'links'> {
  const styled = rich.runs.length > 0 ? stretchesOf({ ...rich, links: [] }) : []
  const runs = styled
    .filter((stretch) => Object.keys(stretch.style).length > 0)
    .map(({ start, end, style }) => ({ start, end, style }))
  return {
    ...(rich.text === '' ? {} : { value: rich.text }),
    ...(runs.length > 0 ? { runs } : {}),
    ...(rich.links.length > 0 ? { links: rich.links } : {}),
  }
}
