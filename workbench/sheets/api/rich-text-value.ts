import { Emulated, ScriptException } from '../../host/emulated'
import type { TextRunStyle } from '../snapshot'
import { type RichText, stretchesOf, withLink, withRun } from '../store/rich-text'
import type { SheetsContext } from './context'
import { TextStyle } from './text-style'

/** https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value */
export class RichTextValue extends Emulated {
  readonly apiName = 'Spreadsheet.RichTextValue'

  /** `base` is the cell's own style; `from` is where a run begins in the whole text. */
  constructor(
    private readonly context: SheetsContext,
    readonly rich: RichText,
    private readonly place: { base: TextRunStyle; from: number } = { base: {}, from: 0 },
  ) {
    super()
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.context, this.rich)
  }

  getText(): string {
    return this.rich.text
  }

  getStartIndex(): number {
    return this.place.from
  }

  getEndIndex(): number {
    return this.place.from + this.rich.text.length
  }

  getRuns(): RichTextValue[] {
    return stretchesOf(this.rich).map((stretch) => {
      const text = this.rich.text.slice(stretch.start, stretch.end)
      const runs = [{ start: 0, end: text.length, style: stretch.style }]
      const links = stretch.url === null ? [] : [{ start: 0, end: text.length, url: stretch.url }]
      const from = this.place.from + stretch.start
      return new RichTextValue(this.context, { text, runs, links }, { base: this.place.base, from })
    })
  }

  /** The link of the whole text or of a part; null where there is none or several. */
  getLinkUrl(startOffset = 0, endOffset = this.rich.text.length): string | null {
    const urls = this.within(startOffset, endOffset).map((stretch) => stretch.url)
    return urls.every((url) => url === urls[0]) ? (urls[0] ?? null) : null
  }

  /** What all of the text, or of a part, has in common; where it differs the getter gives null. */
  getTextStyle(startOffset = 0, endOffset = this.rich.text.length): TextStyle {
    const styles = this.within(startOffset, endOffset).map((stretch) => ({
      ...plainTextStyle,
      ...this.place.base,
      ...stretch.style,
    }))
    const [first = { ...plainTextStyle, ...this.place.base }] = styles
    const common = Object.entries(first).filter(([key, value]) =>
      styles.every((style) => style[key as keyof TextRunStyle] === value),
    )
    return new TextStyle(this.context, Object.fromEntries(common))
  }

  private within(start: number, end: number) {
    return stretchesOf(this.rich).filter((stretch) => stretch.start < end && start < stretch.end)
  }
}

/** An untouched cell's text style (sheets-behaviours 180). */
export const plainTextStyle: TextRunStyle = {
  fontFamily: 'arial,sans,sans-serif',
  fontSize: 10,
  color: '#000000',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
}

export class RichTextValueBuilder extends Emulated {
  readonly apiName = 'Spreadsheet.RichTextValueBuilder'
  private rich: RichText

  constructor(
    private readonly context: SheetsContext,
    rich: RichText = { text: '', runs: [], links: [] },
  ) {
    super()
    this.rich = rich
  }

  build(): RichTextValue {
    return new RichTextValue(this.context, this.rich)
  }

  /** Setting the text takes away styles and links. */
  setText(text: string): this {
    this.rich = { text, runs: [], links: [] }
    return this
  }

  setLinkUrl(...args: [string | null] | [number, number, string | null]): this {
    const [start, end, url] = args.length === 3 ? args : [0, this.rich.text.length, args[0]]
    this.rich = withLink(this.rich, { ...this.checked(start, end), url })
    return this
  }

  setTextStyle(...args: [TextStyle | null] | [number, number, TextStyle | null]): this {
    const [start, end, style] = args.length === 3 ? args : [0, this.rich.text.length, args[0]]
    this.rich = withRun(this.rich, { ...this.checked(start, end), style: style?.style ?? null })
    return this
  }

  /** Offsets beyond the text are refused (wording a *guess*). */
  private checked(start: number, end: number): { start: number; end: number } {
    if (start < 0 || end > this.rich.text.length || start > end) {
      throw new ScriptException('Invalid argument: the offsets are outside the text.')
    }
    return { start, end }
  }
}
