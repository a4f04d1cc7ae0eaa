import { Emulated, ScriptException } from '../../host/emulated'
import { cssColor } from '../store/css-colors'
import type { SheetsContext } from './context'

/** https://developers.google.com/apps-script/reference/base/rgb-color */
export class RgbColor extends Emulated {
  readonly apiName = 'Base.RgbColor'

  constructor(
    private readonly context: SheetsContext,
    private readonly hex: string,
  ) {
    super()
  }

  asHexString(): string {
    return this.hex
  }

  getRed(): number {
    return Number.parseInt(this.hex.slice(1, 3), 16)
  }

  getGreen(): number {
    return Number.parseInt(this.hex.slice(3, 5), 16)
  }

  getBlue(): number {
    return Number.parseInt(this.hex.slice(5, 7), 16)
  }

  getColorType(): object {
    return this.context.run.enumValue('Base.ColorType', 'RGB')
  }
}

/** A colour that is RGB or not set. Theme colours are not emulated. */
abstract class ColorLike extends Emulated {
  protected hex: string | undefined

  constructor(
    protected readonly context: SheetsContext,
    hex?: string,
  ) {
    super()
    this.hex = hex
  }

  asRgbColor(): RgbColor {
    if (this.hex === undefined) throw new ScriptException('Object is not of type RgbColor.')
    return new RgbColor(this.context, this.hex)
  }

  asThemeColor(): never {
    throw new ScriptException('Object is not of type ThemeColor.')
  }

  getColorType(): object {
    return this.context.run.enumValue('Base.ColorType', this.hex === undefined ? 'UNSUPPORTED' : 'RGB')
  }
}

export class Color extends ColorLike {
  readonly apiName = 'Spreadsheet.Color'
}

export class ColorBuilder extends ColorLike {
  readonly apiName = 'Spreadsheet.ColorBuilder'

  setRgbColor(cssString: string): this {
    const hex = cssColor(cssString)
    if (hex === undefined) throw new ScriptException(`Invalid color: ${cssString}`)
    this.hex = hex
    return this
  }

  build(): Color {
    return new Color(this.context, this.hex)
  }
}

/** '#rrggbb' of a Color, of a builder that was not built (sheets-behaviours 158) or of null. */
export function hexOf(color: unknown): string | undefined {
  return color instanceof ColorLike ? color.asRgbColor().asHexString() : undefined
}
