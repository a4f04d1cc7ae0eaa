import { Emulated, ScriptException } from '../../host/emulated'
import type { TextRunStyle } from '../snapshot'
import { cssColor } from '../store/css-colors'
import { Color, hexOf } from './color'
import type { SheetsContext } from './context'

/** https://developers.google.com/apps-script/reference/spreadsheet/text-style; null where nothing was set. */
export class TextStyle extends Emulated {
  readonly apiName = 'Spreadsheet.TextStyle'

  constructor(
    private readonly context: SheetsContext,
    readonly style: TextRunStyle,
  ) {
    super()
  }

  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.context, this.style)
  }

  getFontFamily(): string | null {
    return this.style.fontFamily ?? null
  }

  getFontSize(): number | null {
    return this.style.fontSize ?? null
  }

  getForegroundColor(): string | null {
    return this.style.color ?? null
  }

  getForegroundColorObject(): Color | null {
    return this.style.color === undefined ? null : new Color(this.context, this.style.color)
  }

  isBold(): boolean | null {
    return this.style.bold ?? null
  }

  isItalic(): boolean | null {
    return this.style.italic ?? null
  }

  isStrikethrough(): boolean | null {
    return this.style.strikethrough ?? null
  }

  isUnderline(): boolean | null {
    return this.style.underline ?? null
  }
}

export class TextStyleBuilder extends Emulated {
  readonly apiName = 'Spreadsheet.TextStyleBuilder'
  private style: TextRunStyle

  constructor(
    private readonly context: SheetsContext,
    style: TextRunStyle = {},
  ) {
    super()
    this.style = { ...style }
  }

  private with(patch: TextRunStyle): this {
    this.style = { ...this.style, ...patch }
    return this
  }

  build(): TextStyle {
    return new TextStyle(this.context, { ...this.style })
  }

  setBold(bold: boolean): this {
    return this.with({ bold })
  }

  setFontFamily(fontFamily: string): this {
    return this.with({ fontFamily })
  }

  setFontSize(fontSize: number): this {
    return this.with({ fontSize })
  }

  setForegroundColor(cssString: string): this {
    const color = cssColor(cssString)
    if (color === undefined) throw new ScriptException(`Invalid color: ${cssString}`)
    return this.with({ color })
  }

  setForegroundColorObject(color: Color): this {
    return this.with({ color: hexOf(color) })
  }

  setItalic(italic: boolean): this {
    return this.with({ italic })
  }

  setStrikethrough(strikethrough: boolean): this {
    return this.with({ strikethrough })
  }

  setUnderline(underline: boolean): this {
    return this.with({ underline })
  }
}
