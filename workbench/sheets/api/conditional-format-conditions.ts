import { Emulated } from '../../host/emulated'
import type { ConditionalRule } from '../snapshot'
import { criteriaArguments } from './condition-builder'
import { type SheetsContext, spreadsheetEnum } from './context'

/** https://developers.google.com/apps-script/reference/spreadsheet/boolean-condition */
export class BooleanCondition extends Emulated {
  readonly apiName = 'Spreadsheet.BooleanCondition'

  constructor(
    private readonly context: SheetsContext,
    private readonly body: Omit<ConditionalRule, 'areas'>,
  ) {
    super()
  }

  getCriteriaType(): object {
    return spreadsheetEnum(this.context, 'BooleanCriteria', this.body.criteria ?? '')
  }

  getCriteriaValues(): unknown[] {
    return criteriaArguments(this.context, this.body)
  }

  getBackground(): string | null {
    return this.body.style.background ?? null
  }

  getFontColor(): string | null {
    return this.body.style.color ?? null
  }

  getBold(): boolean | null {
    return this.body.style.bold ?? null
  }

  getItalic(): boolean | null {
    return this.body.style.italic ?? null
  }

  getStrikethrough(): boolean | null {
    return this.body.style.strikethrough ?? null
  }

  getUnderline(): boolean | null {
    return this.body.style.underline ?? null
  }
}

type GradientPoint = NonNullable<ConditionalRule['gradient']>[number]

/** https://developers.google.com/apps-script/reference/spreadsheet/gradient-condition; points stand as min, (mid,) max. */
export class GradientCondition extends Emulated {
  readonly apiName = 'Spreadsheet.GradientCondition'

  constructor(
    private readonly context: SheetsContext,
    private readonly points: GradientPoint[],
  ) {
    super()
  }

  private point(place: 'min' | 'mid' | 'max'): GradientPoint | undefined {
    if (place === 'min') return this.points[0]
    if (place === 'max') return this.points.length > 1 ? this.points.at(-1) : undefined
    return this.points.length > 2 ? this.points[1] : undefined
  }

  private typeOf(place: 'min' | 'mid' | 'max'): object | null {
    const type = this.point(place)?.type
    return type === undefined ? null : spreadsheetEnum(this.context, 'InterpolationType', type)
  }

  getMinColor(): string | null {
    return this.point('min')?.color ?? null
  }

  getMidColor(): string | null {
    return this.point('mid')?.color ?? null
  }

  getMaxColor(): string | null {
    return this.point('max')?.color ?? null
  }

  getMinType(): object | null {
    return this.typeOf('min')
  }

  getMidType(): object | null {
    return this.typeOf('mid')
  }

  getMaxType(): object | null {
    return this.typeOf('max')
  }

  getMinValue(): string {
    return this.point('min')?.value ?? ''
  }

  getMidValue(): string {
    return this.point('mid')?.value ?? ''
  }

  getMaxValue(): string {
    return this.point('max')?.value ?? ''
  }
}
