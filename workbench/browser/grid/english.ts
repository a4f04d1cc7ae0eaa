import { mergeLocales } from '@univerjs/core'
import dataValidation from '@univerjs/data-validation/locale/en-US'
import design from '@univerjs/design/locale/en-US'
import docsUi from '@univerjs/docs-ui/locale/en-US'
import sheets from '@univerjs/sheets/locale/en-US'
import conditionalFormattingUi from '@univerjs/sheets-conditional-formatting-ui/locale/en-US'
import sheetsDataValidation from '@univerjs/sheets-data-validation/locale/en-US'
import dataValidationUi from '@univerjs/sheets-data-validation-ui/locale/en-US'
import filter from '@univerjs/sheets-filter/locale/en-US'
import filterUi from '@univerjs/sheets-filter-ui/locale/en-US'
import formula from '@univerjs/sheets-formula/locale/en-US'
import formulaUi from '@univerjs/sheets-formula-ui/locale/en-US'
import hyperLink from '@univerjs/sheets-hyper-link/locale/en-US'
import hyperLinkUi from '@univerjs/sheets-hyper-link-ui/locale/en-US'
import noteUi from '@univerjs/sheets-note-ui/locale/en-US'
import numberFormatUi from '@univerjs/sheets-numfmt-ui/locale/en-US'
import sheetsUi from '@univerjs/sheets-ui/locale/en-US'
import ui from '@univerjs/ui/locale/en-US'

/** Univer's own words, in the one language that the workbench speaks. */
export const english = mergeLocales(
  design,
  ui,
  docsUi,
  sheets,
  sheetsUi,
  formula,
  formulaUi,
  numberFormatUi,
  dataValidation,
  sheetsDataValidation,
  dataValidationUi,
  conditionalFormattingUi,
  filter,
  filterUi,
  hyperLink,
  hyperLinkUi,
  noteUi,
)
