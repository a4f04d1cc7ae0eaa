import {
  type ChoiceList,
  choiceLists,
  columnsOf,
  type TableKey,
  tableKeys,
} from '../../../src/core/tables/declaration'
import { readWorkbook } from '../../../src/core/tables/read-workbook'
import { choiceLabel, choiceOf, columnOfHeader, headerOf, tabName } from '../../../src/core/tables/vocabulary'
import { foldLabel } from '../../../src/core/text'
import { languages, translator } from '../../../src/messages'

const lists = Object.keys(choiceLists) as ChoiceList[]

describe.each(languages)('in %s', (language) => {
  const t = translator(language)
  const headersOf = (table: TableKey) => columnsOf(table).map(({ key }) => headerOf(table, key, t))

  it.each(tableKeys)(
    'each header of %s means its own column, beside the words of all other languages',
    (table) => {
      for (const { key } of columnsOf(table)) expect(columnOfHeader(table, headerOf(table, key, t))).toBe(key)
    },
  )

  it.each(lists)('each word of the list %s means its own choice', (list) => {
    for (const choice of choiceLists[list]) expect(choiceOf(list, choiceLabel(list, choice, t))).toBe(choice)
    expect(choiceLists[list].map((choice) => choiceLabel(list, choice, t)).join('')).not.toMatch(/[,;\n]/)
  })

  it.each(tableKeys)('a tab of %s is known by its headers alone, whatever it is called', (table) => {
    const grid = { sheetId: 7, name: 'Blatt 7', values: [headersOf(table), headersOf(table).map(() => 'x')] }
    expect(readWorkbook([grid], []).tabs.map((tab) => tab.table)).toEqual([table])
  })

  it('no two tabs have one name', () => {
    const names = [
      ...tableKeys.map((table) => tabName(table, t)),
      ...['start', 'alignment', 'labels', 'log'].map((tab) => t(`tab.${tab}` as 'tab.start')),
    ]
    expect(new Set(names.map(foldLabel)).size).toBe(names.length)
  })
})
