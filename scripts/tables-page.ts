import {
  type Column,
  choiceLists,
  columnsOf,
  type TableKey,
  tableKeys,
  tables,
} from '../src/core/tables/declaration'
import { choiceLabel, headerOf, helpOf, tabAbout, tabName } from '../src/core/tables/vocabulary'
import { type Translate, translator } from '../src/messages'

/** docs/tables.md: every tab and column, from the declaration of the tables and the catalogue. */
export function tablesPage(): string {
  const t = translator('en')
  const sections = tableKeys.map((table) => tableSection(table, t))
  return `${intro}\n\n${sections.join('\n\n')}\n`
}

const intro = `# The tabs and their columns

This page is made from the declaration of the tables (\`src/core/tables/declaration.ts\`) and the texts on the tabs
(\`src/messages/en.json\`); a test fails when it is out of date.

A column is known by its header, in any language the add-on speaks, or by the key at the end of the header's note: move, hide or
rename columns as you like, and add columns of your own between them. Rows may be sorted, filtered and separated by empty ones.

For paper: *File > Print*, landscape, scale *Fit to width*, and under *Headers and footers* leave *Repeat frozen rows* ticked. To print some columns only,
select them first and choose *Selected cells*.

Columns marked with * are needed in every row. Where a cell may hold several values, put commas between them. The last column of
every tab is **${headerOf('goals', 'id', translator('en'))}**, which the add-on fills.`

function tableSection(table: TableKey, t: Translate): string {
  const rows = columnsOf(table)
    .filter(({ type }) => type !== 'id')
    .map(
      (column) =>
        `| ${headerOf(table, column.key, t)}${column.required ? '*' : ''} | ${whatItHolds(column, t)} | ${helpOf(table, column.key, t)} |`,
    )
  return [
    `## ${tabName(table, t)}`,
    '',
    `${tabAbout(table, t)} IDs: ${tables[table].prefix}-001, ${tables[table].prefix}-002, …`,
    '',
    '| column | holds | what it is for |',
    '|---|---|---|',
    ...rows,
  ].join('\n')
}

const kinds: Readonly<Record<Column['type'], string>> = {
  text: 'text',
  longText: 'text',
  number: 'a number',
  date: 'a date',
  time: 'a time',
  email: 'an email address',
  link: 'a link',
  checkbox: 'a tick',
  choice: 'one of',
  choices: 'some of',
  openChoice: 'one of these, or a template of your own',
  reference: 'one of',
  references: 'some of',
  id: 'an ID',
}

function whatItHolds({ type, list, to }: Column, t: Translate): string {
  if (list)
    return `${kinds[type]}: ${choiceLists[list].map((choice) => choiceLabel(list, choice, t)).join(' · ')}`
  return to ? `${kinds[type]}: ${to.map((table) => tabName(table, t)).join(', ')}` : kinds[type]
}
