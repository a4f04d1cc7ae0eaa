import type { ICustomRange, IDocumentData, ITextRun } from '@univerjs/core'
import type { CellSnapshot } from '../../sheets/snapshot'
import { toStyleData } from './style-data'

/** Sheets underlines links and colours them so (seen in the product). */
const linkStyle = { cl: { rgb: '#1155cc' }, ul: { s: 1 } } as const
/** Univer's CustomRangeType.HYPERLINK. */
const hyperlink = 0

/** A text with links or styles of its own as a document of Univer's; undefined when the cell's text is plain. */
export function toDocument(cell: CellSnapshot): IDocumentData | undefined {
  if (typeof cell.value !== 'string' || (!cell.links?.length && !cell.runs?.length)) return undefined
  const text = cell.value.replace(/\r?\n/g, '\r')
  return {
    id: 'cell',
    documentStyle: {
      pageSize: { width: Infinity, height: Infinity },
      textStyle: { ff: 'Arial', fs: 10, ...toStyleData(cell.style ?? {}) },
    },
    drawings: {},
    drawingsOrder: [],
    body: {
      dataStream: `${text}\r\n`,
      textRuns: textRuns(cell),
      paragraphs: paragraphEnds(text).map((startIndex) => ({ startIndex })),
      sectionBreaks: [{ startIndex: text.length + 1 }],
      customRanges: (cell.links ?? []).map(linkRange),
    },
  } as IDocumentData
}

function paragraphEnds(text: string): number[] {
  const ends = [...text].flatMap((letter, index) => (letter === '\r' ? [index] : []))
  return [...ends, text.length]
}

function linkRange({ start, end, url }: { start: number; end: number; url: string }): ICustomRange {
  return {
    startIndex: start,
    endIndex: end - 1,
    rangeId: `link-${start}-${end}`,
    rangeType: hyperlink,
    properties: { url },
  }
}

/** Between the borders of links and runs every style is one: the cell's own runs stand over what a link looks like by itself. */
function textRuns(cell: CellSnapshot): ITextRun[] {
  const links = cell.links ?? []
  const runs = cell.runs ?? []
  const cuts = [...new Set([...links, ...runs].flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  )
  return cuts.slice(0, -1).flatMap((st, index) => {
    const ed = cuts[index + 1] ?? st
    const covers = (part: { start: number; end: number }): boolean => part.start <= st && part.end >= ed
    const style = {
      ...(links.some(covers) && linkStyle),
      ...toStyleData(runs.find(covers)?.style ?? {}),
    }
    return Object.keys(style).length === 0 ? [] : [{ st, ed, ts: style }]
  })
}

/** Text and links of a document; how its parts look is not read back, as links bring a look of their own. */
export function fromDocument(document: IDocumentData): Pick<CellSnapshot, 'value' | 'links'> {
  const text = (document.body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r/g, '\n')
  const links = (document.body?.customRanges ?? [])
    .filter(({ rangeType }) => rangeType === hyperlink)
    .map(({ startIndex, endIndex, properties }) => ({
      start: startIndex,
      end: endIndex + 1,
      url: String(properties?.url),
    }))
  return { ...(text !== '' && { value: text }), ...(links.length > 0 && { links }) }
}
