import { choiceLists, columnsOf, tableKeys } from '../../src/core/tables/declaration'
import { foldLabel } from '../../src/core/text'
import catalogue from '../../src/messages/en.json'

const texts: Readonly<Record<string, string>> = catalogue
const keys = new Set([
  ...['column.id', 'column.id.help'],
  ...tableKeys.flatMap((table) => [
    `table.${table}`,
    `table.${table}.about`,
    ...columnsOf(table)
      .filter(({ key }) => key !== 'id')
      .flatMap(({ key }) => [`table.${table}.${key}`, `table.${table}.${key}.help`]),
  ]),
  ...Object.entries(choiceLists).flatMap(([list, choices]) =>
    choices.map((choice) => `choice.${list}.${choice}`),
  ),
])

it('the catalogue has a text for every table, column and choice, and for nothing that is gone', () => {
  const written = Object.keys(texts).filter((key) => /^(table|column|choice)\./.test(key))
  expect(new Set(written)).toEqual(keys)
})

it('help is a sentence or a few, short enough for a note', () => {
  for (const [key, text] of Object.entries(texts)) {
    if (/^(table|column)\..*(help|about)$/.test(key))
      expect([key, text]).toEqual([key, expect.stringMatching(/^[A-Z].{10,200}[.?]$/)])
  }
})

it('no label of a choice holds a separator, and no two in a list read alike', () => {
  for (const [list, choices] of Object.entries(choiceLists)) {
    const labels = choices.map((choice) => texts[`choice.${list}.${choice}`] ?? '')
    expect(labels.filter((label) => /[,;\n]/.test(label))).toEqual([])
    expect(new Set(labels.map(foldLabel)).size).toBe(choices.length)
  }
})
