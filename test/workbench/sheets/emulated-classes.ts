import { Emulated } from '../../../workbench/host/emulated'
import { appsScriptApi } from '../../../workbench/host/signatures'
import { Banding } from '../../../workbench/sheets/api/banding'
import { Color, ColorBuilder, RgbColor } from '../../../workbench/sheets/api/color'
import {
  BooleanCondition,
  GradientCondition,
} from '../../../workbench/sheets/api/conditional-format-conditions'
import { ConditionalFormatRule } from '../../../workbench/sheets/api/conditional-format-rule'
import { ConditionalFormatRuleBuilder } from '../../../workbench/sheets/api/conditional-format-rule-builder'
import { DataValidation } from '../../../workbench/sheets/api/data-validation'
import { DataValidationBuilder } from '../../../workbench/sheets/api/data-validation-builder'
import {
  DeveloperMetadata,
  DeveloperMetadataLocation,
} from '../../../workbench/sheets/api/developer-metadata'
import { DeveloperMetadataFinder } from '../../../workbench/sheets/api/developer-metadata-finder'
import { Filter } from '../../../workbench/sheets/api/filter'
import { FilterCriteria, FilterCriteriaBuilder } from '../../../workbench/sheets/api/filter-criteria'
import { NamedRange } from '../../../workbench/sheets/api/named-range'
import { Protection } from '../../../workbench/sheets/api/protection'
import { Range } from '../../../workbench/sheets/api/range'
import { RangeList } from '../../../workbench/sheets/api/range-list'
import { RichTextValue, RichTextValueBuilder } from '../../../workbench/sheets/api/rich-text-value'
import { Selection } from '../../../workbench/sheets/api/selection'
import { Sheet } from '../../../workbench/sheets/api/sheet'
import { Spreadsheet } from '../../../workbench/sheets/api/spreadsheet'
import { SpreadsheetApp } from '../../../workbench/sheets/api/spreadsheet-app'
import { TextFinder } from '../../../workbench/sheets/api/text-finder'
import { TextRotation } from '../../../workbench/sheets/api/text-rotation'
import { TextStyle, TextStyleBuilder } from '../../../workbench/sheets/api/text-style'
import { User } from '../../../workbench/sheets/api/user'

const classes: [string, { prototype: Emulated }][] = [
  ['Spreadsheet.Banding', Banding],
  ['Spreadsheet.BooleanCondition', BooleanCondition],
  ['Spreadsheet.Color', Color],
  ['Spreadsheet.ColorBuilder', ColorBuilder],
  ['Spreadsheet.ConditionalFormatRule', ConditionalFormatRule],
  ['Spreadsheet.ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder],
  ['Spreadsheet.DataValidation', DataValidation],
  ['Spreadsheet.DataValidationBuilder', DataValidationBuilder],
  ['Spreadsheet.DeveloperMetadata', DeveloperMetadata],
  ['Spreadsheet.DeveloperMetadataFinder', DeveloperMetadataFinder],
  ['Spreadsheet.DeveloperMetadataLocation', DeveloperMetadataLocation],
  ['Spreadsheet.Filter', Filter],
  ['Spreadsheet.FilterCriteria', FilterCriteria],
  ['Spreadsheet.FilterCriteriaBuilder', FilterCriteriaBuilder],
  ['Spreadsheet.GradientCondition', GradientCondition],
  ['Spreadsheet.NamedRange', NamedRange],
  ['Spreadsheet.Protection', Protection],
  ['Spreadsheet.Range', Range],
  ['Spreadsheet.RangeList', RangeList],
  ['Base.RgbColor', RgbColor],
  ['Spreadsheet.RichTextValue', RichTextValue],
  ['Spreadsheet.RichTextValueBuilder', RichTextValueBuilder],
  ['Spreadsheet.Selection', Selection],
  ['Spreadsheet.Sheet', Sheet],
  ['Spreadsheet.Spreadsheet', Spreadsheet],
  ['Spreadsheet.SpreadsheetApp', SpreadsheetApp],
  ['Spreadsheet.TextFinder', TextFinder],
  ['Spreadsheet.TextRotation', TextRotation],
  ['Spreadsheet.TextStyle', TextStyle],
  ['Spreadsheet.TextStyleBuilder', TextStyleBuilder],
  ['Base.User', User],
]

/** Every documented method that an emulated class has, by the name under which runs report it. */
export function publicMethods(): string[] {
  const api = appsScriptApi()
  return classes.flatMap(([name, { prototype }]) => {
    const documented = api.classes.get(name)
    if (!documented) throw new Error(`Apps Script documents no ${name}`)
    return methodNames(prototype)
      .filter((method) => documented.methods.has(method))
      .map((method) => `${documented.publicName}.${method}`)
  })
}

function methodNames(prototype: object): string[] {
  const names = new Set<string>()
  for (let one = prototype; one !== Emulated.prototype; one = Object.getPrototypeOf(one)) {
    for (const name of Object.getOwnPropertyNames(one)) if (name !== 'constructor') names.add(name)
  }
  return [...names]
}
