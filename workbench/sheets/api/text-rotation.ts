import { Emulated } from '../../host/emulated'

/** https://developers.google.com/apps-script/reference/spreadsheet/text-rotation; there is no builder for it. */
export class TextRotation extends Emulated {
  readonly apiName = 'Spreadsheet.TextRotation'

  constructor(
    private readonly degrees: number,
    private readonly vertical: boolean,
  ) {
    super()
  }

  getDegrees(): number {
    return this.degrees
  }

  isVertical(): boolean {
    return this.vertical
  }
}
