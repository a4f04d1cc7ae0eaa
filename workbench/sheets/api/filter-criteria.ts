import { Emulated } from '../../host/emulated'
import type { ColumnCriteria } from '../store/filter-rows'
import { ConditionBuilder, criteriaArguments, criteriaEnum } from './condition-builder'
import type { SheetsContext } from './context'

/** https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria */
export class FilterCriteria extends Emulated {
  readonly apiName = 'Spreadsheet.FilterCriteria'

  constructor(
    private readonly context: SheetsContext,
    readonly criteria: ColumnCriteria,
  ) {
    super()
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.context, this.criteria)
  }

  getCriteriaType(): object | null {
    return criteriaEnum(this.context, this.criteria.criteria)
  }

  getCriteriaValues(): unknown[] {
    return criteriaArguments(this.context, this.criteria)
  }

  getHiddenValues(): string[] {
    return [...(this.criteria.hiddenValues ?? [])]
  }

  getVisibleValues(): string[] {
    return [...(this.criteria.visibleValues ?? [])]
  }
}

/** https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder */
export class FilterCriteriaBuilder extends ConditionBuilder {
  readonly apiName = 'Spreadsheet.FilterCriteriaBuilder'
  private hiddenValues: string[] = []
  private visibleValues: string[] = []

  constructor(context: SheetsContext, criteria: ColumnCriteria = {}) {
    super(context)
    this.condition = { criteria: criteria.criteria, values: criteria.values ?? [] }
    this.hiddenValues = criteria.hiddenValues ?? []
    this.visibleValues = criteria.visibleValues ?? []
  }

  private built(): ColumnCriteria {
    const { criteria, values } = this.condition
    return {
      ...(criteria === undefined ? {} : { criteria, values }),
      ...(this.hiddenValues.length > 0 ? { hiddenValues: this.hiddenValues } : {}),
      ...(this.visibleValues.length > 0 ? { visibleValues: this.visibleValues } : {}),
    }
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.context, this.built())
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.context, this.built())
  }

  getCriteriaType(): object | null {
    return criteriaEnum(this.context, this.condition.criteria)
  }

  getCriteriaValues(): unknown[] {
    return criteriaArguments(this.context, this.condition)
  }

  getHiddenValues(): string[] {
    return [...this.hiddenValues]
  }

  getVisibleValues(): string[] {
    return [...this.visibleValues]
  }

  setHiddenValues(values: unknown[]): this {
    this.hiddenValues = values.map(String)
    return this
  }

  setVisibleValues(values: unknown[]): this {
    this.visibleValues = values.map(String)
    return this
  }
}
